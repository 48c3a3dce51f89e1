// Dash patterns written out as lines (ISO 32000-1 8.4.3.6).
#pragma once

#include <optional>

#include "paths/CutPath.h"

namespace withheld::paths {

/// The dashes of all pieces as subpaths of one path, to be stroked without a dash pattern in one operation, as the whole path
/// was: pieces stroked one by one would be painted over each other where they meet. nullopt for pieces with curves, patterns that
/// are none, and more dashes than are worth writing.
[[nodiscard]] std::optional<Path> dashesOf(const std::vector<Piece>& pieces, const std::vector<double>& pattern);

}  // namespace withheld::paths
