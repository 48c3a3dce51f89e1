// The tools under the title bar: those of marking, or those of review.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace withheld::ui {

class Actions;
class KeyButton;

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

    /// Narrower than its content: it leaves out key caps, then words that the status bar has too.
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void focusPage();

signals:
    void pageChosen(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit(int width);
    void addTool(QHBoxLayout* layout, QAction* action);
    QWidget* makeMarkTools(Actions& actions);
    QWidget* makeReviewTools(Actions& actions);

    QStackedWidget* m_stack;
    QLabel* m_zoom = nullptr;
    QSpinBox* m_page = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_review = nullptr;
    QLabel* m_pageLabel = nullptr;
    QList<KeyButton*> m_capped;  ///< tools that show their key
    QWidget* m_spare = nullptr;  ///< left out when nothing else helps
};

}  // namespace withheld::ui
