// An outline that one operation fills and strokes (B, 8.5.3), cut: still one operation, since readers paint two of them another
// way where they are translucent (11.7.4.4).
#pragma once

#include <optional>
#include <vector>

#include "paths/CutPath.h"

namespace withheld::paths {

/// To be filled by the even-odd rule and stroked with butt caps and this dash pattern from its start, whose gaps are what runs
/// along the areas' edges. It is closed for filling only.
struct OutlinedPiece {
    Path path;
    std::vector<double> dash;
};

/// `path`: one closed subpath, `fill` and `stroke` what cutFill() and cutStroke() leave of it; `areas` in default user space.
/// nullopt when that can't be said in this way: several subpaths, an outline that crosses itself or runs along an area's edge, a
/// dash pattern, or a stroke of a point and more of which ink would be left under an area, or be missing beside it.
[[nodiscard]] std::optional<std::vector<OutlinedPiece>> cutOutlined(const Path& path, const FillCut& fill,
                                                                    const CutResult& stroke, const StrokeStyle& style,
                                                                    const Matrix& ctm, const std::vector<Quad>& areas);

}  // namespace withheld::paths
