// The named encodings of simple fonts (ISO 32000-1 Annex D) and the built-in ones of Symbol and ZapfDingbats.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace withheld::fonts {

/// Glyph names by code; "" = no glyph.
using EncodingTable = std::array<const char*, 256>;

[[nodiscard]] const EncodingTable& standardEncoding();
[[nodiscard]] const EncodingTable& winAnsiEncoding();
[[nodiscard]] const EncodingTable& macRomanEncoding();
[[nodiscard]] const EncodingTable& macExpertEncoding();
[[nodiscard]] const EncodingTable& symbolEncoding();
[[nodiscard]] const EncodingTable& zapfDingbatsEncoding();

/// By the name used in /Encoding and /BaseEncoding ("WinAnsiEncoding"); null if unknown.
[[nodiscard]] const EncodingTable* encodingNamed(std::string_view name);

/// The Mac OS Roman code of a glyph name, with the additions of ISO 32000-1 9.6.6.4 for TrueType (1,0) cmaps.
[[nodiscard]] std::optional<int> macOsRomanCode(std::string_view glyphName);

}  // namespace withheld::fonts
