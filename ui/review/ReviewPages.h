// The middle of review: pages with their marks, as they will go out, or as they came; or two of these side by side, scrolled
// together.
#pragma once

#include <QTimer>
#include <QWidget>

#include "marks/Mark.h"
#include "page/Arrangement.h"

class QSplitter;

namespace withheld::ui {

class CaseModel;
class FindBar;
class MarkSelection;
class PageView;
class RenderService;
class StickyCode;

class ReviewPages : public QWidget {
    Q_OBJECT

public:
    /// What a key on a page says about the current mark.
    enum class Answer { Agree, AgreeGroup, Return, ReturnAtOnce, OtherCode, Later, Comment };
    /// What the (left) pages show. T goes through them.
    enum class Shown { Marks, FinalLook, Original };
    ReviewPages(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent = nullptr);

    void setArrangement(Arrangement arrangement);
    void showPlace(const QString& document, int page, const QString& markId);
    [[nodiscard]] Shown shown() const { return m_shown; }
    /// "marks", "side by side, original"
    [[nodiscard]] QString layoutName() const;
    [[nodiscard]] bool isSideBySide() const { return m_isSideBySide; }
    [[nodiscard]] bool isScrollLocked() const { return m_isLocked; }
    [[nodiscard]] bool isFlickering() const { return m_isFlickering; }
    /// The view that commands (zoom, next page) go to.
    [[nodiscard]] PageView& view() const { return *m_marks; }
    [[nodiscard]] PageView& marksView() const { return *m_marks; }

    /// How long all of a page has to be on screen to count as viewed.
    void setViewSeconds(int seconds);

public slots:
    void openFind();  ///< Ctrl+F, in the pages with marks
    void findNext();
    void findPrevious();
    /// T: marks, final look, original; side by side the final look stands on the right, so it is left out on the left.
    void nextLook();
    /// Ctrl+\: the original beside the final look.
    void setSideBySide(bool on);
    void setScrollLocked(bool locked);
    /// Original and final look in turn, so that what differs leaps to the eye. With reduced motion nothing moves by itself: each
    /// call turns once.
    void setFlickering(bool on);
    /// While D is held: the final look, or the original where the final look is shown.
    void setPeeking(bool on);

signals:
    /// Y, Shift+Y, N, Shift+N, E, U or C pressed on a page (the page itself would take them for suggestions).
    void answered(withheld::ui::ReviewPages::Answer answer);
    void layoutChanged();
    /// Something that the set lacks was drawn, or chosen by key.
    void suggestionDrawn(const QString& document, const withheld::Mark& mark);
    void pageChanged(int page, int count);
    void documentChanged(const QString& document);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(PageView* leader, PageView* follower);
    void apply();
    void joinScroll();

    PageView* m_marks;
    PageView* m_final;
    FindBar* m_find;
    Shown m_shown = Shown::Marks;
    bool m_isSideBySide = true;
    bool m_isLocked = true;
    bool m_isFollowing = false;
    bool m_isFlickering = false;
    bool m_isPeeking = false;
    QTimer m_flicker;
};

}  // namespace withheld::ui
