// The keys of a PageView (workstation.md 3.1 and 3.2 as built).
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "common/DigitKey.h"
#include "page/PageViewImplementation.h"

namespace withheld::ui {

void PageView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Left) {
        back();
    } else if (alt && event->key() == Qt::Key_Right) {
        forward();
    } else if (alt) {
        QAbstractScrollArea::keyPressEvent(event);
    } else if (m->caretKey(event) || m->arrowKey(event) || (control ? m->controlKey(event) : m->plainKey(event))) {
        event->accept();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool PageView::Implementation::controlKey(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            shift ? owner.turnRight() : owner.zoomIn();
            return true;
        case Qt::Key_Minus:
        case Qt::Key_Underscore:
            shift ? owner.turnLeft() : owner.zoomOut();
            return true;
        case Qt::Key_0:
            owner.fitPage();
            return true;
        case Qt::Key_1:
            owner.actualSize();
            return true;
        case Qt::Key_2:
            owner.fitWidth();
            return true;
        case Qt::Key_Z:
            shift ? canvas.model.redo() : canvas.model.undo();
            return true;
        case Qt::Key_Y:
            canvas.model.redo();
            return true;
        case Qt::Key_A:
            owner.selectAllOnPage();
            return true;
        case Qt::Key_F:
            if (shift) {
                return false;
            }
            emit owner.findRequested();
            return true;
        case Qt::Key_Home:
            owner.goToPage(1);
            return true;
        case Qt::Key_End:
            owner.goToPage(canvas.layout.pageCount());
            return true;
        case Qt::Key_Down:
        case Qt::Key_PageDown:
        case Qt::Key_Up:
        case Qt::Key_PageUp:
            event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown ? owner.nextPage() : owner.previousPage();
            if (caret && currentPage != caretPage) {
                placeCaret(currentPage, TextPosition{0, 0});
            }
            return true;
        default:
            return false;
    }
}

bool PageView::Implementation::gestureKey(int key) {
    if (!gesture || !awaitingClick || !gesture->isOutline()) {
        return false;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        finishGesture(Qt::NoModifier);
        return true;
    }
    if (key == Qt::Key_Backspace) {
        gesture->removeLastPoint();
        return true;
    }
    return false;
}

bool PageView::Implementation::plainKey(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (gestureKey(event->key())) {
        return true;
    }
    if (const int digit = digitOf(*event); digit >= 0) {
        shift ? owner.addSlot(digit) : owner.chooseSlot(digit);
        return true;
    }
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return retryPage(currentPage);
        case Qt::Key_R:
            owner.setTool(canvas.tool == Tool::Redact ? Tool::Select : Tool::Redact);
            return true;
        case Qt::Key_F:
            owner.setTool(Tool::Area);
            return true;
        case Qt::Key_V:
            owner.setTool(Tool::Select);
            return true;
        case Qt::Key_H:
            owner.setTool(Tool::Hand);
            return true;
        case Qt::Key_M:
            caret && !shift ? owner.markSelection() : owner.markPage();
            return true;
        case Qt::Key_E:
            canvas.model.acceptProposedExemptions(canvas.selection.ids());
            return true;
        case Qt::Key_I:
            owner.markInverse();
            return true;
        case Qt::Key_W:
            owner.widenToWords();
            return true;
        case Qt::Key_X:
            owner.repeatMark();
            return true;
        case Qt::Key_A:
            owner.markEverySame();
            return true;
        case Qt::Key_T:
            owner.nextLook();
            return true;
        case Qt::Key_Q:
        case Qt::Key_QuoteLeft:
            owner.setRevealed(true);
            return true;
        case Qt::Key_Z:
            if (fit == Fit::Page) {
                owner.actualSize();
            } else if (fit == Fit::Width) {
                owner.fitPage();
            } else {
                owner.fitWidth();
            }
            return true;
        case Qt::Key_J:
            owner.nextMark();
            return true;
        case Qt::Key_K:
            owner.previousMark();
            return true;
        case Qt::Key_C:
            if (canvas.model.mark(canvas.selection.current())) {
                emit owner.commentRequested(canvas.selection.current());
            }
            return true;
        case Qt::Key_Y:
            decideSuggestions(true);
            return true;
        case Qt::Key_N:
            decideSuggestions(false);
            return true;
        case Qt::Key_U:
            skipSuggestion();
            return true;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            owner.deleteSelected();
            return true;
        case Qt::Key_Escape:
            escape();
            return true;
        case Qt::Key_F3:
            emit owner.findNextRequested(shift);
            return true;
        case Qt::Key_Space:
            if (!event->isAutoRepeat()) {
                spaceHeld = true;
                updateCursor(lastPoint, Qt::NoModifier);
            }
            return true;
        case Qt::Key_PageDown:
            owner.nextScreen();
            return true;
        case Qt::Key_PageUp:
            owner.previousScreen();
            return true;
        default:
            return false;
    }
}

