// The mouse of a PageView: which gesture a press starts.
#include <QApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <algorithm>

#include "page/PageViewImplementation.h"

namespace withheld::ui {

namespace {

constexpr double kDragDistance = 4;
constexpr double kTextSlack = 1.5;  // points around a word that still mean its text

}  // namespace

void PageView::Implementation::press(QMouseEvent* event) {
    const QPointF point = event->position();
    lastPoint = point;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && (spaceHeld || canvas.tool == Tool::Hand))) {
        panning = true;
        panFrom = point + canvas.scroll;
        owner.viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    leftDown = true;
    dragging = false;
    miniBar->dismiss();
    if (awaitingClick && gesture) {
        // A click that was meant to drop the choice began a box; who goes for a mark now wants no box.
        if (gesture->isOutline() || canvas.markAt(point).isEmpty()) {
            pressed = point;
            return;
        }
        cancelGesture();
        leftDown = true;
    }
    if (tripleClick(point)) {
        return;
    }
    pressed = point;
    pressedMark = canvas.markAt(point);
    const std::optional<Place> place = canvas.placeAt(point);
    if (place && canvas.renderer.errorOf(canvas.file, place->page)) {
        retryPage(place->page);
        return;
    }
    if (const auto handle = handleAt(canvas, point); handle && !(event->modifiers() & Qt::ControlModifier)) {
        gesture = std::make_unique<DragGesture>(canvas, point, handle);
        pressedMark.clear();
        return;
    }
    if (canvas.tool == Tool::Select) {
        startSelect(point, event->modifiers());
    } else {
        startRedact(point, event->modifiers());
    }
}

void PageView::Implementation::startRedact(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    const std::optional<Place> place = canvas.placeAt(point);
    if (!place || !canvas.mayDraw()) {
        return;
    }
    const bool control = modifiers & Qt::ControlModifier;
    const bool forceText = control && (modifiers & Qt::ShiftModifier);
    const bool forceBox = control && !forceText;
    if (drawsInverse) {
        gesture = std::make_unique<BoxGesture>(canvas, place->page, place->point, BoxGesture::Side::Outside);
        return;
    }
    if (canvas.tool == Tool::Area && !control) {
        gesture = std::make_unique<OutlineGesture>(canvas, place->page, place->point);
        return;
    }
    const std::shared_ptr<const PageText> text = canvas.text(place->page);
    if (!forceBox && text) {
        std::optional<TextPosition> letter = letterAt(*text, place->point, kTextSlack);
        if (!letter && forceText) {
            letter = nearestLetter(*text, place->point, canvas.layout.geometry(place->page).rotate);
        }
        if (letter) {
            gesture = std::make_unique<TextGesture>(canvas, place->page, *letter);
            return;
        }
    }
    if (!forceText) {
        gesture = std::make_unique<BoxGesture>(canvas, place->page, place->point, BoxGesture::Side::Inside);
    }
}

void PageView::Implementation::startSelect(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    const bool add = modifiers & Qt::ShiftModifier;
    if (pressedMark.isEmpty()) {
        gesture = std::make_unique<RubberGesture>(canvas, point, add);
        return;
    }
    if (add) {
        return;
    }
    if (!canvas.selection.contains(pressedMark)) {
        canvas.selection.set({pressedMark});
    }
    if (canvas.model.isEditable() && canvas.model.mark(pressedMark)) {
        gesture = std::make_unique<DragGesture>(canvas, point, std::nullopt);
    }
}

void PageView::Implementation::move(QMouseEvent* event) {
    const QPointF point = event->position();
    lastPoint = point;
    if (panning) {
        setScroll(panFrom - point);
        return;
    }
    if (gesture) {
        if (awaitingClick && !leftDown) {
            gesture->hover(point);
            return;
        }
        const double distance = (point - pressed).manhattanLength();
        if (!dragging && distance < kDragDistance) {
            return;
        }
        if (!dragging && awaitingClick && !gesture->isOutline()) {
            // Who drags now has forgotten the first click.
            gesture.reset();
            startRedact(pressed, event->modifiers());
            if (!gesture) {
                awaitingClick = false;
                return;
            }
        }
        awaitingClick = false;
        dragging = true;
        gesture->move(point);
        const bool outside = !QRectF(owner.viewport()->rect()).contains(point);
        if (outside && !autoScroll.isActive()) {
            autoScroll.start();
        } else if (!outside) {
            autoScroll.stop();
        }
        return;
    }
    updateCursor(point, event->modifiers());
}

