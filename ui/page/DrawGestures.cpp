#include <QPainterPath>
#include <algorithm>

#include "common/CodeLook.h"
#include "common/Theme.h"
#include "marks/DrawnArea.h"
#include "page/Gesture.h"

namespace withheld::ui {

namespace {

constexpr double kLeastBox = 4;         // pixels; smaller is a click
constexpr double kTouched = 0.25;       // share of a letter's box from which on it goes
constexpr double kHandStep = 3;         // pixels between points of an outline drawn by hand
constexpr double kHandTolerance = 0.7;  // pixels that simplifying it may move its edge
constexpr double kCloses = 10;          // pixels around the first corner: a click there closes

CodeLook stickyLook(const PageCanvas& canvas) {
    return lookOf(canvas.stickyCodes(), canvas.model.catalogue());
}

void paintLetters(QPainter& painter, const PageCanvas& canvas, int page, const std::vector<Rect>& letters) {
    QColor tint = stickyLook(canvas).colour;
    tint.setAlpha(70);
    for (const Rect& letter : letters) {
        painter.fillRect(canvas.viewRect(page, letter), tint);
    }
}

}  // namespace

void addTextMark(PageCanvas& canvas, int page, const TextRange& range) {
    const std::shared_ptr<const PageText> text = canvas.text(page);
    if (!text) {
        return;
    }
    Mark mark;
    mark.page = page;
    mark.shape = MarkShape::Text;
    mark.quads = lineQuads(*text, range);
    mark.exemptions = canvas.stickyCodes();
    mark.text = textOf(*text, range);
    canvas.addDrawn({mark});
}

std::vector<Rect> lettersUnder(const PageText& text, const std::vector<Quad>& areas, int& edges) {
    std::vector<Rect> letters;
    for (const Word& word : text.words) {
        if (std::none_of(areas.begin(), areas.end(), [&](const Quad& q) { return q.bounds().intersects(word.box); })) {
            continue;
        }
        for (int letter = 0; letter < letterCount(word); ++letter) {
            const Rect glyph = letterBox(word, letter);
            double covered = 0;
            for (const Quad& quad : areas) {
                covered += sharedArea(Quad::of(glyph), quad);
            }
            if (covered > 0 && covered >= kTouched * glyph.area()) {
                letters.push_back(glyph);
                edges += covered < 0.95 * glyph.area() ? 1 : 0;
            }
        }
    }
    return letters;
}

QString edgeWords(int edges) {
    return edges == 0   ? QString()
           : edges == 1 ? QObject::tr("1 letter touches the edge: the whole letter will go")
                        : QObject::tr("%1 letters touch the edge: whole letters will go").arg(edges);
}

SnappedBox snapped(const PageText& text, const Rect& box, Snap snap) {
    SnappedBox result{box, {}, 0};
    for (std::size_t w = 0; w < text.words.size(); ++w) {
        const Word& word = text.words[w];
        if (!word.box.intersects(box)) {
            continue;
        }
        for (int letter = 0; letter < letterCount(word); ++letter) {
            const Rect glyph = letterBox(word, letter);
            const Rect shared = glyph.intersected(box);
            if (shared.isEmpty() || shared.area() < kTouched * glyph.area()) {
                continue;
            }
            // Only across the line of writing: a box that is lower than the letters is meant so.
            result.edges += shared.width() < glyph.width() - 0.1 || shared.height() < glyph.height() * 0.5 ? 1 : 0;
            if (snap != Snap::Words) {
                result.letters.push_back(glyph);
                result.box = snap == Snap::Letters ? result.box.united(glyph) : result.box;
                continue;
            }
            const TextRange whole = wordRange(text, {static_cast<int>(w), letter});
            for (int i = whole.first.letter; i <= whole.last.letter; ++i) {
                result.letters.push_back(letterBox(word, i));
                result.box = result.box.united(result.letters.back());
            }
            letter = std::max(letter, whole.last.letter);
        }
    }
    return result;
}

TextGesture::TextGesture(PageCanvas& canvas, int page, TextPosition start)
    : Gesture(canvas), m_page(page), m_text(canvas.text(page)), m_start(start), m_range{start, start} {}

void TextGesture::move(const QPointF& point) {
    const Point user = m_canvas.userPoint(m_page, point);
    if (const auto reached = nearestLetter(*m_text, user, m_canvas.layout.geometry(m_page).rotate)) {
        m_range = TextRange::between(m_start, *reached);
        if (m_canvas.snap == Snap::Words) {
            m_range = {wordRange(*m_text, m_range.first).first, wordRange(*m_text, m_range.last).last};
        }
        m_moved = true;
        m_canvas.update();
    }
}

void TextGesture::finish(Qt::KeyboardModifiers) {
    if (m_moved) {
        addTextMark(m_canvas, m_page, m_range);
    }
}

void TextGesture::paint(QPainter& painter) const {
    if (!m_moved) {
        return;
    }
    const CodeLook look = stickyLook(m_canvas);
    for (const Quad& quad : lineQuads(*m_text, m_range)) {
        const QRectF rect = m_canvas.viewRect(m_page, quad.bounds());
        painter.fillRect(rect, patternBrush(look, m_canvas.devicePixelRatio));
        painter.setPen(QPen(look.colour, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
    }
}

BoxGesture::BoxGesture(PageCanvas& canvas, int page, Point start, Side side)
    : Gesture(canvas),
      m_page(page),
      m_start(start),
      m_side(side),
      m_box{start.x, start.y, start.x, start.y},
      m_snapped{m_box, {}, 0} {}

void BoxGesture::move(const QPointF& point) {
    const Point end = m_canvas.userPoint(m_page, point);
    m_box = Rect{m_start.x, m_start.y, end.x, end.y}.normalized();
    m_snapped = {m_box, {}, 0};
    const std::shared_ptr<const PageText> text = m_canvas.text(m_page);
    if (text && m_side == Side::Inside) {
        m_snapped = snapped(*text, m_box, m_canvas.snap);
        m_canvas.hint(edgeWords(m_snapped.edges));
    }
    m_canvas.update();
}

Gesture::Clicked BoxGesture::click(const QPointF& point) {
    if (!m_clicked) {
        m_clicked = true;
        m_canvas.hint(QObject::tr("First corner set: click the opposite corner, or press Esc"));
        return Clicked::Awaits;
    }
    move(point);
    return Clicked::Done;
}

void BoxGesture::finish(Qt::KeyboardModifiers) {
    m_canvas.hint({});
    const QRectF seen = m_canvas.viewRect(m_page, m_box);
    if (seen.width() < kLeastBox || seen.height() < kLeastBox) {
        return;
    }
    Mark mark;
    mark.page = m_page;
    mark.shape = MarkShape::Area;
    mark.quads = m_side == Side::Inside ? std::vector<Quad>{Quad::of(m_snapped.box)}
                                        : outsideOf(m_canvas.layout.geometry(m_page).cropBox, m_box);
    mark.exemptions = m_canvas.stickyCodes();
    if (!mark.quads.empty()) {
        m_canvas.addDrawn({mark});
    }
}

void BoxGesture::paint(QPainter& painter) const {
    const QRectF seen = m_canvas.viewRect(m_page, m_box);
    if (seen.width() < kLeastBox && seen.height() < kLeastBox) {
        if (m_clicked) {
            painter.setPen(QPen(stickyLook(m_canvas).colour, 2));
            painter.drawEllipse(seen.center(), kLeastBox, kLeastBox);
        }
        return;
    }
    const CodeLook look = stickyLook(m_canvas);
    painter.setPen(QPen(look.colour, 1));
    painter.setBrush(patternBrush(look, m_canvas.devicePixelRatio));
    if (m_side == Side::Outside) {
        QPainterPath rest;
        rest.addRect(m_canvas.pageRect(m_page));
        rest.addRect(seen);
        painter.drawPath(rest);
        return;
    }
    paintLetters(painter, m_canvas, m_page, m_snapped.letters);
    painter.setPen(QPen(look.colour, 1));
    painter.setBrush(patternBrush(look, m_canvas.devicePixelRatio));
    painter.drawRect(seen);
    if (m_snapped.box != m_box) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.colour, 1, Qt::DotLine));
        painter.drawRect(m_canvas.viewRect(m_page, m_snapped.box));
    }
}

