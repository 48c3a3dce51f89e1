// What content paints with, by name.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "pdf/Object.h"

namespace withheld::burn {

/// Categories of resources by which content reaches what it paints (ISO 32000-1 7.8.3).
inline constexpr std::array<const char*, 4> paintingCategories{"XObject", "Pattern", "Shading", "ExtGState"};

using PaintedNames = std::map<std::string, std::set<std::string>>;  ///< by category

/// Adds the names that a stream paints with, those of fonts ("Font") as well. A form without resources of its own uses those of
/// who paints it (7.8.3).
void addPaintedNames(std::string_view content, const pdf::Object& resources, PaintedNames& names);

}  // namespace withheld::burn
