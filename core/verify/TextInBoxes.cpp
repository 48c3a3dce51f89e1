#include <algorithm>
#include <map>

#include "base/Characters.h"
#include "base/Unicode.h"
#include "verify/Masking.h"
#include "verify/PageView.h"

namespace withheld::verify {

namespace {

constexpr double boxInset = 0.3;   // points: a neighbouring line that only touches is not under the box
constexpr int inkLevel = 160;      // grey below which a lifted pixel is ink
constexpr double keptShare = 0.2;  // of a glyph's ink: less than that in a box, and the middle outside, it stays

struct Ink {
    int all = 0;
    int inBoxes = 0;
};

Ink inkOf(const PageView& view, const Glyph& glyph) {
    Ink ink;
    if (view.paint.width == 0) {
        return ink;
    }
    const PixelSpace space(view.region, view.paint);
    const PixelSpace::Range range = space.rangeOf(glyph.box());
    for (int y = range.y0; y < range.y1; ++y) {
        for (int x = range.x0; x < range.x1; ++x) {
            if (*view.paint.at(x, y) < inkLevel) {
                ++ink.all;
                ink.inBoxes += view.boxes->at(space.centreOf(x, y)) != nullptr ? 1 : 0;
            }
        }
    }
    return ink;
}

/// Reader's character boxes reach from ascent to descent; the ink of a low or high character may stand beside the box for all
/// that.
bool onlyItsFrameLiesInside(const PageView& view, const Glyph& glyph) {
    const Rect box = glyph.box();
    const Point corners[] = {{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
    bool reachesOut = false;
    for (const Point& corner : corners) {
        reachesOut = reachesOut || view.boxes->at(corner) == nullptr;
    }
    if (!reachesOut) {
        return false;
    }
    const Ink ink = inkOf(view, glyph);
    return ink.all > 0 && ink.inBoxes < keptShare * ink.all;
}

}  // namespace

PixelSpace::Range PixelSpace::rangeOf(const Rect& rect) const {
    const auto clamp = [](double v, int limit) { return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(limit))); };
    return {clamp(std::floor((rect.x0 - m_region.x0) * m_x), m_width), clamp(std::floor((m_region.y1 - rect.y1) * m_y), m_height),
            clamp(std::ceil((rect.x1 - m_region.x0) * m_x), m_width), clamp(std::ceil((m_region.y1 - rect.y0) * m_y), m_height)};
}

Findings judgeTextInBoxes(PageView& view) {
    Findings findings;
    if (view.boxes->empty()) {
        return findings;
    }
    struct Piece {
        std::u32string text;
        std::vector<const Glyph*> glyphs;
    };
    std::map<int, Piece> pieces;  // a word's characters in boxes; labels of boxes that overlap reach from one into the other
    for (const Glyph& glyph : view.output.glyphs) {
        if (view.boxes->at(glyph.middle(), boxInset) != nullptr) {
            Piece& piece = pieces[glyph.word];
            piece.text += glyph.code;
            piece.glyphs.push_back(&glyph);
        }
    }
    for (const auto& [word, piece] : pieces) {
        if (view.label->matches(piece.text)) {
            for (const Glyph* glyph : piece.glyphs) {
                view.labels.push_back(glyph->box());
            }
            continue;
        }
        std::u32string readable;
        Rect rect;
        const bool onlySigns = std::none_of(piece.text.begin(), piece.text.end(), isLetterOrNumber);
        for (const Glyph* glyph : piece.glyphs) {
            // Of slanted text readers only guess the frames; a lone sign without any ink in its place stands somewhere else.
            if (!onlyItsFrameLiesInside(view, *glyph) && !(onlySigns && inkOf(view, *glyph).all == 0)) {
                rect = readable.empty() ? glyph->box() : rect.united(glyph->box());
                readable += glyph->code;
            }
        }
        if (!readable.empty()) {
            findings.push_back(
                {view.page, rect, masked(readable), "The text is only covered: burn the document again from its source"});
        }
    }
    return findings;
}

}  // namespace withheld::verify