void PageView::Implementation::autoScrollStep() {
    if (!gesture) {
        autoScroll.stop();
        return;
    }
    const QRectF window = owner.viewport()->rect();
    const auto beyond = [](double v, double low, double high) { return v < low ? v - low : std::max(0.0, v - high); };
    const QPointF by(beyond(lastPoint.x(), window.left(), window.right()), beyond(lastPoint.y(), window.top(), window.bottom()));
    setScroll(canvas.scroll + by / 4);
    gesture->move(lastPoint);
    owner.viewport()->update();
}

void PageView::Implementation::release(QMouseEvent* event) {
    const QPointF point = event->position();
    autoScroll.stop();
    if (panning) {
        panning = false;
        updateCursor(point, event->modifiers());
        return;
    }
    if (event->button() != Qt::LeftButton || !leftDown) {
        return;
    }
    leftDown = false;
    if (gesture && dragging) {
        gesture->move(point);
        finishGesture(event->modifiers());
        return;
    }
    if (gesture && pressedMark.isEmpty()) {
        const Gesture::Clicked clicked = gesture->click(point);
        if (clicked == Gesture::Clicked::Done) {
            finishGesture(event->modifiers());
            return;
        }
        if (clicked == Gesture::Clicked::Awaits) {
            if (!awaitingClick) {
                click(point, event->modifiers());
            }
            awaitingClick = true;
            owner.viewport()->update();
            return;
        }
    }
    gesture.reset();
    awaitingClick = false;
    if ((point - pressed).manhattanLength() < kDragDistance) {
        click(point, event->modifiers());
    }
    owner.viewport()->update();
}

void PageView::Implementation::finishGesture(Qt::KeyboardModifiers modifiers) {
    // The gesture is done before its change reaches other widgets, which may ask this one to draw.
    const std::unique_ptr<Gesture> done = std::move(gesture);
    dragging = false;
    awaitingClick = false;
    drawsInverse = false;
    autoScroll.stop();
    done->finish(modifiers);
    owner.viewport()->update();
}

/// Shift+click: the chosen text mark reaches up to the letter under the pointer.
bool PageView::Implementation::extendMark(const QPointF& point) {
    const std::optional<Place> place = canvas.placeAt(point);
    const auto chosen = canvas.selectedMarks();
    if (!place || chosen.size() != 1 || chosen.front()->mark.shape != MarkShape::Text ||
        chosen.front()->mark.page != place->page) {
        return false;
    }
    const std::shared_ptr<const PageText> text = canvas.text(place->page);
    const std::optional<TextPosition> letter = text ? letterAt(*text, place->point, kTextSlack) : std::nullopt;
    const std::optional<TextRange> range = letter ? rangeUnder(*text, chosen.front()->mark.quads) : std::nullopt;
    if (!range) {
        return false;
    }
    Mark longer = chosen.front()->mark;
    longer.quads = lineQuads(*text, {std::min(range->first, *letter), std::max(range->last, *letter)});
    return canvas.model.reshape({longer}, tr("Extend mark"));
}

void PageView::Implementation::click(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    if (sinceDoubleClick.isValid() && !sinceDoubleClick.hasExpired(QGuiApplication::styleHints()->mouseDoubleClickInterval())) {
        return;  // the release that ends a double click must not drop what it chose
    }
    const QString id = canvas.markAt(point);
    miniBar->schedule();
    if (id.isEmpty() && (modifiers & Qt::ShiftModifier) && extendMark(point)) {
        return;
    }
    if (!id.isEmpty()) {
        if (modifiers & Qt::ShiftModifier) {
            canvas.selection.toggle(id);
        } else {
            canvas.selection.set({id});
        }
    } else if (!(modifiers & Qt::ShiftModifier)) {
        canvas.selection.clear();
        const std::optional<Place> place = caret ? canvas.placeAt(point) : std::nullopt;
        const std::shared_ptr<const PageText> text = place ? canvas.text(place->page) : nullptr;
        if (const auto letter = text ? letterAt(*text, place->point, kTextSlack) : std::nullopt) {
            placeCaret(place->page, letter);
        }
    }
}