OutlineGesture::OutlineGesture(PageCanvas& canvas, int page, Point start) : Gesture(canvas), m_page(page), m_points{start} {}

void OutlineGesture::move(const QPointF& point) {
    m_byHand = true;
    const Point next = m_canvas.userPoint(m_page, point);
    const QPointF step = m_canvas.viewPoint(m_page, next) - m_canvas.viewPoint(m_page, m_points.back());
    if (step.manhattanLength() >= kHandStep) {
        m_points.push_back(next);
        changed();
    }
}

void OutlineGesture::hover(const QPointF& point) {
    m_hover = m_canvas.userPoint(m_page, point);
    changed();
}

Gesture::Clicked OutlineGesture::click(const QPointF& point) {
    const QPointF first = m_canvas.viewPoint(m_page, m_points.front());
    if (m_points.size() >= 3 && (point - first).manhattanLength() <= kCloses) {
        return Clicked::Done;
    }
    const Point next = m_canvas.userPoint(m_page, point);
    // The first click stands where the gesture began.
    if ((m_canvas.viewPoint(m_page, m_points.back()) - point).manhattanLength() >= kLeastBox) {
        m_points.push_back(next);
    }
    m_hover.reset();
    changed();
    return Clicked::Awaits;
}

void OutlineGesture::removeLastPoint() {
    if (m_points.size() > 1) {
        m_points.pop_back();
        changed();
    }
}

