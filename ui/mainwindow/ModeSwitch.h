// Mark | Review | Release: one strip of three, the present one filled.
#pragma once

#include <QWidget>
#include <array>

class QAbstractButton;
class QButtonGroup;

namespace withheld::ui {

enum class Mode { Mark, Review, Release };

class ModeSwitch : public QWidget {
    Q_OBJECT

public:
    explicit ModeSwitch(QWidget* parent = nullptr);
    void setMode(Mode mode);

signals:
    void modeChosen(withheld::ui::Mode mode);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

}  // namespace withheld::ui
