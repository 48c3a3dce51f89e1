// The pages of one document, one under the other, with their marks: reading, marking, choosing.
//
// Only what is on screen is held or drawn, so a thousand pages cost no more than ten. Images come from the RenderService; words
// and marks from the CaseModel. Single keys (workstation.md 3.2) act while this widget has focus: do not give them to QActions as
// shortcuts, call the slots.
#pragma once

#include <QAbstractScrollArea>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "base/Geometry.h"
#include "common/WordSearch.h"
#include "marks/Mark.h"
#include "page/Arrangement.h"

namespace withheld::ui {

class CaseModel;
class MarkSelection;
struct PageCanvas;
class RenderService;
class StickyCode;

enum class Tool {
    Redact,  ///< R: text under the press, else a box
    Area,    ///< F: any outline, by clicks or by hand
    Select,  ///< V
    Hand     ///< H
};

/// T goes through them.
enum class Look { SeeThrough, Outline, Final, Hidden };

/// How far a drawn box grows over the letters that it touches.
enum class Snap { Letters, Words, Exact };

enum class Fit { None, Page, Width };

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// The objects must outlive the view.
    PageView(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent = nullptr);
    ~PageView() override;

    void showDocument(const QString& document, int page = 1);
    /// Where it was left last, else its first page.
    void showAgain(const QString& document);
    [[nodiscard]] QString document() const;
    [[nodiscard]] int page() const;  ///< the one that takes most of the window
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] double zoom() const;  ///< 1 = 100 %
    [[nodiscard]] Fit fit() const;
    [[nodiscard]] int turn() const;  ///< degrees clockwise
    void setTurn(int degrees);
    [[nodiscard]] Tool tool() const;
    [[nodiscard]] Look look() const;
    [[nodiscard]] bool isRevealed() const;
    /// Page and place (default user space) under a point of the viewport.
    struct Place {
        int page = 1;
        Point point;
    };
    [[nodiscard]] std::optional<Place> placeAt(const QPointF& viewport) const;
    [[nodiscard]] QRectF viewportRect(int page, const Rect& user) const;
    [[nodiscard]] bool hasCaret() const;
    [[nodiscard]] Snap snap() const;
    void setSnap(Snap snap);
    [[nodiscard]] Arrangement arrangement() const;
    void setArrangement(Arrangement arrangement);
    void setMiniBarShown(bool shown);
    /// From now on what is drawn or marked by key comes out as suggestionDrawn() and changes nothing (review).
    void setSuggesting(bool suggests);
    /// Whether text is selected with the caret.
    [[nodiscard]] bool hasTextSelection() const;
    [[nodiscard]] std::vector<std::string> codesOfNewMarks() const;
    /// How long all of a page has to be on screen to count as viewed.
    void setViewSeconds(int seconds);
    /// Hits of the find bar or the search panel, drawn behind the marks; `current` is stressed.
    void setHits(std::vector<SearchHit> hits, int current);

public slots:
    void goToPage(int page);
    void nextScreen();  ///< a screen further down; at the end of a single page, the next one
    void previousScreen();
    void nextPage();  ///< with pages beside each other, the first of the next ones
    void previousPage();
    void back();  ///< Alt+Left: where the last jump came from
    void forward();
    void goTo(int page, const withheld::Rect& user);  ///< scrolls so that it is seen; a jump
    void revealMark(const QString& id);
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void fitPage();
    void fitWidth();
    void actualSize();
    void turnRight();  ///< Ctrl+Shift++: the view only; remembered for each document as long as the view lives
    void turnLeft();
    void setTool(withheld::ui::Tool tool);
    void setLook(withheld::ui::Look look);
    void nextLook();
    void setRevealed(bool revealed);
    void markPage();  ///< M without a caret, Shift+M always
    /// Those that markablePictures() gives; asks for them.
    void markPictures();
    void markAreas(int page, const std::vector<withheld::Rect>& areas, const std::vector<std::string>& codes);  ///< in one step
    void markSelection();  ///< M: the text selected with the caret
    void toggleCaret();    ///< F7
    void markInverse();    ///< I: all of the page but the chosen mark's box, or but the next box drawn
    void repeatMark();     ///< X: asks for the strip
    void markEverySame();  ///< A: asks for the strip on the current mark's text
    void nextMark();
    void previousMark();
    void widenToWords();               ///< W: the chosen marks, to the whole words that they touch
    void decideSelected(bool accept);  ///< Y, N: the chosen suggestions, then on to the next
    void deleteSelected();
    void selectAllOnPage();
    void chooseSlot(int digit);  ///< code of that palette slot: for the selected marks, else sticky
    void addSlot(int digit);

signals:
    void documentChanged(const QString& document);
    void pageChanged(int page, int count);
    void zoomChanged(double zoom);
    void turnChanged(int degrees);
    void toolChanged(withheld::ui::Tool tool);
    void lookChanged(withheld::ui::Look look);
    void revealedChanged(bool revealed);
    void caretChanged(bool shown);
    void visiblePagesChanged(int first, int last);
    /// For the status bar: "2 letters touch the edge: whole letters will go".
    void hint(const QString& words);
    /// A double click beside all text and marks; default user space.
    void pictureRequested(int page, const withheld::Point& at);
    void picturesRequested(int page);
    void sameRequested(const QString& markId);
    void repeatRequested();
    void commentRequested(const QString& markId);
    /// 0 pressed and no code has that slot.
    void moreCodesRequested();
    void findRequested();
    void findNextRequested(bool backwards);
    void suggestionDrawn(const QString& document, const withheld::Mark& mark);
    /// Words of this page were never read into the case (the case's text pass has not reached it).
    void wordsMissing(const QString& document, int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    friend class PageTree;
    [[nodiscard]] const PageCanvas& canvas() const;
    struct Implementation;
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::ui
