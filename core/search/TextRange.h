// Ranges of words and letters on a page, and the quads that cover them, one a line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/PageSpace.h"
#include "base/PageText.h"

namespace withheld::search {

/// A letter: index into PageText::words and into the word's code points.
struct TextPosition {
    int word = 0;
    int letter = 0;
    friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

/// First and last letter, both included, first <= last.
struct TextRange {
    TextPosition first;
    TextPosition last;
    [[nodiscard]] static TextRange between(TextPosition a, TextPosition b) { return a <= b ? TextRange{a, b} : TextRange{b, a}; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// Box of one letter; the word's whole box where the reader does not tell letters (OCR).
[[nodiscard]] Rect letterBox(const Word& word, int letter);
[[nodiscard]] int letterCount(const Word& word);

/// The letter under `point`, boxes grown by `slack` points; nothing when there is none.
[[nodiscard]] std::optional<TextPosition> letterAt(const PageText& text, Point point, double slack);
/// The letter that a drag which has reached `point` means: on the nearest line as the page is seen, the nearest letter.
[[nodiscard]] std::optional<TextPosition> nearestLetter(const PageText& text, Point point, int rotate);

[[nodiscard]] TextRange wordRange(const PageText& text, TextPosition at);
[[nodiscard]] TextRange lineRange(const PageText& text, TextPosition at);
/// The e-mail address, phone number or date (14/11/2025, 14 November 2025) under `at`: words joined by what such tokens hold;
/// else the word.
[[nodiscard]] TextRange tokenRange(const PageText& text, TextPosition at);

/// One quad a line, from the first to the last letter of the range on it. OCR words are taken whole.
[[nodiscard]] std::vector<Quad> lineQuads(const PageText& text, const TextRange& range);
/// From the first to the last letter of which the quads cover most; nothing when there is none.
[[nodiscard]] std::optional<TextRange> rangeUnder(const PageText& text, const std::vector<Quad>& quads);
/// Each quad grown over the whole words (without their punctuation) of which it covers letters. Quads over no word stay as they
/// are.
[[nodiscard]] std::vector<Quad> wholeWordQuads(const PageText& text, const std::vector<Quad>& quads);
[[nodiscard]] std::string textOf(const PageText& text, const TextRange& range);
[[nodiscard]] int wordCount(const TextRange& range);

}  // namespace withheld::search
