// One mark on many pages, or many pages whole: which ones, and how many that makes, before anything is done.
#pragma once

#include <QFrame>
#include <vector>

#include "marks/Repeat.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace withheld::ui {

class CaseModel;
class MarkSelection;
class StickyCode;

/// Floats over the pages. Enter carries it out in one step, Esc closes.
class RepeatStrip : public QFrame {
    Q_OBJECT
public:
    RepeatStrip(CaseModel& model, MarkSelection& selection, StickyCode& code, QWidget* parent = nullptr);
    /// X: the chosen marks of this document, on its other pages.
    void startRepeat(const QString& document);
    /// Ctrl+Shift+M: whole pages from `page` on.
    void startPages(const QString& document, int page);
    void setChoice(const PageChoice& choice);
    [[nodiscard]] int pageCount() const;  ///< that would be marked
    void carryOut();

signals:
    void closed();
    /// The strip takes another size.
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void open(const QString& document, const PageChoice& choice);
    void recount();
    void closeStrip();
    [[nodiscard]] PageChoice choice() const;

    CaseModel& m_model;
    MarkSelection& m_selection;
    StickyCode& m_code;
    QString m_document;
    std::vector<Mark> m_templates;  ///< the marks to repeat; none: whole pages
    int m_sizePage = 1;             ///< whose size "the same size" means
    std::vector<Mark> m_planned;
    QLabel* m_title;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QComboBox* m_parity;
    QCheckBox* m_sameSize;
    QLabel* m_counts;
    QPushButton* m_go;
};

}  // namespace withheld::ui
