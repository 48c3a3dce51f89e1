#include "page/PageCanvas.h"

#include <algorithm>
#include <limits>

namespace withheld::ui {

std::optional<PageView::Place> PageCanvas::placeAt(const QPointF& viewportPoint) const {
    if (layout.pageCount() == 0) {
        return std::nullopt;
    }
    const int page = layout.pageNear(viewportPoint + scroll);
    if (!pageRect(page).contains(viewportPoint)) {
        return std::nullopt;
    }
    return PageView::Place{page, userPoint(page, viewportPoint)};
}

Point PageCanvas::userPoint(int page, const QPointF& viewportPoint) const {
    const QRectF rect = pageRect(page);
    const double x = std::clamp(viewportPoint.x() - rect.x(), 0.0, rect.width());
    const double y = std::clamp(viewportPoint.y() - rect.y(), 0.0, rect.height());
    return layout.space(page).toUser().map({x, y});
}

QPointF PageCanvas::viewPoint(int page, Point user) const {
    const Point p = layout.space(page).toView().map(user);
    return QPointF(p.x, p.y) + pageRect(page).topLeft();
}

QRectF PageCanvas::viewRect(int page, const Rect& user) const {
    const Rect r = layout.space(page).toView(user);
    return QRectF(r.x0, r.y0, r.width(), r.height()).translated(pageRect(page).topLeft());
}

QPolygonF PageCanvas::viewPolygon(int page, const Quad& quad) const {
    QPolygonF polygon;
    const PageSpace space = layout.space(page);
    const QPointF origin = pageRect(page).topLeft();
    for (const Point& corner : quad.p) {
        const Point p = space.toView().map(corner);
        polygon << QPointF(p.x, p.y) + origin;
    }
    return polygon;
}

QString PageCanvas::markAt(const QPointF& viewportPoint) const {
    const std::optional<PageView::Place> place = placeAt(viewportPoint);
    if (!place) {
        return {};
    }
    const double slack = 2 / pixelsPerPoint(place->page);
    QString best;
    double smallest = std::numeric_limits<double>::max();
    const auto consider = [&](const Mark& mark, const std::string& id) {
        for (const Quad& quad : mark.quads) {
            const Rect bounds = quad.bounds();
            const bool isBox = quad == Quad::of(bounds);
            if ((isBox ? bounds.grown(slack).contains(place->point) : contains(quad, place->point)) && bounds.area() < smallest) {
                smallest = bounds.area();
                best = QString::fromStdString(id);
            }
        }
    };
    for (const casefile::CaseMark* mark : model.marks(document, place->page)) {
        consider(mark->mark, mark->mark.id);
    }
    if (best.isEmpty()) {
        for (const casefile::CaseSuggestion* suggestion : model.openSuggestions(document, place->page)) {
            consider(suggestion->proposed, suggestion->id);
        }
    }
    return best;
}

std::vector<const casefile::CaseMark*> PageCanvas::selectedMarks() const {
    std::vector<const casefile::CaseMark*> marks;
    for (const QString& id : selection.ids()) {
        const casefile::CaseMark* mark = model.mark(id);
        if (mark && mark->document == document.toStdString()) {
            marks.push_back(mark);
        }
    }
    return marks;
}

std::vector<std::string> PageCanvas::stickyCodes() const {
    std::vector<std::string> codes;
    for (const QString& each : code.codes()) {
        codes.push_back(each.toStdString());
    }
    return codes;
}

void PageCanvas::addDrawn(const std::vector<Mark>& marks) const {
    if (suggests) {
        suggest(marks.front());  // one at a time, each with the reviewer's words
        return;
    }
    if (const QStringList ids = model.addMarks(document, marks); !ids.isEmpty()) {
        selection.set(ids);
    }
}

}  // namespace withheld::ui
