// Pages of words for tests: each character is 6 points wide, each line 12 points high.
#pragma once

#include <string>
#include <vector>

#include "base/PageText.h"
#include "detect/Suggestion.h"

namespace withheld::detect::test {

/// A piece of a line; several at one height make a row of a table.
struct Piece {
    double x = 0;
    double top = 0;  ///< from the top of a page of 842 points
    std::string text;
};

[[nodiscard]] PageText pageOf(const std::vector<Piece>& pieces);
/// Lines of prose from the top left.
[[nodiscard]] PageText proseOf(const std::vector<std::string>& lines);
/// The same page as it stands in the default user space of a page with /Rotate.
[[nodiscard]] PageText turned(const PageText& page, int rotate);

/// Texts of the suggestions of a kind, in order.
[[nodiscard]] std::vector<std::string> textsOf(const std::vector<Suggestion>& suggestions, const std::string& kind);
[[nodiscard]] std::vector<std::string> found(const std::string& line, const std::string& kind);

}  // namespace withheld::detect::test
