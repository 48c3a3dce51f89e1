// The inference meter: how many names of a list fit the gap that removed text leaves?
//
// The width of a gap in a known font narrows a name to a few (Bland, Iyer and Levchenko, "Story Beyond the Eye: Glyph Positions
// Break PDF Text Redaction", PETS 2023). A reading holds counts only, never the removed words nor names of the list.
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "inference/NameList.h"
#include "marks/Mark.h"

namespace withheld::inference {

enum class Level {
    Green,  ///< more than 20 names fit, or none of the list
    Amber,  ///< 6 to 20
    Red     ///< 1 to 5
};
[[nodiscard]] const char* name(Level level);
[[nodiscard]] Level levelOf(int candidates);

/// A larger mark, and what it leaves to guess from.
struct Widening {
    enum class Kind {
        Word,  ///< to whole words; if they are whole already, to the words at both sides
        Grid,  ///< edges on multiples of 36 pt
        Line,  ///< to the end of the line
        Merge  ///< together with the next mark of the line, less than an em away
    };
    Kind kind = Kind::Word;
    std::vector<Quad> quads;  ///< of the new mark; points of default user space
    int candidatesAfter = 0;
    Level levelAfter = Level::Green;
};
[[nodiscard]] const char* name(Widening::Kind kind);

/// One gap that a mark makes in a line of text.
struct GapReading {
    double gap = 0;       ///< points between the glyphs that stay; where none does, up to the edge of the box
    double box = 0;       ///< width of the box on this line, points
    std::string font;     ///< /BaseFont
    double fontSize = 0;  ///< points as seen
    bool exact = true;    ///< glyphs stay on both sides; false: the gap is an upper bound only
    bool isName = true;   ///< one to three words without digits: false counts nothing
    int candidates = 0;   ///< names of the list that fit
    int tried = 0;        ///< names of the list where one word is missing; 0 for pairs of names, which are millions
    int unknown = 0;      ///< names that may fit: the font does not tell the width of all their letters
    bool listed = false;  ///< the removed words are among those that fit
    Level level = Level::Green;
    std::vector<Widening> widenings;  ///< only what raises the count of a red or amber gap
    [[nodiscard]] std::string explanation() const;
};

struct MarkReading {
    std::size_t mark = 0;  ///< index in the marks given
    int page = 1;
    std::vector<GapReading> gaps;  ///< none when the mark covers no words
    /// The gap of the highest level, among those the one with the fewest candidates; null without gaps.
    [[nodiscard]] const GapReading* worst() const;
};

/// Keeps a document and the widths of its fonts, so that a page is read in milliseconds.
class Meter {
public:
    /// `source`: bytes that pdf::intake returned. Only in a process that may parse PDFs.
    [[nodiscard]] static Expected<std::unique_ptr<Meter>> open(std::string_view source, const std::string& file, NameList names);
    ~Meter();

    /// One reading for each mark of this page, in the order given; marks of other pages are passed over, but their indices
    /// count. Page from 1.
    [[nodiscard]] Expected<std::vector<MarkReading>> readPage(int page, const std::vector<Mark>& marks);
    /// All pages that have marks.
    [[nodiscard]] Expected<std::vector<MarkReading>> readAll(const std::vector<Mark>& marks, const Cancel& cancel = {});

private:
    struct Implementation;
    explicit Meter(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

/// {"gap":34.7,"candidates":3,"level":"red", …, "widened":[{"kind":"line", …}]} of the worst gap, "gaps" the number of all;
/// null without gaps.
[[nodiscard]] nlohmann::json toJson(const MarkReading& reading);
/// Everything, for frames between processes.
[[nodiscard]] nlohmann::json toFrame(const std::vector<MarkReading>& readings);
[[nodiscard]] std::vector<MarkReading> readingsFromFrame(const nlohmann::json& array);

}  // namespace withheld::inference
