// A Type 1 font program taken apart (Adobe Type 1 Font Format): clear text, decrypted private part, where its charstrings stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Files.h"

namespace withheld::fonts {

/// A piece of the private text: "dup 5 17 RD … NP" or "/A 120 RD … ND".
struct Type1Charstring {
    std::string name;          ///< of a glyph; "" for subroutines
    std::size_t number = 0;    ///< of a subroutine
    std::size_t begin = 0;     ///< of the whole entry
    std::size_t end = 0;       ///< where the next one begins
    std::size_t lengthAt = 0;  ///< of the decimal length
    std::size_t dataAt = 0;
    std::size_t dataSize = 0;
};

struct Type1Program {
    Bytes clear;    ///< up to and with "eexec" and one line end
    Bytes secret;   ///< decrypted; up to and with "closefile" and a line end
    int lenIV = 4;  ///< random bytes before each charstring
    std::vector<Type1Charstring> subroutines;
    std::vector<Type1Charstring> glyphs;
    std::size_t glyphCountAt = 0;  ///< of the decimal size of the CharStrings dictionary
    std::size_t glyphCountSize = 0;

    /// Decrypted.
    [[nodiscard]] Bytes charstring(const Type1Charstring& entry) const;
};

/// Plain or in the segments of a PFB file; eexec part in binary or hexadecimal. nullopt for what can't be taken apart with
/// certainty, such as synthetic fonts with two sets of charstrings.
[[nodiscard]] std::optional<Type1Program> readType1Program(std::string_view bytes);

}  // namespace withheld::fonts
