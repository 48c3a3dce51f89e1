// The middle of review: the page with its marks beside the page as it will go out, scrolled together.
#pragma once

#include <QWidget>

class QSplitter;

namespace withheld::ui {

class CaseModel;
class MarkSelection;
class PageView;
class RenderService;
class StickyCode;

class ReviewPages : public QWidget {
    Q_OBJECT

public:
    enum class Layout { SideBySide, Marks, FinalLook };
    ReviewPages(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent = nullptr);

    void showPlace(const QString& document, int page, const QString& markId);
    [[nodiscard]] Layout layoutShown() const { return m_layout; }
    [[nodiscard]] QString layoutName() const;
    [[nodiscard]] bool isScrollLocked() const { return m_isLocked; }
    /// The view that commands (zoom, next page) go to.
    [[nodiscard]] PageView& view() const { return *(m_layout == Layout::FinalLook ? m_final : m_marks); }
    [[nodiscard]] PageView& marksView() const { return *m_marks; }

public slots:
    void nextLayout();  ///< T
    void setScrollLocked(bool locked);

signals:
    /// Y, N, U or C pressed on a page (the page itself would take them for suggestions).
    void keyPressed(Qt::Key key);
    void layoutChanged();
    void pageChanged(int page, int count);
    void documentChanged(const QString& document);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(PageView* leader, PageView* follower);

    PageView* m_marks;
    PageView* m_final;
    Layout m_layout = Layout::SideBySide;
    bool m_isLocked = true;
    bool m_isFollowing = false;
};

}  // namespace withheld::ui
