// A list of words to find, one a line, each with the exemption that it falls under: "Hannah Desmond<TAB>s.40(2)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace withheld::detect {

struct ListedTerm {
    int line = 1;           ///< in the list, from 1
    std::string term;       ///< UTF-8, without blanks at its ends
    std::string exemption;  ///< behind the tab, as written; "" = none said
};

/// Blank lines and lines that begin with "#" do not count; nor does a byte order mark.
[[nodiscard]] std::vector<ListedTerm> parseTermList(std::string_view text);

}  // namespace withheld::detect
