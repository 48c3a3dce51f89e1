// Blanking pixels: what a mark covers of an image is gone from its samples, everything else stays (lossless kinds bit by bit,
// JPEG by DCT coefficients block by block).
#pragma once

#include <string>
#include <vector>

#include "base/Geometry.h"
#include "base/Error.h"
#include "pdf/Document.h"

namespace withheld::images {

enum class Coverage {
    None,   ///< no pixel touched; the image was left alone
    Part,   ///< some pixels blanked
    Whole   ///< every pixel is touched: the caller removes the painting operator instead
};

struct BlankedImage {
    Coverage coverage = Coverage::None;
    pdf::Object image;  ///< for Part: a new indirect image XObject with masks cloned and blanked as well; else the original
};

/// `areas`: quads in the image's unit square (ISO 32000-1 8.9.3: (0,0) lower left, (1,1) upper right; the first sample is at
/// the upper left). Every pixel that an area touches is blanked, in the base image, in /Mask and in /SMask (each mapped to its own
/// resolution). /Alternates, /Metadata, /OPI, /Thumb-like private keys, EXIF and JPX boxes are dropped from the copy.
/// `resources`: the dictionary in which named colour spaces are looked up; may be null.
/// Fails with CannotRemove (page 0, object set) for what can't be decoded or re-encoded with certainty.
[[nodiscard]] Expected<BlankedImage> blankImage(const pdf::Object& image, const std::vector<Quad>& areas, const pdf::Object& resources);

/// Only the decision, without decoding.
[[nodiscard]] Coverage coverage(int width, int height, const std::vector<Quad>& areas);

}  // namespace withheld::images