void PageView::Implementation::doubleClick(QMouseEvent* event) {
    markedByDoubleClick = false;
    if (gesture && awaitingClick && gesture->isOutline()) {
        finishGesture(event->modifiers());
        sinceDoubleClick.restart();
        return;
    }
    cancelGesture();
    sinceDoubleClick.restart();
    doubleClickAt = event->position();
    const std::optional<Place> place = canvas.placeAt(event->position());
    if (!place || (canvas.tool != Tool::Redact && canvas.tool != Tool::Select) || !canvas.mayDraw() ||
        (canvas.suggests && canvas.tool == Tool::Select)) {
        return;
    }
    const std::shared_ptr<const PageText> text = canvas.text(place->page);
    const std::optional<TextPosition> letter = text ? letterAt(*text, place->point, kTextSlack) : std::nullopt;
    if (!canvas.markAt(event->position()).isEmpty()) {
        return;
    }
    if (!letter) {
        // Where the words are not known yet, one may stand here.
        if (text && !canvas.suggests) {
            emit owner.pictureRequested(place->page, place->point);
        }
        return;
    }
    const bool token = event->modifiers() & Qt::ControlModifier;
    addTextMark(canvas, place->page, token ? tokenRange(*text, *letter) : wordRange(*text, *letter));
    markedByDoubleClick = !canvas.suggests;
}

bool PageView::Implementation::tripleClick(const QPointF& point) {
    if (!markedByDoubleClick || !sinceDoubleClick.isValid() ||
        sinceDoubleClick.hasExpired(QGuiApplication::styleHints()->mouseDoubleClickInterval()) ||
        (point - doubleClickAt).manhattanLength() > kDragDistance * 2) {
        markedByDoubleClick = false;
        return false;
    }
    markedByDoubleClick = false;
    const std::optional<Place> place = canvas.placeAt(point);
    const std::shared_ptr<const PageText> text = place ? canvas.text(place->page) : nullptr;
    const std::optional<TextPosition> letter = text ? letterAt(*text, place->point, kTextSlack) : std::nullopt;
    if (!letter) {
        return false;
    }
    // The second click's word becomes the third one's line, in one step of undo.
    canvas.model.undo();
    addTextMark(canvas, place->page, lineRange(*text, *letter));
    pressed = {-1000, -1000};
    return true;
}

void PageView::Implementation::updateCursor(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    Qt::CursorShape shape = Qt::ArrowCursor;
    const std::optional<Place> place = canvas.placeAt(point);
    if (spaceHeld || canvas.tool == Tool::Hand) {
        shape = Qt::OpenHandCursor;
    } else if (const auto handle = handleAt(canvas, point)) {
        shape = cursorFor(*handle);
    } else if (canvas.tool == Tool::Select) {
        const QString id = canvas.markAt(point);
        shape = id.isEmpty() ? Qt::ArrowCursor : canvas.selection.contains(id) ? Qt::SizeAllCursor : Qt::PointingHandCursor;
    } else if (place) {
        const std::shared_ptr<const PageText> text = canvas.text(place->page);
        const bool overText = canvas.tool == Tool::Redact && !(modifiers & Qt::ControlModifier) && text &&
                              letterAt(*text, place->point, kTextSlack);
        shape = overText ? Qt::IBeamCursor : Qt::CrossCursor;
    }
    owner.viewport()->setCursor(shape);
}

void PageView::Implementation::cancelGesture() {
    gesture.reset();
    dragging = false;
    leftDown = false;
    awaitingClick = false;
    drawsInverse = false;
    autoScroll.stop();
    canvas.hint({});
    owner.viewport()->update();
}

void PageView::mousePressEvent(QMouseEvent* event) {
    m->press(event);
}
void PageView::mouseMoveEvent(QMouseEvent* event) {
    m->move(event);
}
void PageView::mouseReleaseEvent(QMouseEvent* event) {
    m->release(event);
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m->doubleClick(event);
    }
}

}  // namespace withheld::ui
