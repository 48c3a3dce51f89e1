// The predefined CMaps (ISO 32000-1 9.7.5.2), read from poppler-data when first asked for and kept for the process.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/Error.h"
#include "fonts/CMap.h"
#include "fonts/ToUnicode.h"

namespace withheld::fonts {

/// usecmap chains longer than this are cut.
constexpr int kDeepestUseCMap = 8;

/// Identity-H/V without any file. Fails with Unsupported for a name that neither ISO 32000-1 nor poppler-data has,
/// naming the package to install. Thread-safe.
[[nodiscard]] Expected<std::shared_ptr<const CMap>> predefinedCMap(const std::string& name, int depth = 0);

/// Text of the CIDs of a character collection such as Adobe-Japan1; null if the collection (or poppler-data) is missing.
[[nodiscard]] std::shared_ptr<const ToUnicode> unicodeOfCollection(const std::string& registry, const std::string& ordering);

}  // namespace withheld::fonts
