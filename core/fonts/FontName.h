// What a /BaseFont name says of a font: family and style.
#pragma once

#include <string>
#include <string_view>

namespace withheld::fonts {

struct FontName {
    std::string family;  ///< lower case letters and digits only, styles taken off: "timesnewromanpsmt"
    std::string shown;   ///< family as written, for fontconfig: "Times New Roman"
    bool bold = false;
    bool italic = false;
};

/// Takes off the subset prefix "ABCDEF+" and the style words behind "-" or ",".
[[nodiscard]] FontName parseFontName(std::string_view baseFont);

}  // namespace withheld::fonts
