// The /Encoding of a simple or Type 3 font (ISO 32000-1 9.6.6): glyph names by code.
#pragma once

#include <array>
#include <bitset>
#include <string>

#include "fonts/Encodings.h"
#include "pdf/Object.h"

namespace withheld::fonts {

struct SimpleEncoding {
    std::array<std::string, 256> names;  ///< "" = none, or only the program's built-in encoding tells
    std::bitset<256> fromDifferences;
    bool isStated = false;       ///< the font dictionary has a usable /Encoding
    bool isMacRoman = false;     ///< its base is MacRomanEncoding
    bool baseIsBuiltIn = false;  ///< names of codes that are not in /Differences have to come from the program
};

/// `implicitBase`: the base where the file names none; null = the program's built-in encoding.
[[nodiscard]] SimpleEncoding readSimpleEncoding(const pdf::Object& encoding, const EncodingTable* implicitBase);

}  // namespace withheld::fonts
