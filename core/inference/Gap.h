// A gap that removed text leaves in a line, as somebody sees it who knows the font and the rest of the line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inference/LetterWidths.h"
#include "inference/NameList.h"
#include "inference/PageGlyphs.h"

namespace withheld::inference {

/// Letters and digits between blanks, as a range of glyphs of the line; punctuation and a possessive 's do not belong to it.
struct WordSpan {
    std::size_t first = 0;
    std::size_t last = 0;
};
[[nodiscard]] std::vector<WordSpan> wordSpans(const PageGlyphs& page, const TextLine& line);

/// A stretch along a line, points.
struct Stretch {
    double begin = 0;
    double end = 0;
    [[nodiscard]] double length() const { return end - begin; }
};

enum class Form {
    Word,    ///< one word
    Name,    ///< two or three words
    Longer,  ///< more than a name
    NoName   ///< digits or signs that no name has
};

struct GapWord {
    std::u32string text;
    double width = 0;  ///< em, with character spacing behind each glyph
    int glyphs = 0;
    bool legible = true;  ///< the font tells every letter
};

struct Gap {
    std::size_t first = 0;  ///< glyphs of the line that are gone
    std::size_t last = 0;
    std::size_t firstSpan = 0;  ///< words of the line that lost something, as indices of wordSpans
    std::size_t lastSpan = 0;
    std::vector<GapWord> words;
    Form form = Form::Word;
    std::size_t setting = 0;  ///< index in PageGlyphs::settings
    Stretch seen;             ///< between the glyphs that stay; where none does, up to the edge of the box
    Stretch box;
    bool exact = true;           ///< the words' width is known; false: an upper bound
    double room = 0;             ///< what the words measure together, or measure at most, without the blanks between them; em
    double tolerance = 0;        ///< em
    std::u32string staysBefore;  ///< letters of the first word that are still there
    std::u32string staysBehind;  ///< letters of the last word that are still there
    std::vector<Case> cases;     ///< in which a name is tried
};

/// What the edges of boxes tell about a line.
struct BoxEdges {
    Stretch box;
    bool followsGlyphs = false;  ///< the mark was made along the letters: its edges are theirs
};

/// The words that lost something in the removed glyphs [first, last]; nullopt when there are none (blanks, dashes).
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> touchedSpans(const std::vector<WordSpan>& spans,
                                                                              std::size_t first, std::size_t last);

/// The gap around the words [firstSpan, lastSpan] of the line. `removed`: a flag for each glyph. Other words that are gone in the
/// same gap leave only an upper bound. Precondition: a glyph of these words is removed.
[[nodiscard]] Gap gapAround(const PageGlyphs& page, const TextLine& line, const std::vector<WordSpan>& spans,
                            std::size_t firstSpan, std::size_t lastSpan, const std::vector<bool>& removed, const BoxEdges& edges,
                            const LetterWidths& widths);

/// Whether the glyph behind `left` belongs to the same running text: an em and a half further begins another column.
/// Precondition: there is one.
[[nodiscard]] bool runsOn(const PageGlyphs& page, const TextLine& line, std::size_t left);

}  // namespace withheld::inference
