// Takes glyphs out of a Type 1 program (ISO 32000-1 9.9, FontFile).
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "base/Error.h"
#include "base/Files.h"

namespace withheld::fonts {

struct Type1Subset {
    Bytes bytes;
    std::size_t length1 = 0;  ///< clear text (Table 127)
    std::size_t length2 = 0;  ///< encrypted part
    std::size_t length3 = 0;  ///< zeros and cleartomark
};

/// The same program with the glyphs named in `keep` (and what accented ones are made of) and .notdef only: no charstring, no name
/// and no code of the others, no outline in subroutines that only they call. Fails with Unsupported for what can't be taken
/// apart.
[[nodiscard]] Expected<Type1Subset> subsetType1(std::string_view program, std::set<std::string> keep);

}  // namespace withheld::fonts
