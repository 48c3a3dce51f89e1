// Cuts an embedded font program down to the glyphs that are still shown (ISO 32000-1 9.9).
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "fonts/Font.h"
#include "fonts/SubsetType1.h"

namespace withheld::fonts {

/// One font dictionary that shows glyphs of a program.
struct ProgramUse {
    std::shared_ptr<const Font> font;
    std::set<Code> codes;
};

struct SubsetResult {
    Bytes bytes;
    bool isType1 = false;
    std::size_t length1 = 0;  ///< as Table 127 says; TrueType: the whole program
    std::size_t length2 = 0;  ///< Type 1 only
    std::size_t length3 = 0;  ///< Type 1 only
};

/// `uses`: every font that has this program. Outlines, names and codes of all other glyphs go; glyph indices stay (Type 1, which
/// has none, finds glyphs by name). Checked: FreeType reads the result, finds the same glyphs by every code in use, and they have
/// the same advance and bounds as before. Fails when that is not so; the message says why and holds no text.
[[nodiscard]] Expected<SubsetResult> subsetProgram(const Bytes& program, const std::vector<ProgramUse>& uses);

}  // namespace withheld::fonts
