// The bar under the menu: which case, which mode, how much time, and whether everything is kept.
#pragma once

#include <QWidget>

#include "casefile/CaseState.h"
#include "mainwindow/ModeSwitch.h"

class QLabel;

namespace withheld::ui {

class TitleBar : public QWidget {
    Q_OBJECT

public:
    explicit TitleBar(QWidget* parent = nullptr);
    void showCase(const casefile::CaseState& state, bool isReadOnly);
    void setMode(Mode mode) { m_switch->setMode(mode); }
    /// False: the last change is not on disk.
    void setSaved(bool isSaved);
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void modeChosen(withheld::ui::Mode mode);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    QLabel* m_reference;
    QLabel* m_title;
    ModeSwitch* m_switch;
    QLabel* m_clock;
    QLabel* m_saved;
    bool m_isReadOnly = false;
    bool m_isSaved = true;
};

}  // namespace withheld::ui
