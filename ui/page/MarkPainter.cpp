#include "page/MarkPainter.h"

#include <QPainterPath>
#include <algorithm>

#include "burn/BoxLabel.h"
#include "common/CodeLook.h"
#include "common/Theme.h"
#include "page/CodeFlags.h"
#include "page/MarkHandles.h"

namespace withheld::ui {

namespace {

constexpr double kSelectedEdge = 3;

QPainterPath outlineOf(const QPolygonF& polygon, double grow) {
    QPainterPath path;
    const QRectF bounds = polygon.boundingRect();
    const bool upright =
        polygon.size() == 4 && std::all_of(polygon.begin(), polygon.end(), [&](const QPointF& p) {
            return (qFuzzyCompare(1 + p.x(), 1 + bounds.left()) || qFuzzyCompare(1 + p.x(), 1 + bounds.right())) &&
                   (qFuzzyCompare(1 + p.y(), 1 + bounds.top()) || qFuzzyCompare(1 + p.y(), 1 + bounds.bottom()));
        });
    if (upright) {
        path.addRoundedRect(bounds.adjusted(-grow, -grow, grow, grow), 2 + grow / 2, 2 + grow / 2);
    } else {
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    return path;
}

}  // namespace

void MarkPainter::paint(QPainter& painter, int page) const {
    painter.save();
    painter.setClipRect(m_canvas.pageRect(page).adjusted(-metrics::handle, -metrics::handle, metrics::handle, metrics::handle));
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_canvas.hits.empty()) {
        paintHits(painter, page);
    }
    const bool shown = !m_canvas.revealed && m_canvas.look != Look::Hidden;
    const auto& marks = m_canvas.model.marks(m_canvas.document, page);
    for (const casefile::CaseMark* mark : marks) {
        const bool selected = m_canvas.selection.contains(QString::fromStdString(mark->mark.id));
        if (shown && m_canvas.look == Look::Final) {
            paintFinal(painter, mark->mark);
        }
        if ((shown && m_canvas.look != Look::Final) || (selected && !m_canvas.revealed)) {
            paintMark(painter, mark->mark, false, selected);
        }
    }
    if (shown) {
        for (const casefile::CaseSuggestion* suggestion : m_canvas.model.openSuggestions(m_canvas.document, page)) {
            paintMark(painter, suggestion->proposed, true, m_canvas.selection.contains(QString::fromStdString(suggestion->id)));
        }
        // A refused one that is looked at again in the list.
        for (const QString& id : m_canvas.selection.ids()) {
            const casefile::CaseSuggestion* refused = m_canvas.model.suggestion(id);
            if (refused != nullptr && refused->state == casefile::SuggestionState::Refused && refused->proposed.page == page &&
                refused->document == m_canvas.document.toStdString()) {
                paintMark(painter, refused->proposed, true, true);
            }
        }
        if (m_canvas.look != Look::Final) {
            const std::vector<CodeFlag> flags = placeFlags(m_canvas, page);
            paintFlags(painter, flags);
            if (flags.empty()) {
                paintReturned(painter, marks);
            }
        }
    }
    paintHandles(painter, page);
    painter.restore();
}

void MarkPainter::paintHits(QPainter& painter, int page) const {
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (std::size_t i = 0; i < m_canvas.hits.size(); ++i) {
        const SearchHit& hit = m_canvas.hits[i];
        if (hit.page != page) {
            continue;
        }
        for (const Quad& quad : hit.quads) {
            painter.fillRect(m_canvas.viewRect(page, quad.bounds()), Theme::instance().colour(Colour::SearchHit));
        }
    }
    painter.restore();
    if (m_canvas.currentHit >= 0 && static_cast<std::size_t>(m_canvas.currentHit) < m_canvas.hits.size()) {
        const SearchHit& hit = m_canvas.hits[static_cast<std::size_t>(m_canvas.currentHit)];
        if (hit.page == page) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(QColor("#8a5a00"), 2));
            for (const Quad& quad : hit.quads) {
                painter.drawRect(m_canvas.viewRect(page, quad.bounds()).adjusted(-1, -1, 1, 1));
            }
        }
    }
}

void MarkPainter::paintMark(QPainter& painter, const Mark& mark, bool proposed, bool selected) const {
    const CodeLook look = lookOf(mark.exemptions, m_canvas.model.catalogue());
    const QColor edge = readableOn(look.colour, Qt::white, 3.0);
    const bool filled = !proposed && m_canvas.look == Look::SeeThrough;
    QPen pen(edge, selected ? kSelectedEdge : 1);
    if (proposed) {
        pen.setDashPattern(selected ? QList<qreal>{3, 1.6} : QList<qreal>{5, 3});
    }
    std::vector<QPainterPath> paths;
    if (mark.shape == MarkShape::Area && mark.quads.size() > 1) {
        paths.push_back(outlineOfArea(mark));
    } else {
        for (const Quad& quad : mark.quads) {
            paths.push_back(outlineOf(m_canvas.viewPolygon(mark.page, quad), selected ? 1.5 : 0));
        }
    }
    for (const QPainterPath& path : paths) {
        if (!path.boundingRect().intersects(QRectF(QPointF(-8, -8), m_canvas.viewport + QSizeF(16, 16)))) {
            continue;
        }
        if (selected) {
            // A light line under the edge keeps it apart from dark print and pictures.
            painter.strokePath(path, QPen(QColor(255, 255, 255, 200), kSelectedEdge + 2));
        }
        if (filled) {
            painter.setBrushOrigin(m_canvas.pageRect(mark.page).topLeft());
            painter.fillPath(path, patternBrush(look, m_canvas.devicePixelRatio));
        }
        painter.strokePath(path, pen);
    }
}

