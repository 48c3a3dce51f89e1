#include "inference/Removal.h"

#include <algorithm>

#include "burn/GlyphFate.h"

namespace withheld::inference {

std::vector<bool> removedUnder(const PageGlyphs& page, const TextLine& line, const std::vector<Quad>& areas) {
    constexpr double outlineReach = 3;  // em: no sane outline goes further from its origin
    std::vector<bool> removed(line.glyphs.size(), false);
    std::vector<std::pair<Rect, const Quad*>> near;
    for (const Quad& area : areas) {
        if (const Rect bounds = area.bounds(); bounds.intersects(line.bounds.grown(line.bounds.height()))) {
            near.emplace_back(bounds, &area);
        }
    }
    if (near.empty()) {
        return removed;
    }
    std::vector<Quad> touching;
    for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
        const PlacedGlyph& glyph = line.glyphs[i];
        const Setting& setting = page.settingOf(glyph);
        const Point begin = glyph.toUser.map({0, 0});
        const Point end = glyph.toUser.map({glyph.width, 0});
        const double reach = outlineReach * std::max(setting.em, setting.height);
        const Rect around = Rect{begin.x, begin.y, end.x, end.y}.normalized().grown(reach);
        touching.clear();
        for (const auto& [bounds, quad] : near) {
            if (bounds.intersects(around)) {
                touching.push_back(*quad);
            }
        }
        removed[i] = !touching.empty() && burn::glyphFate(*setting.font, glyph.code, glyph.toUser, glyph.width, false,
                                                          touching) != burn::GlyphFate::Stays;
    }
    return removed;
}

}  // namespace withheld::inference
