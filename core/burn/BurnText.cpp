// Text: which glyphs go, and how the rest is shown where it stood.
#include <algorithm>
#include <cmath>

#include "burn/ContentBurner.h"

namespace withheld::burn {

using content::Glyph;
using content::GraphicsState;
using content::Operation;
using content::TextShow;

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

GlyphFate ContentBurner::fateOf(const Glyph& glyph, const fonts::Font& font, bool vertical,
                                const std::vector<Quad>& areas) const {
    if (font.otherAdvance(glyph.code) != font.advance(glyph.code)) {
        const std::optional<Rect> ink = font.inkBox(glyph.code);
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
    const std::optional<Rect> ink = m_window ? font.inkBox(glyph.code) : std::nullopt;
    if (ink && !ink->isEmpty() && !mappedBounds(*ink, toUser).intersects(*m_window)) {
        return GlyphFate::Goes;
    }
    return glyphFate(font, glyph.code, toUser, glyph.width, vertical, areas);
}

void ContentBurner::showText(const Operation& operation, const GraphicsState& state, const TextShow& show) {
    if (!m_pendingMove.empty()) {
        m_edits.extend(m_pendingEdit, m_pendingMove);
        m_pendingMove.clear();
    }
    if (show.glyphs.empty()) {
        return;
    }
    const fonts::Font& font = *state.text.font;
    const double scale =
        std::max(show.glyphs.front().toUser.meanScale(), std::hypot(show.glyphs.front().toUser.a, show.glyphs.front().toUser.b));
    double widest = 1;
    for (const Glyph& glyph : show.glyphs) {
        widest = std::max(widest, std::abs(glyph.width));
    }
    constexpr double outlineReach = 3;  // em: no sane outline goes further from its origin
    const std::vector<Quad> near = areasNear(show, scale * (widest + outlineReach));
    std::vector<GlyphFate> fates(show.glyphs.size(), hidden() ? GlyphFate::Goes : GlyphFate::Stays);
    bool anyGoes = hidden();
    for (std::size_t i = 0; i < show.glyphs.size(); ++i) {
        const Glyph& glyph = show.glyphs[i];
        if ((m_window || !near.empty()) && !hidden()) {
            fates[i] = fateOf(glyph, font, show.vertical, near);
            anyGoes = anyGoes || fates[i] != GlyphFate::Stays;
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
    if (anyGoes) {
        rewriteShow(operation, state, show, fates);
    }
}

void ContentBurner::endTextObject(const Operation& operation) {
    // No glyph left means no clip at all to readers: what is painted through the letters would show whole.
    if (m_clipGlyphRemoved && !m_clipGlyphKept) {
        m_edits.replace(operation.begin, operation.end, "ET 0 0 0 0 re W n");
    }
    m_clipGlyphRemoved = m_clipGlyphKept = false;
}

void ContentBurner::rewriteShow(const Operation& operation, const GraphicsState& state, const TextShow& show,
                                const std::vector<GlyphFate>& fates) {
    std::string out;
    if (operation.name == "'") {
        out = "T* ";
    } else if (operation.name == "\"") {
        out = content::numberText(state.text.wordSpacing) + " Tw " + content::numberText(state.text.charSpacing) + " Tc T* ";
    }
    // `move`: what lies between the last glyph that stays and the next one, in TJ thousandths forward. Kerning beside removed
    // glyphs becomes part of the one move, so that none of it can be told apart.
    double move = 0;
    bool removedInMove = false;
    std::string array;
    std::string run;
    const auto flushRun = [&] {
        if (!run.empty()) {
            array += content::stringText(run);
            run.clear();
        }
    };
    std::set<fonts::Code>& removedCodes = m_context.removedGlyphs[state.text.font->dictionary().id()].codes;
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
                removedInMove = true;
                removedCodes.insert(glyph.code);
                ++m_page.glyphs;
                if (fates[next] == GlyphFate::GoesStraddling) {
                    ++m_page.straddledGlyphs;
                    m_page.straddles.push_back(glyph.at(0, 0));
                }
                continue;
            }
            if (std::abs(move) > 1e-6) {
                flushRun();
                array += content::numberText(-move);
            }
            move = 0;
            removedInMove = false;
            run += element.bytes.substr(glyph.offset, static_cast<std::size_t>(glyph.code.bytes));
        }
    }
    flushRun();
    if (!array.empty()) {
        out += "[" + array + "] TJ";
    }
    const std::size_t edit = m_edits.replace(operation.begin, operation.end, out);
    if (show.measurable && std::abs(move) > 1e-6) {
        const std::string trailing = " [" + content::numberText(-move) + "] TJ";
        if (removedInMove) {
            // Only written when text follows that depends on it: else the width of what went need not be told.
            m_pendingMove = trailing;
            m_pendingEdit = edit;
        } else {
            m_edits.extend(edit, trailing);
        }
    }
    noteRemoval();
}

void ContentBurner::showUnreadableText(const Operation& operation, const GraphicsState&) {
    if (hidden()) {
        removeOperation(operation);
    } else if (!m_areas.empty()) {
        // Readers show nothing, or something in a font of their own choice: where it would stand is not known, so all of it goes.
        ++m_context.unreadableTexts;
        removeOperation(operation);
    }
}

}  // namespace withheld::burn
