// Mesh shadings: what they paint under marks is cut out of their geometry.
//
// ISO 32000-1 8.7.4.5.5 to 8.7.4.5.8: types 4 and 5 are triangles, 6 and 7 patches between Bézier curves. A triangle that crosses
// a mark is cut along its edge and loses nothing outside, since colours are linear in it. Patches of a mesh that a mark meets
// become triangles first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"
#include "pdf/Object.h"

namespace withheld::meshes {

/// ShadingType 4 to 7.
[[nodiscard]] bool isMesh(const pdf::Object& shading);

struct CutMesh {
    std::string data;    ///< not compressed; of ShadingType 4
    std::string decode;  ///< /Decode, as PDF syntax
};

/// `shading`'s geometry without what lies under `marks`, which are in the shading's own space; nothing if no part of it does.
/// `cell`: how long a side of a triangle may be that stands for a part of a patch (units of the shading's space).
/// Fails with Damaged when the stream is not what its dictionary says, with TooLarge when there would be too many parts, with
/// Unsupported where readers do not agree about the bits.
[[nodiscard]] Expected<std::optional<CutMesh>> cutMesh(const pdf::Object& shading, const std::vector<Quad>& marks, double cell);

/// A copy of `shading`, in the same document, with the cut geometry.
[[nodiscard]] pdf::Object withGeometry(const pdf::Object& shading, const CutMesh& cut);

}  // namespace withheld::meshes