/// Where pages are too small for flags, which say it in their words: a bent arrow in a disc.
void MarkPainter::paintReturned(QPainter& painter, const std::vector<const casefile::CaseMark*>& marks) const {
    constexpr double kRadius = 6;
    painter.save();
    painter.setPen(QPen(Qt::white, 1));
    painter.setBrush(Theme::colour(Colour::Bad, false));
    for (const casefile::CaseMark* mark : marks) {
        if (mark->decision != casefile::ReviewDecision::Returned || mark->mark.quads.empty()) {
            continue;
        }
        const QRectF box = m_canvas.viewPolygon(mark->mark.page, mark->mark.quads.front()).boundingRect();
        const QPointF middle(box.left() - kRadius / 2, box.top() - kRadius / 2);
        painter.drawEllipse(middle, kRadius, kRadius);
        QPainterPath arrow(middle + QPointF(2.5, 2.5));
        arrow.lineTo(middle + QPointF(2.5, -1));
        arrow.lineTo(middle + QPointF(-3, -1));
        arrow.moveTo(middle + QPointF(-1, -3));
        arrow.lineTo(middle + QPointF(-3, -1));
        arrow.lineTo(middle + QPointF(-1, 1));
        painter.strokePath(arrow, QPen(Qt::white, 1.2));
    }
    painter.restore();
}

QPainterPath MarkPainter::outlineOfArea(const Mark& mark) const {
    auto& [quads, outline] = m_outlines[mark.id];
    if (quads != mark.quads) {
        quads = mark.quads;
        outline = QPainterPath();
        outline.setFillRule(Qt::WindingFill);
        for (const Quad& quad : quads) {
            QPolygonF polygon;
            double twiceArea = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                polygon << QPointF(quad.p[i].x, quad.p[i].y);
                const Point& next = quad.p[(i + 1) % 4];
                twiceArea += quad.p[i].x * next.y - next.x * quad.p[i].y;
            }
            // All the same way round: where quads of opposite turns overlap, winding would leave a hole.
            if (twiceArea < 0) {
                std::reverse(polygon.begin(), polygon.end());
            }
            outline.addPolygon(polygon);
            outline.closeSubpath();
        }
        outline = outline.simplified();
    }
    const Matrix m = m_canvas.layout.space(mark.page).toView();
    const QPointF origin = m_canvas.pageRect(mark.page).topLeft();
    return QTransform(m.a, m.b, m.c, m.d, m.e + origin.x(), m.f + origin.y()).map(outline);
}

void MarkPainter::paintFinal(QPainter& painter, const Mark& mark) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (const Quad& quad : mark.quads) {
        painter.drawPolygon(m_canvas.viewPolygon(mark.page, quad));
    }
    if (!mark.quads.empty()) {
        const burn::BoxLabel label =
            burn::layOutLabel(burn::labelRoom(mark.quads.front()), mark.exemptions, m_canvas.layout.geometry(mark.page).rotate);
        if (!label.text.empty()) {
            // The burn writes Helvetica; here its metric twin is drawn large and scaled, so that widths agree at any zoom.
            QFont font(QStringLiteral("Helvetica"));
            font.setStyleHint(QFont::SansSerif);
            font.setPixelSize(100);
            painter.setRenderHint(QPainter::TextAntialiasing);
            painter.setPen(Qt::white);
            painter.setFont(font);
            painter.translate(m_canvas.viewPoint(mark.page, label.origin));
            const double scale = label.size * m_canvas.pixelsPerPoint(mark.page) / 100;
            painter.rotate(m_canvas.layout.turn());
            painter.scale(scale, scale);
            painter.drawText(QPointF(0, 0), QString::fromStdString(label.text));
        }
    }
    painter.restore();
}

void MarkPainter::paintHandles(QPainter& painter, int page) const {
    const casefile::CaseMark* mark = markWithHandles(m_canvas);
    if (!mark || mark->mark.page != page || m_canvas.revealed) {
        return;
    }
    const QColor edge = readableOn(lookOf(mark->mark.exemptions, m_canvas.model.catalogue()).colour, Qt::white, 3.0);
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(Qt::white);
    const QRectF box = m_canvas.viewRect(page, mark->mark.bounds());
    // Small boxes get small handles outside their corners, so that what stands in them can still be read.
    const bool small = box.height() < 24 || box.width() < 48;
    const double half = small ? 2.5 : 3.5;
    for (const auto& [handle, place] : handlesOf(small ? box.adjusted(-2, -2, 2, 2) : box)) {
        if ((handle.x == 0 && box.width() < 80) || (handle.y == 0 && box.height() < 40)) {
            continue;
        }
        painter.drawRect(QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half));
    }
}

}  // namespace withheld::ui
