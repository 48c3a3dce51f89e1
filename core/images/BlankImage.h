// Blanking pixels: what a mark covers of an image is gone from its samples, everything else stays (lossless kinds bit by bit,
// JPEG by DCT coefficients block by block).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"
#include "pdf/Document.h"

namespace withheld::images {

enum class Coverage {
    None,  ///< no pixel touched; the image was left alone
    Part,  ///< some pixels blanked
    Whole  ///< every pixel is touched: the caller removes the painting operator instead
};

struct BlankedImage {
    Coverage coverage = Coverage::None;
    pdf::Object image;  ///< for Part: a new indirect image XObject with masks cloned and blanked as well; else the original
};

/// The areas to blank in a raster of so many columns and rows that fills the unit square of an image.
using AreasAt = std::function<std::vector<Quad>(double columns, double rows)>;

/// `areas`: quads in the image's unit square (ISO 32000-1 8.9.3: (0,0) lower left, (1,1) upper right; the first sample is at
/// the upper left). Every pixel that an area touches is blanked, in the base image, in /Mask and in /SMask (each mapped to its
/// own resolution). /Alternates, /Metadata, /OPI, /Thumb-like private keys, EXIF and JPX boxes are dropped from the copy.
/// `resources`: the dictionary in which named colour spaces are looked up; may be null.
/// Fails with CannotRemove (page 0, object set) for what can't be decoded or re-encoded with certainty.
[[nodiscard]] Expected<BlankedImage> blankImage(const pdf::Object& image, const std::vector<Quad>& areas,
                                                const pdf::Object& resources);
/// The same, where what goes depends on the resolution: the base image and each mask are asked for by themselves.
[[nodiscard]] Expected<BlankedImage> blankImage(const pdf::Object& image, const AreasAt& areas, const pdf::Object& resources);

/// An inline image (ISO 32000-1 8.9.7) after blanking.
struct BlankedInlineImage {
    Coverage coverage = Coverage::None;
    std::string dictionary;  ///< for Part: keys and values as they stand between BI and ID, full names, no << >>
    Bytes data;              ///< for Part: what stands between ID and EI, without the white space around it
};

/// `dictionary`: the inline image's, keys and filter names in full; colour space names may be abbreviated. `data`: between ID and
/// EI. Otherwise as blankImage.
[[nodiscard]] Expected<BlankedInlineImage> blankInlineImage(const pdf::Object& dictionary, std::string_view data,
                                                            const std::vector<Quad>& areas, const pdf::Object& resources);

/// Only the decision, without decoding.
[[nodiscard]] Coverage coverage(int width, int height, const std::vector<Quad>& areas);

}  // namespace withheld::images
