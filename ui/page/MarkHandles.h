// The eight handles of a chosen box, and what dragging them does.
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <string>
#include <vector>

#include "page/PageCanvas.h"

namespace withheld::ui {

/// Which edges a handle moves: -1 left or top, 1 right or bottom, 0 neither.
struct Handle {
    int x = 0;
    int y = 0;
    friend bool operator==(const Handle&, const Handle&) = default;
};

/// Whether edges can be dragged: a box, or a drawn area that leaves some edge of its page free. The text of several lines can't,
/// nor a page, nor what lies outside a box.
[[nodiscard]] bool isResizable(const PageCanvas& canvas, const Mark& mark);
/// The one mark whose handles show: exactly one is chosen and it is resizable; nullptr else.
[[nodiscard]] const casefile::CaseMark* markWithHandles(const PageCanvas& canvas);
/// Places of the handles around a box in the viewport.
[[nodiscard]] std::vector<std::pair<Handle, QPointF>> handlesOf(const QRectF& box);
/// The handle of the chosen mark within reach of the pointer.
[[nodiscard]] std::optional<Handle> handleAt(const PageCanvas& canvas, const QPointF& point);
[[nodiscard]] Qt::CursorShape cursorFor(Handle handle);

/// The mark moved by pixels on screen; kept on its page.
[[nodiscard]] Mark moved(const PageCanvas& canvas, const Mark& mark, const QPointF& pixels);
/// The mark with the edges of `handle` moved by pixels, all its quads drawn out alike; at least 3 pixels stay.
[[nodiscard]] Mark resized(const PageCanvas& canvas, const Mark& mark, Handle handle, const QPointF& pixels);

}  // namespace withheld::ui
