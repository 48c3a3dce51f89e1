#include "common/Theme.h"
#include "page/Gesture.h"

namespace withheld::ui {

RubberGesture::RubberGesture(PageCanvas& canvas, const QPointF& start, bool add)
    : Gesture(canvas), m_start(start + canvas.scroll), m_end(m_start) {
    if (add) {
        m_before = canvas.selection.ids();
    }
}

void RubberGesture::move(const QPointF& point) {
    m_end = point + m_canvas.scroll;
    const QRectF band = QRectF(m_start, m_end).normalized().translated(-m_canvas.scroll);
    QStringList ids = m_before;
    const auto [first, last] = m_canvas.layout.pagesIn(std::min(m_start.y(), m_end.y()), std::max(m_start.y(), m_end.y()));
    for (int page = first; page <= last; ++page) {
        const auto look = [&](const Mark& mark, const std::string& id) {
            for (const Quad& quad : mark.quads) {
                if (m_canvas.viewRect(page, quad.bounds()).intersects(band) && !ids.contains(QString::fromStdString(id))) {
                    ids << QString::fromStdString(id);
                }
            }
        };
        for (const casefile::CaseMark* mark : m_canvas.model.marks(m_canvas.document, page)) {
            look(mark->mark, mark->mark.id);
        }
        for (const casefile::CaseSuggestion* suggestion : m_canvas.model.openSuggestions(m_canvas.document, page)) {
            look(suggestion->proposed, suggestion->id);
        }
    }
    m_canvas.selection.set(ids);
    m_canvas.update();
}

void RubberGesture::finish(Qt::KeyboardModifiers) {}

void RubberGesture::paint(QPainter& painter) const {
    QColor accent = Theme::colour(Colour::Accent, false);
    painter.setPen(QPen(accent, 1, Qt::DashLine));
    accent.setAlpha(30);
    painter.setBrush(accent);
    painter.drawRect(QRectF(m_start, m_end).normalized().translated(-m_canvas.scroll));
}

DragGesture::DragGesture(PageCanvas& canvas, const QPointF& start, std::optional<Handle> handle)
    : Gesture(canvas), m_start(start + canvas.scroll), m_point(m_start), m_handle(handle) {
    for (const casefile::CaseMark* mark : canvas.selectedMarks()) {
        if (mark->mark.shape != MarkShape::Page) {
            m_marks.push_back(mark->mark);
        }
    }
}

void DragGesture::move(const QPointF& point) {
    m_point = point + m_canvas.scroll;
    m_canvas.update();
}

std::vector<Mark> DragGesture::result() const {
    const QPointF by = m_point - m_start;
    std::vector<Mark> marks;
    for (const Mark& mark : m_marks) {
        marks.push_back(m_handle ? resized(m_canvas, mark, *m_handle, by) : moved(m_canvas, mark, by));
    }
    return marks;
}

void DragGesture::finish(Qt::KeyboardModifiers) {
    if (m_point != m_start) {
        m_canvas.model.moveMarks(result());
    }
}

void DragGesture::paint(QPainter& painter) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::colour(Colour::Accent, false), 2, Qt::DashLine));
    for (const Mark& mark : result()) {
        for (const Quad& quad : mark.quads) {
            painter.drawPolygon(m_canvas.viewPolygon(mark.page, quad));
        }
    }
}

}  // namespace withheld::ui
