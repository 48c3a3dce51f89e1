// Marks and suggestions as they look on the page: see-through, outline, final or hidden.
#pragma once

#include <QPainter>
#include <QPainterPath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "page/PageCanvas.h"

namespace withheld::ui {

class MarkPainter {
public:
    explicit MarkPainter(const PageCanvas& canvas) : m_canvas(canvas) {}
    void paint(QPainter& painter, int page) const;

private:
    void paintHits(QPainter& painter, int page) const;
    void paintMark(QPainter& painter, const Mark& mark, bool proposed, bool selected) const;
    void paintReturned(QPainter& painter, const std::vector<const casefile::CaseMark*>& marks) const;
    void paintFinal(QPainter& painter, const Mark& mark) const;
    void paintHandles(QPainter& painter, int page) const;

    [[nodiscard]] QPainterPath outlineOfArea(const Mark& mark) const;

    const PageCanvas& m_canvas;
    /// Outlines in user space of areas of several quads, which cost milliseconds to find.
    mutable std::map<std::string, std::pair<std::vector<Quad>, QPainterPath>> m_outlines;
};

}  // namespace withheld::ui
