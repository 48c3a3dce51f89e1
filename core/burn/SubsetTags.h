// The six letters before the name of a font subset, "ABCDEF+Name" (ISO 32000-1 9.6.4).
#pragma once

#include <string>
#include <vector>

#include "base/Files.h"
#include "pdf/Object.h"

namespace withheld::burn {

inline constexpr std::size_t subsetTagSize = 7;  ///< with the plus sign

[[nodiscard]] bool hasSubsetTag(const std::string& fontName);

/// Gives fonts that share a program which was cut down another tag, in their dictionaries and in `program`. Some writers make the
/// tag from the set of glyphs (pdfTeX: MD5 of their names), so that it would tell whether a guess of what went is right. The new
/// one depends on what is left, nothing else.
void renewSubsetTag(const std::vector<pdf::Object>& fonts, Bytes& program);

}  // namespace withheld::burn
