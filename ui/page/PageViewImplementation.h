// The state of a PageView; shared by its source files, included by nothing else.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "page/Gesture.h"
#include "page/MarkPainter.h"
#include "page/MiniBar.h"
#include "page/PageCanvas.h"
#include "page/PageImages.h"
#include "page/PageView.h"
#include "page/TextCaret.h"
#include "page/ViewWatch.h"

namespace withheld::ui {

struct PageView::Implementation {
    Implementation(PageView& view, CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code)
        : owner(view), canvas(model, renderer, selection, code), images(canvas), painter(canvas) {}

    PageView& owner;
    PageCanvas canvas;
    PageImages images;
    MarkPainter painter;
    ViewWatch watch;

    double zoom = 1;
    Fit fit = Fit::Width;

    std::unique_ptr<Gesture> gesture;
    QPointF pressed;
    bool dragging = false;  ///< the pointer left the place of the press
    bool leftDown = false;
    bool awaitingClick = false;  ///< the gesture goes on with the next click
    bool drawsInverse = false;   ///< I: the next box is what stays open
    QString pressedMark;         ///< mark under the press, "" if none
    bool panning = false;
    bool spaceHeld = false;
    QPointF panFrom;
    QPointF lastPoint;
    QElapsedTimer sinceDoubleClick;
    QPointF doubleClickAt;
    bool markedByDoubleClick = false;

    MiniBar* miniBar = nullptr;  ///< a child of the viewport

    std::optional<TextCaret> caret;  ///< F7
    int caretPage = 1;

    std::map<QString, int> turns;  ///< of documents that are seen turned

    int currentPage = 1;
    std::pair<int, int> shownPages{1, 0};
    std::set<int> missingWordsTold;
    struct Spot {
        QString document;
        int page = 1;
        double y = 0;  ///< fraction of the page at the viewport's top
        double x = 0;  ///< layout pixels over page width, from the page's left
    };
    std::vector<Spot> jumps;  ///< back stack
    std::vector<Spot> forwards;
    std::map<QString, Spot> left;  ///< where each document was when another was shown

    QTimer wishTimer;
    bool isJumping = false;
    QTimer watchTimer;
    QTimer autoScroll;

    void openDocument(const QString& document);
    void closeDocument();

    // Geometry.
    void relayout();
    void applyFit();
    void setZoomAt(double zoom, const QPointF& anchor);
    void setScroll(const QPointF& scroll);
    void scrolled();
    [[nodiscard]] Spot spot() const;
    void goToSpot(const Spot& spot);
    void jump(
        const Spot& spot);  ///< goToSpot to where nobody scrolled: its page is asked for at once; may be in another document
    bool jumpFrom(std::vector<Spot>& spots, std::vector<Spot>& others);
    void show(int page, const Rect& user, bool isJump);
    void rememberJump();
    /// As PageLayout's, with the scroll bars.
    bool bringIntoSight(int page);
    /// With one page at a time, at its end: on to the next (1) or the one before (-1).
    bool turnAtEnd(int direction);
    bool turnByWheel(int delta);
    void sendWishes();
    void watchPages();

    // Mouse.
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    void startRedact(const QPointF& point, Qt::KeyboardModifiers modifiers);
    void startSelect(const QPointF& point, Qt::KeyboardModifiers modifiers);
    void finishGesture(Qt::KeyboardModifiers modifiers);
    bool extendMark(const QPointF& point);
    void click(const QPointF& point, Qt::KeyboardModifiers modifiers);
    void doubleClick(QMouseEvent* event);
    bool tripleClick(const QPointF& point);
    void updateCursor(const QPointF& point, Qt::KeyboardModifiers modifiers);
    void cancelGesture();
    void autoScrollStep();

    // Caret.
    void dropCaret();
    bool placeCaret(int page, std::optional<TextPosition> at);
    void showCaret();
    bool caretKey(QKeyEvent* event);
    void paintCaret(QPainter& device) const;

    // Keys.
    bool plainKey(QKeyEvent* event);
    bool controlKey(QKeyEvent* event);
    bool arrowKey(QKeyEvent* event);
    bool gestureKey(int key);
    void escape();
    /// False when nothing failed there.
    bool retryPage(int page);
    void step(bool forward);
    void decideSuggestions(bool accept);
    void goToOpenSuggestion(int page);
    void skipSuggestion();

    void keepSelection();
    void updateAccessibleName();
};

}  // namespace withheld::ui
