// Reads a PDF as a stranger would, with libraries that did not write it (libqpdf, Poppler): what can be found in it?
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Geometry.h"

namespace withheld::test {

/// Every decoded stream, every string (as stored and as UTF-8) and every name of every object, reachable or not, and the raw
/// bytes.
[[nodiscard]] std::string everythingIn(std::string_view pdf);
/// Whether `text` stands in the file as Latin-1, UTF-8, UTF-16 (either order) or hex of one of these, in any case.
[[nodiscard]] bool holds(std::string_view pdf, const std::string& text);
/// Poppler's text of a page (from 1), in reading order.
[[nodiscard]] std::string textOf(std::string_view pdf, int page = 1);

struct FoundWord {
    std::string text;
    Rect box;  ///< as Poppler's page view: points, origin top-left
};
[[nodiscard]] std::vector<FoundWord> wordsOf(std::string_view pdf, int page = 1);

/// 8-bit grey picture of a page by Poppler.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;
    [[nodiscard]] int at(int x, int y) const { return pixels[static_cast<std::size_t>(y * width + x)]; }
};
[[nodiscard]] Picture pictureOf(std::string_view pdf, int page = 1, double dpi = 72);
/// qpdf --check finds neither errors nor warnings.
[[nodiscard]] bool isClean(std::string_view pdf);

}  // namespace withheld::test
