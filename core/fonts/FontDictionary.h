// Entries that font dictionaries of several kinds share.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "fonts/CMapFile.h"
#include "fonts/Font.h"
#include "fonts/ToUnicode.h"
#include "pdf/Object.h"

namespace withheld::fonts {

/// Widths by code in the dictionary's units; nullopt: outside /FirstChar … /LastChar.
using WidthsByCode = std::array<std::optional<double>, 256>;
/// nullopt when there is no /Widths at all.
[[nodiscard]] std::optional<WidthsByCode> readWidths(const pdf::Object& dictionary);

/// /ToUnicode; empty where there is none.
[[nodiscard]] ToUnicode readToUnicode(const pdf::Object& dictionary);

/// The CMap in a stream; nullopt if it can't be decoded or is too large.
[[nodiscard]] std::optional<CMapFile> readCMapStream(const pdf::Object& stream);

/// One code a byte.
[[nodiscard]] std::vector<Code> splitBytes(std::string_view shown);

}  // namespace withheld::fonts
