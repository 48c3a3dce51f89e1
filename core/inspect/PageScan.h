// What a page's content paints, in order: texts with their render mode and colour, filled rectangles, pictures.
#pragma once

#include <string>
#include <vector>

#include "base/Geometry.h"
#include "verify/PdfFile.h"

namespace withheld::inspect {

struct Colour {
    int red = 0, green = 0, blue = 0;  ///< 0–255, approximate for anything but device spaces
    bool known = true;
};

struct ShownText {
    Point origin;  ///< default user space
    int renderMode = 0;
    Colour colour;
    double size = 0;  ///< points on the page
    int order = 0;    ///< counts up as things are painted
    std::size_t bytes = 0;
};

struct FilledRect {
    Rect rect;
    Colour colour;
    int order = 0;
};

struct PaintedPicture {
    Quad quad;
    bool opaque = true;
    int order = 0;
};

struct PageScan {
    std::vector<ShownText> texts;
    std::vector<FilledRect> rects;
    std::vector<PaintedPicture> pictures;
};

/// `page`: a page object; its forms are followed. Malformed content gives what could be read of it.
[[nodiscard]] PageScan scanPage(QPDFObjectHandle page);

}  // namespace withheld::inspect