void OutlineGesture::changed() {
    std::vector<Point> outline = m_points;
    if (m_hover) {
        outline.push_back(*m_hover);
    }
    m_quads = trapezoidsOf(simplified(outline, kHandTolerance / m_canvas.pixelsPerPoint(m_page)));
    m_letters.clear();
    int edges = 0;
    if (const std::shared_ptr<const PageText> text = m_canvas.text(m_page)) {
        m_letters = lettersUnder(*text, m_quads, edges);
    }
    const QString words =
        m_byHand ? QString()
        : m_points.size() == 1
            ? QObject::tr("Click the next corner; Esc cancels")
            : QObject::tr("%1 corners: Enter or double-click closes, Backspace takes one back, Esc cancels").arg(m_points.size());
    m_canvas.hint(edges > 0 && !words.isEmpty() ? words + QStringLiteral(" · ") + edgeWords(edges)
                  : edges > 0                   ? edgeWords(edges)
                                                : words);
    m_canvas.update();
}

void OutlineGesture::finish(Qt::KeyboardModifiers) {
    m_hover.reset();
    changed();
    m_canvas.hint({});
    Rect bounds = m_quads.empty() ? Rect{} : m_quads.front().bounds();
    for (const Quad& quad : m_quads) {
        bounds = bounds.united(quad.bounds());
    }
    const QRectF seen = m_canvas.viewRect(m_page, bounds);
    if (m_quads.empty() || seen.width() < kLeastBox || seen.height() < kLeastBox) {
        return;
    }
    Mark mark;
    mark.page = m_page;
    mark.shape = MarkShape::Area;
    mark.quads = m_quads;
    mark.exemptions = m_canvas.stickyCodes();
    m_canvas.addDrawn({mark});
}

void OutlineGesture::paint(QPainter& painter) const {
    const CodeLook look = stickyLook(m_canvas);
    paintLetters(painter, m_canvas, m_page, m_letters);
    QPainterPath area;
    area.setFillRule(Qt::WindingFill);
    QPolygonF corners;
    for (const Point& point : m_points) {
        corners << m_canvas.viewPoint(m_page, point);
    }
    if (m_hover) {
        corners << m_canvas.viewPoint(m_page, *m_hover);
    }
    area.addPolygon(corners);
    painter.fillPath(area, patternBrush(look, m_canvas.devicePixelRatio));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.colour, 1.5));
    painter.drawPolyline(corners);
    painter.setPen(QPen(look.colour, 1, Qt::DotLine));
    painter.drawLine(corners.back(), corners.front());
    if (m_byHand) {
        return;
    }
    painter.setPen(QPen(look.colour, 1.5));
    painter.setBrush(Qt::white);
    for (const Point& point : m_points) {
        painter.drawEllipse(m_canvas.viewPoint(m_page, point), 3.5, 3.5);
    }
}

}  // namespace withheld::ui