bool PageView::Implementation::arrowKey(QKeyEvent* event) {
    QPointF by;
    switch (event->key()) {
        case Qt::Key_Left:
            by = {-1, 0};
            break;
        case Qt::Key_Right:
            by = {1, 0};
            break;
        case Qt::Key_Up:
            by = {0, -1};
            break;
        case Qt::Key_Down:
            by = {0, 1};
            break;
        default:
            return false;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    std::vector<Mark> changed;
    for (const casefile::CaseMark* mark : canvas.selectedMarks()) {
        if (mark->mark.shape == MarkShape::Page || (shift && !isResizable(canvas, mark->mark))) {
            continue;
        }
        const QPointF pixels = by * (control ? 10 : 1);
        changed.push_back(shift ? resized(canvas, mark->mark, {by.x() != 0 ? 1 : 0, by.y() != 0 ? 1 : 0}, pixels)
                                : moved(canvas, mark->mark, pixels));
    }
    if (!changed.empty()) {
        canvas.model.moveMarks(changed);
        return true;
    }
    // Without marks chosen, arrows scroll; at the page's end left and right turn it.
    if (control || shift) {
        return false;
    }
    QScrollBar* bar = by.x() != 0 ? owner.horizontalScrollBar() : owner.verticalScrollBar();
    const bool forward = by.x() + by.y() > 0;
    const int before = bar->value();
    bar->triggerAction(forward ? QAbstractSlider::SliderSingleStepAdd : QAbstractSlider::SliderSingleStepSub);
    if (by.x() != 0 && bar->value() == before) {
        owner.goToPage(currentPage + (forward ? 1 : -1));
    }
    return true;
}

bool PageView::Implementation::retryPage(int page) {
    if (page < 1 || canvas.renderer.errorOf(canvas.file, page) == nullptr) {
        return false;
    }
    canvas.renderer.retry(canvas.file, page);
    canvas.hint(tr("Drawing page %1 again").arg(page));
    sendWishes();
    owner.viewport()->update();
    return true;
}

void PageView::Implementation::escape() {
    if (gesture || drawsInverse) {
        cancelGesture();
    } else if (caret && caret->hasSelection()) {
        caret->dropSelection();
        owner.viewport()->update();
    } else if (caret) {
        dropCaret();
    } else if (!canvas.selection.isEmpty()) {
        canvas.selection.clear();
    } else {
        owner.setTool(Tool::Select);
    }
}

void PageView::Implementation::decideSuggestions(bool accept) {
    QStringList ids;
    for (const QString& id : canvas.selection.ids()) {
        const casefile::CaseSuggestion* suggestion = canvas.model.suggestion(id);
        if (suggestion && suggestion->state == casefile::SuggestionState::Open) {
            ids << id;
        }
    }
    if (ids.isEmpty()) {
        return;
    }
    accept ? canvas.model.acceptSuggestions(ids) : canvas.model.refuseSuggestions(ids);
    goToOpenSuggestion(currentPage);
}

/// The first open one from `page` on, else the document's first, else that of the next document.
void PageView::Implementation::goToOpenSuggestion(int page) {
    const auto& open = canvas.model.openSuggestions(canvas.document, 0);
    const auto next = std::find_if(open.begin(), open.end(), [&](const auto* each) { return each->proposed.page >= page; });
    const QString id =
        next != open.end() ? QString::fromStdString((*next)->id) : canvas.model.nextOpenSuggestion(canvas.document);
    id.isEmpty() ? canvas.selection.clear() : canvas.selection.reveal(id);
}

/// U: the chosen suggestion stays open; on to the one after it.
void PageView::Implementation::skipSuggestion() {
    const auto& open = canvas.model.openSuggestions(canvas.document, 0);
    const auto here = std::find_if(open.begin(), open.end(), [&](const auto* each) {
        return QString::fromStdString(each->id) == canvas.selection.current();
    });
    if (here == open.end()) {
        return;
    }
    const QString id = here + 1 != open.end() ? QString::fromStdString((*(here + 1))->id)
                                              : canvas.model.nextOpenSuggestion(canvas.document, true);
    canvas.selection.reveal(id);
}

void PageView::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat()) {
        return;
    }
    if (event->key() == Qt::Key_Q || event->key() == Qt::Key_QuoteLeft) {
        setRevealed(false);
    } else if (event->key() == Qt::Key_Space) {
        m->spaceHeld = false;
        m->updateCursor(m->lastPoint, Qt::NoModifier);
    }
}

void PageView::focusOutEvent(QFocusEvent* event) {
    // A key held while the focus went elsewhere is never released here.
    m->spaceHeld = false;
    if (m->awaitingClick && m->gesture && !m->gesture->isOutline() && event->reason() == Qt::MouseFocusReason) {
        m->cancelGesture();
    }
    if (event->reason() == Qt::ActiveWindowFocusReason) {
        setRevealed(false);
    }
    QAbstractScrollArea::focusOutEvent(event);
}

void PageView::chooseSlot(int digit) {
    for (const disclosure::Exemption& exemption : m->canvas.model.catalogue().exemptions) {
        if (exemption.slot != digit) {
            continue;
        }
        QStringList suggestions;
        for (const QString& id : m->canvas.selection.ids()) {
            const casefile::CaseSuggestion* suggestion = m->canvas.model.suggestion(id);
            if (suggestion && suggestion->state == casefile::SuggestionState::Open) {
                suggestions << id;
            }
        }
        m->canvas.code.set(QString::fromStdString(exemption.id));
        m->canvas.model.setExemptions(m->canvas.selection.ids(), {exemption.id});
        m->canvas.model.acceptSuggestions(suggestions, {exemption.id});
        return;
    }
    if (digit == 0) {
        emit moreCodesRequested();
    }
}

void PageView::addSlot(int digit) {
    for (const disclosure::Exemption& exemption : m->canvas.model.catalogue().exemptions) {
        if (exemption.slot != digit) {
            continue;
        }
        const QString id = QString::fromStdString(exemption.id);
        if (m->canvas.selection.isEmpty()) {
            // Nothing is chosen: the next marks get one code more.
            m->canvas.code.toggle(id);
        } else {
            m->canvas.model.toggleExemption(m->canvas.selection.ids(), id);
        }
    }
}

}  // namespace withheld::ui
