// The tools under the title bar: those of marking, or those of review.
#pragma once

#include <QWidget>

class QLabel;
class QSpinBox;
class QStackedWidget;

namespace withheld::ui {

class Actions;

class ToolStrip : public QWidget {
    Q_OBJECT

public:
    explicit ToolStrip(Actions& actions, QWidget* parent = nullptr);
    enum class Set { Mark, Review };
    void setTools(Set set);
    void setPage(int page, int count);
    void setZoom(double zoom);
    /// "Reviewer: Ben Okoro. You may approve: no mark in this set is yours."
    void setReviewWords(const QString& words);

public slots:
    void focusPage();

signals:
    void pageChosen(int page);

private:
    QWidget* makeMarkTools(Actions& actions);
    QWidget* makeReviewTools(Actions& actions);

    QStackedWidget* m_stack;
    QLabel* m_zoom = nullptr;
    QSpinBox* m_page = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_review = nullptr;
};

}  // namespace withheld::ui
