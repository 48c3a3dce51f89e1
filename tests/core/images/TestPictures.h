// Pictures, codecs and documents for the tests of core/images. The codecs are called directly, past the code under test.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/Files.h"
#include "base/Geometry.h"
#include "pdf/Document.h"

namespace withheld::images::test {

/// Samples of 8 bits, pixel by pixel.
struct Picture {
    int width = 0;
    int height = 0;
    int components = 1;
    std::vector<std::uint8_t> samples;
    [[nodiscard]] std::uint8_t at(int x, int y, int c = 0) const {
        return samples[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
                           static_cast<std::size_t>(components) +
                       static_cast<std::size_t>(c)];
    }
};

/// Smooth shades with some writing-like strokes; the same for the same arguments.
[[nodiscard]] Picture paint(int width, int height, int components);
/// One bit a pixel, rows padded; text-like blobs, set bits are ink.
[[nodiscard]] Bytes paintBilevel(int width, int height);
[[nodiscard]] bool bit(std::string_view rows, int width, int x, int y);

struct JpegOptions {
    int quality = 85;
    int horizontal = 1;  ///< sampling factors of the first component; the others have 1
    int vertical = 1;
    bool progressive = false;
    bool arithmetic = false;
    int restartInterval = 0;
    bool asRgb = false;   ///< three components without conversion
    bool asYcck = false;  ///< four components with conversion
};
[[nodiscard]] Bytes encodeJpeg(const Picture& picture, const JpegOptions& options);
/// Nearest upsampling, so that a block's samples depend on that block alone.
[[nodiscard]] Picture decodeJpeg(std::string_view data);

/// `scheme`: a COMPRESSION_… of tiff.h; `options`: TIFFTAG_GROUP3OPTIONS. Set bits are black.
[[nodiscard]] Bytes encodeTiffFax(std::string_view rows, int width, int height, int scheme, unsigned options);
[[nodiscard]] Bytes decodeTiffFax(std::string_view data, int width, int height, int scheme);

/// Lossless, or lossy with `rate` above 0; `bare` without the JP2 boxes.
[[nodiscard]] Bytes encodeJpx(const Picture& picture, float rate, bool bare);
[[nodiscard]] Picture decodeJpx(std::string_view data);

/// A document without content to make images in.
[[nodiscard]] std::unique_ptr<pdf::Document> emptyDocument();
/// An image XObject; `entries` in PDF syntax.
[[nodiscard]] pdf::Object makeImage(pdf::Document& document, const std::string& entries, std::string_view data);

/// Pixels x0 … x1-1, y0 … y1-1 (from the top) of a picture as an area of the unit square.
[[nodiscard]] Quad pixelArea(int width, int height, int x0, int y0, int x1, int y1);

}  // namespace withheld::images::test
