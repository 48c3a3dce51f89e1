#include "page/TextCaret.h"

#include <cmath>
#include <limits>

namespace withheld::ui {

TextCaret::TextCaret(std::shared_ptr<const PageText> text, TextPosition at, int rotate)
    : m_text(std::move(text)), m_rotate(rotate), m_anchor(at), m_head(at) {}

/// Recognised words are taken whole: nobody knows where their letters stand.
int TextCaret::lettersOf(int word) const {
    return wordAt(word).chars.empty() ? 1 : letterCount(wordAt(word));
}

bool TextCaret::isOneWithNext(int word) const {
    return word + 1 < wordCount() && !wordAt(word).spaceAfter && wordAt(word).line == wordAt(word + 1).line;
}

bool TextCaret::stepLetter(bool forward) {
    if (forward) {
        if (m_head.letter < lettersOf(m_head.word)) {
            ++m_head.letter;
            return true;
        }
        if (m_head.word + 1 >= wordCount()) {
            return false;
        }
        m_head = {m_head.word + 1, isOneWithNext(m_head.word) ? 1 : 0};
        return true;
    }
    if (m_head.letter > 0) {
        --m_head.letter;
        return true;
    }
    if (m_head.word == 0) {
        return false;
    }
    const int before = m_head.word - 1;
    m_head = {before, lettersOf(before) - (isOneWithNext(before) ? 1 : 0)};
    return true;
}

bool TextCaret::stepWord(bool forward) {
    if (forward) {
        int word = m_head.word;
        while (isOneWithNext(word)) {
            ++word;
        }
        if (word + 1 < wordCount()) {
            m_head = {word + 1, 0};
            return true;
        }
        const TextPosition end{word, lettersOf(word)};
        const bool moved = m_head != end;
        m_head = end;
        return moved;
    }
    if (m_head == TextPosition{0, 0}) {
        return false;
    }
    int word = m_head.letter > 0 ? m_head.word : m_head.word - 1;
    while (word > 0 && isOneWithNext(word - 1)) {
        --word;
    }
    m_head = {word, 0};
    return true;
}

double TextCaret::along(const Rect& box, bool atEnd) const {
    switch (m_rotate) {
        case 90:
            return atEnd ? box.y1 : box.y0;
        case 180:
            return atEnd ? -box.x0 : -box.x1;
        case 270:
            return atEnd ? -box.y0 : -box.y1;
        default:
            return atEnd ? box.x1 : box.x0;
    }
}

double TextCaret::place(TextPosition position) const {
    const Word& word = wordAt(position.word);
    return position.letter == 0 ? along(letterBox(word, 0), false) : along(letterBox(word, position.letter - 1), true);
}

bool TextCaret::stepLine(bool forward) {
    const int here = wordAt(m_head.word).line;
    int word = m_head.word;
    while (word >= 0 && word < wordCount() && wordAt(word).line == here) {
        word += forward ? 1 : -1;
    }
    if (word < 0 || word >= wordCount()) {
        return false;
    }
    const int line = wordAt(word).line;
    const double goal = m_goal.value_or(place(m_head));
    TextPosition best{word, 0};
    double distance = std::numeric_limits<double>::max();
    for (; word >= 0 && word < wordCount() && wordAt(word).line == line; word += forward ? 1 : -1) {
        for (int letter = 0; letter <= lettersOf(word); ++letter) {
            if (const double d = std::abs(place({word, letter}) - goal); d < distance) {
                distance = d;
                best = {word, letter};
            }
        }
    }
    m_goal = goal;
    m_head = best;
    return true;
}

void TextCaret::toLineEnd(bool forward) {
    const int line = wordAt(m_head.word).line;
    int word = m_head.word;
    while (word + (forward ? 1 : -1) >= 0 && word + (forward ? 1 : -1) < wordCount() &&
           wordAt(word + (forward ? 1 : -1)).line == line) {
        word += forward ? 1 : -1;
    }
    m_head = {word, forward ? lettersOf(word) : 0};
}

bool TextCaret::step(Step step, bool forward) {
    switch (step) {
        case Step::Letter:
            return stepLetter(forward);
        case Step::Word:
            return stepWord(forward);
        case Step::Line:
            return stepLine(forward);
        case Step::LineEnd:
            break;
    }
    toLineEnd(forward);
    return true;
}

bool TextCaret::move(Step step, bool forward, bool select) {
    if (step != Step::Line) {
        m_goal.reset();
    }
    const bool moved = this->step(step, forward);
    if (!select) {
        dropSelection();
    }
    return moved;
}

void TextCaret::selectAll() {
    m_anchor = {0, 0};
    m_head = {wordCount() - 1, lettersOf(wordCount() - 1)};
}

std::optional<TextRange> TextCaret::selection() const {
    const TextPosition low = std::min(m_anchor, m_head);
    const TextPosition high = std::max(m_anchor, m_head);
    const TextPosition first = low.letter < lettersOf(low.word) ? low : TextPosition{low.word + 1, 0};
    TextPosition last{high.word, high.letter - 1};
    if (high.letter == 0) {
        if (high.word == 0) {
            return std::nullopt;
        }
        last = {high.word - 1, lettersOf(high.word - 1) - 1};
    }
    if (first > last) {
        return std::nullopt;
    }
    return TextRange{first, last};
}

Rect TextCaret::box() const {
    const Rect letter = letterBox(word(), m_head.letter == 0 ? 0 : m_head.letter - 1);
    // The edge at which the caret stands, in user space.
    const bool atEnd = m_head.letter > 0;
    switch (m_rotate) {
        case 90:
            return {letter.x0, atEnd ? letter.y1 : letter.y0, letter.x1, atEnd ? letter.y1 : letter.y0};
        case 180:
            return {atEnd ? letter.x0 : letter.x1, letter.y0, atEnd ? letter.x0 : letter.x1, letter.y1};
        case 270:
            return {letter.x0, atEnd ? letter.y0 : letter.y1, letter.x1, atEnd ? letter.y0 : letter.y1};
        default:
            return {atEnd ? letter.x1 : letter.x0, letter.y0, atEnd ? letter.x1 : letter.x0, letter.y1};
    }
}

}  // namespace withheld::ui
