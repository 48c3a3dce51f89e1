// The caret of a PageView (F7): marking without a mouse.
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "common/Theme.h"
#include "page/PageAccessible.h"
#include "page/PageViewImplementation.h"

namespace withheld::ui {

namespace {

constexpr double kCaretWidth = 2;

}  // namespace

void PageView::toggleCaret() {
    if (m->caret) {
        m->dropCaret();
        return;
    }
    m->placeCaret(page(), std::nullopt);
    setFocus();
}

bool PageView::hasCaret() const {
    return m->caret.has_value();
}

void PageView::markSelection() {
    if (const auto range = m->caret ? m->caret->selection() : std::nullopt) {
        addTextMark(m->canvas, m->caretPage, *range);
        m->caret->dropSelection();
        viewport()->update();
    } else {
        emit hint(m->caret ? tr("Select text with Shift and the arrow keys first; Shift+M marks the whole page")
                           : tr("Press F7 and select text with Shift and the arrow keys, or drag over it"));
    }
}

void PageView::Implementation::dropCaret() {
    if (caret) {
        caret.reset();
        owner.viewport()->update();
        emit owner.caretChanged(false);
    }
}

bool PageView::Implementation::placeCaret(int page, std::optional<TextPosition> at) {
    const std::shared_ptr<const PageText> text = canvas.layout.pageCount() > 0 ? canvas.text(page) : nullptr;
    if (!text || text->words.empty()) {
        canvas.hint(tr("Words cannot be selected on this page. Box marks still work."));
        return false;
    }
    if (!at) {
        // At the chosen mark, else at the first word in sight.
        const auto chosen = canvas.selectedMarks();
        const bool isHere = !chosen.empty() && chosen.back()->mark.page == page && chosen.back()->mark.shape != MarkShape::Page;
        const QRectF window(QPointF(0, 0), canvas.viewport);
        const auto found = std::find_if(text->words.begin(), text->words.end(), [&](const Word& word) {
            return isHere ? chosen.back()->mark.bounds().contains(word.box.center())
                          : window.contains(canvas.viewRect(page, word.box));
        });
        at = TextPosition{found == text->words.end() ? 0 : static_cast<int>(found - text->words.begin()), 0};
    }
    const bool isNew = !caret;
    caret.emplace(text, *at, canvas.layout.geometry(page).rotate);
    caretPage = page;
    showCaret();
    if (isNew) {
        canvas.hint(tr("Arrows move the caret, Shift selects, M marks, F7 leaves"));
        emit owner.caretChanged(true);
    }
    return true;
}

void PageView::Implementation::showCaret() {
    miniBar->dismiss();
    owner.goTo(caretPage, caret->box().grown(1));
    owner.viewport()->update();
    tellFocus(owner);
}

bool PageView::Implementation::caretKey(QKeyEvent* event) {
    if (!caret || (event->modifiers() & Qt::AltModifier)) {
        return false;
    }
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const int key = event->key();
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down || key == Qt::Key_End;
    bool moved = true;
    switch (key) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            moved = caret->move(control ? TextCaret::Step::Word : TextCaret::Step::Letter, forward, select);
            break;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (control) {
                return false;
            }
            moved = caret->move(TextCaret::Step::Line, forward, select);
            break;
        case Qt::Key_Home:
        case Qt::Key_End:
            if (control) {
                return false;
            }
            moved = caret->move(TextCaret::Step::LineEnd, forward, select);
            break;
        default:
            return false;
    }
    // A selection stays on its page; the caret alone goes on to the next.
    if (!moved && !select) {
        const int next = caretPage + (forward ? 1 : -1);
        if (next >= 1 && next <= canvas.layout.pageCount() && placeCaret(next, TextPosition{0, 0}) && !forward) {
            caret->selectAll();
            caret->dropSelection();
        }
    }
    if (caret) {
        showCaret();
    }
    return true;
}

void PageView::Implementation::paintCaret(QPainter& device) const {
    if (!caret) {
        return;
    }
    const QColor accent = Theme::colour(Colour::Accent, false);
    if (const auto range = caret->selection()) {
        QColor fill = accent;
        fill.setAlpha(80);
        for (const Quad& quad : lineQuads(caret->text(), *range)) {
            device.fillRect(canvas.viewRect(caretPage, quad.bounds()), fill);
        }
    }
    const QRectF edge = canvas.viewRect(caretPage, caret->box());
    const double half = kCaretWidth / 2;
    device.fillRect(edge.adjusted(-half - 1, -half - 1, half + 1, half + 1), Qt::white);
    device.fillRect(edge.adjusted(-half, -half, half, half), accent);
}

}  // namespace withheld::ui
