#include "page/LineNode.h"

#include <algorithm>

#include "page/TextCaret.h"

namespace withheld::ui {

std::optional<SpokenLine> LineNode::line() const {
    const auto text = canvas().text(m_page);
    const auto lines = text ? linesOf(*text) : std::vector<SpokenLine>{};
    return m_line < lines.size() ? std::optional(lines[m_line]) : std::nullopt;
}

SpokenText LineNode::spoken() const {
    const auto here = line();
    return here ? spokenText(*canvas().text(m_page), *here, canvas().model.marks(canvas().document, m_page)) : SpokenText();
}

QRectF LineNode::place() const {
    const auto here = line();
    return here ? canvas().viewRect(m_page, here->bounds(*canvas().text(m_page))) : QRectF();
}

QAccessible::State LineNode::state() const {
    QAccessible::State state = stateAt(place());
    state.selectableText = true;
    if (cursorPosition() >= 0) {
        state.focusable = true;
        state.focused = m_view->hasFocus();
    }
    return state;
}

QString LineNode::text(QAccessible::Text which) const {
    return which == QAccessible::Name || which == QAccessible::Value ? spoken().words : QString();
}

void* LineNode::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this) : nullptr;
}

int LineNode::cursorPosition() const {
    const TextCaret* caret = m_tree.caretOn(m_page);
    return caret == nullptr ? -1 : spoken().offsetOf(caret->head(), *canvas().text(m_page));
}

void LineNode::setCursorPosition(int offset) {
    if (const auto position = isValid() ? spoken().positionAt(offset, *canvas().text(m_page)) : std::nullopt) {
        m_tree.placeCaret(m_page, *position);
    }
}

void LineNode::selection(int index, int* start, int* end) const {
    *start = *end = 0;
    const TextCaret* caret = m_tree.caretOn(m_page);
    const auto here = line();
    const auto range = caret == nullptr || index != 0 ? std::nullopt : caret->selection();
    if (!range || !here || range->first.word > static_cast<int>(here->last) || range->last.word < static_cast<int>(here->first)) {
        return;
    }
    const SpokenText words = spoken();
    const PageText& page = *canvas().text(m_page);
    *start = range->first.word < static_cast<int>(here->first) ? 0 : words.offsetOf(range->first, page);
    // Behind its last letter.
    *end = range->last.word > static_cast<int>(here->last) ? characterCount()
                                                           : words.offsetOf({range->last.word, range->last.letter + 1}, page);
}

int LineNode::selectionCount() const {
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    return end > start ? 1 : 0;
}

void LineNode::removeSelection(int /*index*/) {
    if (const int at = cursorPosition(); at >= 0) {
        setCursorPosition(at);
    }
}

void LineNode::setSelection(int /*index*/, int start, int end) {
    const auto from = isValid() ? spoken().positionAt(start, *canvas().text(m_page)) : std::nullopt;
    const auto to = isValid() ? spoken().positionAt(end, *canvas().text(m_page)) : std::nullopt;
    if (from && to) {
        m_tree.select(m_page, *from, *to);
    }
}

QString LineNode::text(int start, int end) const {
    return spoken().words.mid(start, end < 0 ? -1 : end - start);
}

int LineNode::characterCount() const {
    return static_cast<int>(spoken().words.size());
}

QRect LineNode::characterRect(int offset) const {
    const auto position = isValid() ? spoken().positionAt(offset, *canvas().text(m_page)) : std::nullopt;
    if (!position) {
        return {};
    }
    const Word& word = canvas().text(m_page)->words[static_cast<std::size_t>(position->word)];
    const bool isMarked = spoken().isMarked(position->word);
    return onScreen(
        canvas().viewRect(m_page, isMarked ? word.box : letterBox(word, std::min(position->letter, letterCount(word) - 1))));
}

int LineNode::offsetAtPoint(const QPoint& point) const {
    const int count = characterCount();
    for (int offset = 0; offset < count; ++offset) {
        if (characterRect(offset).contains(point)) {
            return offset;
        }
    }
    return -1;
}

void LineNode::scrollToSubstring(int start, int /*end*/) {
    const auto position = isValid() ? spoken().positionAt(start, *canvas().text(m_page)) : std::nullopt;
    if (position) {
        m_view->goTo(m_page, canvas().text(m_page)->words[static_cast<std::size_t>(position->word)].box);
    }
}

QString LineNode::attributes(int /*offset*/, int* start, int* end) const {
    *start = 0;
    *end = characterCount();
    return {};
}

}  // namespace withheld::ui
