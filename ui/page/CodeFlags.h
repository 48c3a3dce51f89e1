// The small flags that tell a mark's code on the page, placed so that they cover no other text where there is room.
#pragma once

#include <QPainter>
#include <vector>

#include "page/PageCanvas.h"

namespace withheld::ui {

struct CodeFlag {
    QRectF rect;  ///< viewport
    QString text;
    QColor colour;
};

/// Flags for the marks of a page; none when the zoom is too small to read them.
[[nodiscard]] std::vector<CodeFlag> placeFlags(const PageCanvas& canvas, int page);
void paintFlags(QPainter& painter, const std::vector<CodeFlag>& flags);

}  // namespace withheld::ui
