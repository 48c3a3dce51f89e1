// Text: which glyphs go, and how the rest is shown where it stood.
#include <algorithm>
#include <cmath>

#include "burn/ContentBurner.h"

namespace withheld::burn {

using content::Glyph;
using content::GraphicsState;
using content::Operation;
using content::TextShow;

namespace {

/// What a number of TJ is in text space.
double unitOf(const TextShow& show, const GraphicsState& state) {
    return (show.vertical ? 1 : state.text.horizontalScaling) * state.text.size / 1000;
}

/// The numbers of a TJ array from an element on.
double numbersBehind(const TextShow& show, std::size_t element) {
    double sum = 0;
    for (; element < show.elements.size(); ++element) {
        sum += show.elements[element].isString ? 0 : show.elements[element].number;
    }
    return sum;
}

}  // namespace

std::vector<Quad> ContentBurner::areasNear(const TextShow& show, double reach) const {
    std::vector<Quad> near;
    // Glyphs stand on a line: the ends bound them all.
    const Point a = show.glyphs.front().at(0, 0);
    const Point b = show.glyphs.back().at(0, 0);
    double x0 = std::min(a.x, b.x);
    double x1 = std::max(a.x, b.x);
    double y0 = std::min(a.y, b.y);
    double y1 = std::max(a.y, b.y);
    for (const Glyph& glyph : show.glyphs) {
        x0 = std::min(x0, glyph.toUser.e);
        x1 = std::max(x1, glyph.toUser.e);
        y0 = std::min(y0, glyph.toUser.f);
        y1 = std::max(y1, glyph.toUser.f);
        if (glyph.otherToUser) {
            x0 = std::min(x0, glyph.otherToUser->e);
            x1 = std::max(x1, glyph.otherToUser->e);
            y0 = std::min(y0, glyph.otherToUser->f);
            y1 = std::max(y1, glyph.otherToUser->f);
        }
    }
    for (const Quad& quad : m_areas) {
        const Rect bounds = quad.bounds().grown(reach);
        if (x0 <= bounds.x1 && x1 >= bounds.x0 && y0 <= bounds.y1 && y1 >= bounds.y0) {
            near.push_back(quad);
        }
    }
    return near;
}

std::optional<Rect> ContentBurner::inkOf(const fonts::Font& font, fonts::Code code) const {
    if (font.glyphProcedure(code).isNull()) {
        return font.inkBox(code);
    }
    const std::optional<Rect> measured = m_context.procedureInk.of(font, code, m_resources.resources());
    return measured ? measured : font.inkBox(code);
}

double ContentBurner::inkReach(const TextShow& show, const fonts::Font& font) const {
    constexpr double outlines = 3;  // no sane outline goes further
    double reach = outlines;
    for (const Glyph& glyph : show.glyphs) {
        if (font.glyphProcedure(glyph.code).isNull()) {
            continue;
        }
        if (const std::optional<Rect> ink = inkOf(font, glyph.code)) {
            reach = std::max({reach, std::abs(ink->x0), std::abs(ink->x1), std::abs(ink->y0), std::abs(ink->y1)});
        }
    }
    return reach;
}

void ContentBurner::refuseDrawing(const Glyph& glyph, GlyphFate fate, const fonts::Font& font) {
    constexpr double farther = 36;  // points: larger than a letter that straddles a mark
    if (fate != GlyphFate::GoesStraddling || font.glyphProcedure(glyph.code).isNull()) {
        return;
    }
    const Rect ink = mappedBounds(inkOf(font, glyph.code).value_or(Rect{}), glyph.toUser);
    const Rect mark = m_areaBounds.grown(farther);
    if (ink.x0 < mark.x0 || ink.y0 < mark.y0 || ink.x1 > mark.x1 || ink.y1 > mark.y1) {
        m_context.fail(m_page.page, "A character of a Type 3 font is a drawing that reaches far out of the mark",
                       "font " + font.dictionary().id().text());
    }
}

GlyphFate ContentBurner::fateOf(const Glyph& glyph, const fonts::Font& font, bool vertical,
                                const std::vector<Quad>& areas) const {
    if (font.otherAdvance(glyph.code) != font.advance(glyph.code)) {
        const std::optional<Rect> ink = inkOf(font, glyph.code);
        if (ink && ink->isEmpty()) {
            return GlyphFate::Stays;  // a blank as wide as the reader thinks: without it, what follows would move for some
        }
    }
    const GlyphFate fate = fateAt(glyph, glyph.toUser, font, vertical, areas);
    if (fate != GlyphFate::Stays || !glyph.otherToUser) {
        return fate;
    }
    return fateAt(glyph, *glyph.otherToUser, font, vertical, areas);
}

GlyphFate ContentBurner::fateAt(const Glyph& glyph, const Matrix& toUser, const fonts::Font& font, bool vertical,
                                const std::vector<Quad>& areas) const {
    const std::optional<Rect> ink = inkOf(font, glyph.code);
    if (m_window && ink && !ink->isEmpty() && !mappedBounds(*ink, toUser).intersects(*m_window)) {
        return GlyphFate::Goes;
    }
    return glyphFate(font, glyph.code, ink, toUser, glyph.width, vertical, areas);
}

void ContentBurner::showText(const Operation& operation, const GraphicsState& state, const TextShow& show) {
    const double unit = unitOf(show, state);
    if (show.glyphs.empty()) {
        m_positioning.showMoves(operation, -numbersBehind(show, 0) * unit, show.vertical);
        return;
    }
    m_states.paints();
    const fonts::Font& font = *state.text.font;
    const double scale =
        std::max(show.glyphs.front().toUser.meanScale(), std::hypot(show.glyphs.front().toUser.a, show.glyphs.front().toUser.b));
    double widest = 1;
    for (const Glyph& glyph : show.glyphs) {
        widest = std::max(widest, std::abs(glyph.width));
    }
    const std::vector<Quad> near = areasNear(show, scale * (widest + inkReach(show, font)));
    std::vector<GlyphFate> fates(show.glyphs.size(), hidden() ? GlyphFate::Goes : GlyphFate::Stays);
    bool anyGoes = hidden();
    for (std::size_t i = 0; i < show.glyphs.size(); ++i) {
        const Glyph& glyph = show.glyphs[i];
        if ((m_window || !near.empty()) && !hidden()) {
            fates[i] = fateOf(glyph, font, show.vertical, near);
            anyGoes = anyGoes || fates[i] != GlyphFate::Stays;
            refuseDrawing(glyph, fates[i], font);
        }
        const Point begin = glyph.at(0, 0);
        const Point end = show.vertical ? glyph.at(0, glyph.width) : glyph.at(glyph.width, 0);
        m_context.words.addGlyph(font.unicode(glyph.code), begin, end, scale, fates[i] != GlyphFate::Stays);
    }
    constexpr int firstClippingMode = 4;
    if (state.text.renderMode >= firstClippingMode) {
        for (std::size_t i = 0; i < fates.size(); ++i) {
            const std::optional<Rect> ink = font.inkBox(show.glyphs[i].code);
            if (fates[i] != GlyphFate::Stays) {
                m_clipGlyphRemoved = true;
            } else if (!ink || !ink->isEmpty()) {
                m_clipGlyphKept = true;  // a blank alone is no clip to readers
            }
        }
    }
    if (!state.fillPattern.isNull() || !state.strokePattern.isNull()) {
        Rect bounds = Rect{show.glyphs.front().at(0, 0).x, show.glyphs.front().at(0, 0).y, show.glyphs.back().at(widest, 0).x,
                           show.glyphs.back().at(widest, 0).y}
                          .normalized();
        for (const Glyph& glyph : show.glyphs) {
            const Point at = glyph.at(0, 0);
            bounds = bounds.united({at.x, at.y, at.x, at.y});
        }
        const bool gone = std::all_of(fates.begin(), fates.end(), [](GlyphFate fate) { return fate != GlyphFate::Stays; });
        noteFillPattern(state, bounds.grown(scale * widest), gone);
        noteStrokePattern(state, bounds.grown(scale * widest), gone);
    }
    if (std::all_of(fates.begin(), fates.end(), [](GlyphFate fate) { return fate != GlyphFate::Stays; })) {
        double displacement = -numbersBehind(show, 0);
        for (std::size_t i = 0; i < fates.size(); ++i) {
            displacement += show.glyphs[i].displacement;
            noteGoneGlyph(show.glyphs[i], fates[i], font);
        }
        m_positioning.showGoes(operation, show.measurable ? displacement * unit : 0, show.vertical);
        m_states.goes();
        noteRemoval();
        return;
    }
    const TextPositioning::Owed owed = m_positioning.take();
    const double trailing = near.empty() ? 0 : numbersBehind(show, show.glyphs.back().element + 1);
    const bool feedsLine = operation.name == "'" || operation.name == "\"";
    if (anyGoes || owed.shift != 0 || trailing != 0 || (owed.placed && feedsLine)) {
        rewriteShow(operation, state, show, fates, owed);
    } else if (!owed.operators.empty()) {
        m_edits.replace(operation.begin, operation.begin, owed.operators);
    }
}

void ContentBurner::placeText(const Operation& operation, const content::TextPlacement& placement) {
    constexpr double around = 1;  // points: what ends a word that went may stand just beside its mark
    m_positioning.move(operation, placement, std::any_of(m_areas.begin(), m_areas.end(), [&](const Quad& area) {
                           return area.bounds().grown(around).contains(placement.at);
                       }));
}

void ContentBurner::beginTextObject(const Operation& operation) {
    m_textBegin = remembered(operation);
    m_positioning.beginText();
    m_states.textObject(true);
}

void ContentBurner::setTextParameter(const Operation& operation) {
    if (operation.name == "\"") {
        m_positioning.spacing("Tw", operation.number(0));
        m_positioning.spacing("Tc", operation.number(1));
    } else {
        m_positioning.parameter(operation);
    }
}

void ContentBurner::endTextObject(const Operation& operation) {
    m_positioning.endText();
    m_states.textObject(false);
    // No glyph left means no clip at all to readers: what is painted through the letters would show whole.
    if (m_clipGlyphRemoved && !m_clipGlyphKept) {
        m_edits.replace(operation.begin, operation.end, "ET 0 0 0 0 re W n");
    } else if (m_textBegin.valid && onlyGoneSince(m_textBegin.staying, m_textBegin.gone)) {
        // Empty text objects would tell how many there were.
        m_edits.replace(m_textBegin.begin, m_textBegin.end, "");
        m_edits.erase(operation);
    }
    m_textBegin.valid = false;
    m_clipGlyphRemoved = m_clipGlyphKept = false;
}

void ContentBurner::noteGoneGlyph(const Glyph& glyph, GlyphFate fate, const fonts::Font& font) {
    m_context.removedGlyphs[font.dictionary().id()].codes.insert(glyph.code);
    ++m_page.glyphs;
    if (fate == GlyphFate::GoesStraddling) {
        ++m_page.straddledGlyphs;
        m_page.straddles.push_back(glyph.at(0, 0));
    }
}

void ContentBurner::rewriteShow(const Operation& operation, const GraphicsState& state, const TextShow& show,
                                const std::vector<GlyphFate>& fates, const TextPositioning::Owed& owed) {
    std::string out = owed.operators;
    if (operation.name == "\"") {
        out += content::numberText(state.text.wordSpacing) + " Tw " + content::numberText(state.text.charSpacing) + " Tc ";
    }
    if ((operation.name == "'" || operation.name == "\"") && !owed.placed) {
        out += "T* ";
    }
    const double unit = unitOf(show, state);
    if (owed.shift != 0 && owed.vertical != show.vertical) {
        m_context.fail(m_page.page, "Text changes its direction within a line where a part of it goes", "content of the page");
        return;
    }
    // `move`: what lies between the last glyph that stays and the next one, in TJ thousandths forward. Kerning beside removed
    // glyphs becomes part of the one move, so that none of it can be told apart.
    double move = 0;
    if (show.measurable) {
        move = owed.shift / unit;
    } else if (owed.shift != 0) {
        m_positioning.owe(owed.shift, owed.vertical);  // what is shown in size 0 takes no room: the next text needs the move
    }
    bool removed = false;
    std::string array;
    std::string run;
    const auto flushRun = [&] {
        if (!run.empty()) {
            array += content::stringText(run);
            run.clear();
        }
    };
    std::size_t next = 0;
    for (std::size_t e = 0; e < show.elements.size(); ++e) {
        const content::TextElement& element = show.elements[e];
        if (!element.isString) {
            move -= element.number;
            continue;
        }
        for (; next < show.glyphs.size() && show.glyphs[next].element == e; ++next) {
            const Glyph& glyph = show.glyphs[next];
            if (fates[next] != GlyphFate::Stays) {
                move += glyph.displacement;
                removed = true;
                noteGoneGlyph(glyph, fates[next], *state.text.font);
                continue;
            }
            if (std::abs(move) > 1e-6) {
                flushRun();
                array += content::numberText(-move);
            }
            move = 0;
            run += element.bytes.substr(glyph.offset, static_cast<std::size_t>(glyph.code.bytes));
        }
    }
    flushRun();
    m_edits.replace(operation.begin, operation.end, out + "[" + array + "] TJ");
    if (show.measurable && std::abs(move) > 1e-6) {
        // Only written when text follows that depends on it: else the width of what went need not be told.
        m_positioning.owe(move * unit, show.vertical);
    }
    if (removed) {
        noteRemoval();
    }
}

void ContentBurner::showUnreadableText(const Operation& operation, const GraphicsState&) {
    m_states.paints();
    if (!hidden() && m_areas.empty()) {
        return;
    }
    // Readers show nothing, or something in a font of their own choice: where it would stand is not known, so all of it goes.
    m_context.unreadableTexts += hidden() ? 0 : 1;
    m_positioning.showGoes(operation, 0, false);
    m_states.goes();
    noteRemoval();
}

}  // namespace withheld::burn
