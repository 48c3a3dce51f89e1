// What fonts tell of text that went: codes that only removed text used, yet the font still maps, names or draws (ISO 32000-1
// 9.6-9.10). A subset that holds exactly the letters of a name tells the name.
#pragma once

#include <map>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>
#include <vector>

namespace withheld::verify {

/// One font of a file, by its BaseFont and subtype (object numbers differ between source and result).
struct FontUse {
    std::set<unsigned> shown;             ///< codes in strings that any content of the file shows
    std::set<unsigned> told;              ///< codes with an entry in ToUnicode, Differences, Widths or W
    bool namesGlyphs = false;             ///< CharSet or CIDSet
    bool readable = true;                 ///< false: codes of this font can't be told apart here (predefined CMaps, Type 3)
    std::vector<QPDFObjectHandle> fonts;  ///< font dictionaries of that name
};
using FontUses = std::map<std::string, FontUse>;

/// `annotations`: what annotations show counts as well.
[[nodiscard]] FontUses fontUses(QPDF& file, bool annotations);

struct FontLeftover {
    std::string font;    ///< BaseFont without subset prefix
    std::size_t codes;   ///< how many
    bool drawn = false;  ///< their outlines are in the font program
};

/// Fonts of the result that still tell codes, or draw glyphs, which the source's pages showed and the result shows nowhere. A
/// font that has as many more which neither shows (a whole typeface) singles none out.
[[nodiscard]] std::vector<FontLeftover> fontLeftovers(const FontUses& source, const FontUses& result);

}  // namespace withheld::verify
