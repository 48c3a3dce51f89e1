#include <algorithm>

#include "common/CodeLook.h"
#include "common/Theme.h"
#include "page/Gesture.h"

namespace withheld::ui {

namespace {

constexpr double kLeastBox = 4;    // pixels; smaller is a click
constexpr double kTouched = 0.25;  // share of a letter's box from which on it goes

CodeLook stickyLook(const PageCanvas& canvas) {
    return lookOf(canvas.stickyCodes(), canvas.model.catalogue());
}

void choose(PageCanvas& canvas, const QStringList& ids) {
    if (!ids.isEmpty()) {
        canvas.selection.set(ids);
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
    choose(canvas, canvas.model.addMarks(canvas.document, {mark}));
}

SnappedBox snapToLetters(const PageText& text, const Rect& box) {
    SnappedBox snapped{box, {}, 0};
    for (const Word& word : text.words) {
        if (!word.box.intersects(box)) {
            continue;
        }
        for (int letter = 0; letter < letterCount(word); ++letter) {
            const Rect glyph = letterBox(word, letter);
            const Rect shared = glyph.intersected(box);
            if (shared.isEmpty() || shared.area() < kTouched * glyph.area()) {
                continue;
            }
            snapped.letters.push_back(glyph);
            // Only across the line of writing: a box that is lower than the letters is meant so.
            snapped.edges += shared.width() < glyph.width() - 0.1 || shared.height() < glyph.height() * 0.5 ? 1 : 0;
            snapped.box = snapped.box.united(glyph);
        }
    }
    return snapped;
}

TextGesture::TextGesture(PageCanvas& canvas, int page, TextPosition start)
    : Gesture(canvas), m_page(page), m_text(canvas.text(page)), m_start(start), m_range{start, start} {}

void TextGesture::move(const QPointF& point) {
    const Point user = m_canvas.userPoint(m_page, point);
    if (const auto reached = nearestLetter(*m_text, user, m_canvas.layout.geometry(m_page).rotate)) {
        m_range = TextRange::between(m_start, *reached);
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

BoxGesture::BoxGesture(PageCanvas& canvas, int page, Point start)
    : Gesture(canvas), m_page(page), m_start(start), m_box{start.x, start.y, start.x, start.y}, m_snapped(m_box) {}

void BoxGesture::move(const QPointF& point) {
    const Point end = m_canvas.userPoint(m_page, point);
    m_box = Rect{m_start.x, m_start.y, end.x, end.y}.normalized();
    m_snapped = m_box;
    m_letters.clear();
    if (const std::shared_ptr<const PageText> text = m_canvas.text(m_page)) {
        SnappedBox snapped = snapToLetters(*text, m_box);
        m_snapped = snapped.box;
        m_letters = std::move(snapped.letters);
        m_canvas.hint(snapped.edges == 0   ? QString()
                      : snapped.edges == 1 ? QObject::tr("1 letter touches the edge: the whole letter will go")
                                           : QObject::tr("%1 letters touch the edge: whole letters will go").arg(snapped.edges));
    }
    m_canvas.update();
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
    mark.quads = {Quad::of(m_snapped)};
    mark.exemptions = m_canvas.stickyCodes();
    choose(m_canvas, m_canvas.model.addMarks(m_canvas.document, {mark}));
}

void BoxGesture::paint(QPainter& painter) const {
    const QRectF seen = m_canvas.viewRect(m_page, m_box);
    if (seen.width() < kLeastBox && seen.height() < kLeastBox) {
        return;
    }
    const CodeLook look = stickyLook(m_canvas);
    QColor tint = look.colour;
    tint.setAlpha(70);
    for (const Rect& letter : m_letters) {
        painter.fillRect(m_canvas.viewRect(m_page, letter), tint);
    }
    painter.setPen(QPen(look.colour, 1));
    painter.setBrush(patternBrush(look, m_canvas.devicePixelRatio));
    painter.drawRect(seen);
    if (m_snapped != m_box) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.colour, 1, Qt::DotLine));
        painter.drawRect(m_canvas.viewRect(m_page, m_snapped));
    }
}

}  // namespace withheld::ui
