// A caret between the letters of one page, moved in reading order, and the text from its anchor to it (WAI-ARIA practice of F7).
#pragma once

#include <memory>
#include <optional>

#include "common/TextRange.h"

namespace withheld::ui {

class TextCaret {
public:
    enum class Step {
        Letter,
        Word,     ///< to the beginning of a word
        Line,     ///< to the line before or after, as near as can be to the same place along it
        LineEnd,  ///< Home, End
    };

    /// Precondition: `text` has words. `at`: stands before this letter. `rotate`: clockwise turn in which the page is seen.
    TextCaret(std::shared_ptr<const PageText> text, TextPosition at, int rotate);

    /// False where the text ends. `select`: the anchor stays where it is.
    bool move(Step step, bool forward, bool select);
    void selectAll();
    /// The anchor comes to the caret.
    void dropSelection() { m_anchor = m_head; }
    [[nodiscard]] bool hasSelection() const { return selection().has_value(); }
    [[nodiscard]] std::optional<TextRange> selection() const;
    [[nodiscard]] const PageText& text() const { return *m_text; }
    /// The word that the caret stands in or before.
    [[nodiscard]] const Word& word() const { return wordAt(m_head.word); }
    [[nodiscard]] TextPosition head() const { return m_head; }
    /// From `anchor` to where the caret goes.
    void select(TextPosition anchor, TextPosition head) {
        m_anchor = anchor;
        m_head = head;
    }
    [[nodiscard]] int wordIndex() const { return m_head.word; }
    /// Without width along the line: the edge at which the caret stands. Default user space.
    [[nodiscard]] Rect box() const;

private:
    [[nodiscard]] const Word& wordAt(int word) const { return m_text->words[static_cast<std::size_t>(word)]; }
    [[nodiscard]] int lettersOf(int word) const;
    [[nodiscard]] int wordCount() const { return static_cast<int>(m_text->words.size()); }
    [[nodiscard]] bool isOneWithNext(int word) const;
    [[nodiscard]] bool step(Step step, bool forward);
    [[nodiscard]] bool stepLetter(bool forward);
    [[nodiscard]] bool stepWord(bool forward);
    [[nodiscard]] bool stepLine(bool forward);
    void toLineEnd(bool forward);
    /// Where an edge lies along the lines as they are seen.
    [[nodiscard]] double along(const Rect& box, bool atEnd) const;
    [[nodiscard]] double place(TextPosition position) const;

    std::shared_ptr<const PageText> m_text;
    int m_rotate;
    /// `letter` counts letters of the word before the caret: 0 to all of them.
    TextPosition m_anchor;
    TextPosition m_head;
    std::optional<double> m_goal;  ///< kept while going from line to line
};

}  // namespace withheld::ui
