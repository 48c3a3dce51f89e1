// A CFF font program taken apart (Adobe Technical Note 5176).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "fonts/CffFile.h"

namespace withheld::fonts {

/// A Private DICT with its local subroutines.
struct CffPrivate {
    CffDict dict;
    CffIndex subroutines;
};

/// Views into the program, which must outlive it.
struct CffFont {
    std::string_view program;
    CffIndex names;
    CffIndex strings;
    CffIndex global;  ///< subroutines
    CffIndex glyphs;  ///< charstrings; never empty
    CffDict top;
    bool isCidKeyed = false;
    bool hasOwnCharset = false;          ///< not one of the predefined ones
    std::vector<std::uint32_t> charset;  ///< SID or CID by glyph
    std::vector<CffDict> fontDicts;      ///< of a CID-keyed font
    std::vector<CffPrivate> privates;    ///< one, or one for each Font DICT
    std::vector<std::size_t> select;     ///< which of `privates` each glyph has

    /// Where an entry's part begins: behind the end of the program when there is none.
    [[nodiscard]] std::size_t offsetOf(const CffDict& dict, int op) const;
};

/// nullopt for what is damaged, holds several fonts, or has charstrings of type 1.
[[nodiscard]] std::optional<CffFont> readCffFont(std::string_view program);

}  // namespace withheld::fonts
