#include "page/MarkHandles.h"

#include <algorithm>
#include <limits>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

constexpr double kLeast = 3;

}  // namespace

bool isResizable(const PageCanvas& canvas, const Mark& mark) {
    if (mark.shape == MarkShape::Page || mark.quads.empty()) {
        return false;
    }
    return mark.quads.size() == 1 ||
           (mark.shape == MarkShape::Area && !mark.bounds().grown(0.01).contains(canvas.layout.geometry(mark.page).cropBox));
}

const casefile::CaseMark* markWithHandles(const PageCanvas& canvas) {
    if (canvas.selection.ids().size() != 1 || !canvas.model.isEditable()) {
        return nullptr;
    }
    const auto marks = canvas.selectedMarks();
    if (marks.size() != 1 || !isResizable(canvas, marks[0]->mark)) {
        return nullptr;
    }
    // A word is marked again more easily than resized: its handles show with the select tool only and stay out of the way else.
    return marks[0]->mark.shape == MarkShape::Area || canvas.tool == Tool::Select ? marks[0] : nullptr;
}

std::vector<std::pair<Handle, QPointF>> handlesOf(const QRectF& box) {
    std::vector<std::pair<Handle, QPointF>> handles;
    for (const int y : {-1, 0, 1}) {
        for (const int x : {-1, 0, 1}) {
            if (x != 0 || y != 0) {
                handles.push_back({{x, y}, {box.center().x() + x * box.width() / 2, box.center().y() + y * box.height() / 2}});
            }
        }
    }
    return handles;
}

std::optional<Handle> handleAt(const PageCanvas& canvas, const QPointF& point) {
    const casefile::CaseMark* mark = markWithHandles(canvas);
    if (!mark) {
        return std::nullopt;
    }
    const QRectF box = canvas.viewRect(mark->mark.page, mark->mark.bounds());
    // Inside a small box the middle has to stay free for moving it.
    const QRectF core = box.adjusted(box.width() / 4, box.height() / 4, -box.width() / 4, -box.height() / 4);
    if (core.contains(point)) {
        return std::nullopt;
    }
    std::optional<Handle> nearest;
    double best = std::numeric_limits<double>::max();
    for (const auto& [handle, place] : handlesOf(box)) {
        const QPointF d = point - place;
        const double reach = std::max(std::abs(d.x()), std::abs(d.y()));
        if (reach <= metrics::handle / 2.0 && reach < best) {
            best = reach;
            nearest = handle;
        }
    }
    return nearest;
}

Qt::CursorShape cursorFor(Handle handle) {
    if (handle.x == 0) {
        return Qt::SizeVerCursor;
    }
    if (handle.y == 0) {
        return Qt::SizeHorCursor;
    }
    return handle.x == handle.y ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

Mark moved(const PageCanvas& canvas, const Mark& mark, const QPointF& pixels) {
    const QRectF page = canvas.pageRect(mark.page);
    const QRectF box = canvas.viewRect(mark.page, mark.bounds());
    const double dx = std::clamp(pixels.x(), std::min(0.0, page.left() - box.left()), std::max(0.0, page.right() - box.right()));
    const double dy = std::clamp(pixels.y(), std::min(0.0, page.top() - box.top()), std::max(0.0, page.bottom() - box.bottom()));
    const Point by = canvas.layout.space(mark.page).toUser().mapVector({dx, dy});
    Mark result = mark;
    for (Quad& quad : result.quads) {
        quad = quad.mapped(Matrix::translation(by.x, by.y));
    }
    return result;
}

Mark resized(const PageCanvas& canvas, const Mark& mark, Handle handle, const QPointF& pixels) {
    const QRectF page = canvas.pageRect(mark.page);
    QRectF box = canvas.viewRect(mark.page, mark.bounds());
    if (handle.x < 0) {
        box.setLeft(std::clamp(box.left() + pixels.x(), page.left(), std::max(page.left(), box.right() - kLeast)));
    } else if (handle.x > 0) {
        box.setRight(std::clamp(box.right() + pixels.x(), std::min(page.right(), box.left() + kLeast), page.right()));
    }
    if (handle.y < 0) {
        box.setTop(std::clamp(box.top() + pixels.y(), page.top(), std::max(page.top(), box.bottom() - kLeast)));
    } else if (handle.y > 0) {
        box.setBottom(std::clamp(box.bottom() + pixels.y(), std::min(page.bottom(), box.top() + kLeast), page.bottom()));
    }
    const QRectF onPage = box.translated(-page.topLeft());
    const Rect now = canvas.layout.space(mark.page).toUser({onPage.left(), onPage.top(), onPage.right(), onPage.bottom()});
    const Rect before = mark.bounds();
    const auto along = [](double v, double from0, double from1, double to0, double to1) {
        return from1 > from0 ? to0 + (v - from0) / (from1 - from0) * (to1 - to0) : to0;
    };
    Mark result = mark;
    for (Quad& quad : result.quads) {
        for (Point& corner : quad.p) {
            corner = {along(corner.x, before.x0, before.x1, now.x0, now.x1),
                      along(corner.y, before.y0, before.y1, now.y0, now.y1)};
        }
    }
    return result;
}

}  // namespace withheld::ui
