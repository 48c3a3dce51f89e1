#include "inference/Removal.h"

#include <algorithm>

namespace withheld::inference {

namespace {

constexpr double inkThatGoes = 0.2;
constexpr double lowerMiddle = 0.25;  // em above the baseline
constexpr double upperMiddle = 0.4;

bool goesUnder(const PlacedGlyph& glyph, const fonts::Font& font, const std::vector<const Quad*>& areas) {
    const auto covered = [&](Point p) {
        return std::any_of(areas.begin(), areas.end(), [&](const Quad* area) { return contains(*area, p); });
    };
    for (const double height : {(font.ascent() + font.descent()) / 2, lowerMiddle, upperMiddle}) {
        if (covered(glyph.toUser.map({glyph.width / 2, height}))) {
            return true;
        }
    }
    const std::optional<Rect> ink = font.inkBox(glyph.code);
    const Rect box = ink ? *ink : Rect{std::min(0.0, glyph.width), font.descent(), std::max(0.0, glyph.width), font.ascent()};
    if (box.isEmpty()) {
        return false;
    }
    const Quad quad = Quad::of(box, glyph.toUser);
    const double whole = area(quad);
    double shared = 0;
    for (const Quad* one : areas) {
        shared += sharedArea(quad, *one);
    }
    return whole > 1e-9 && shared >= inkThatGoes * whole;
}

}  // namespace

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
    std::vector<const Quad*> touching;
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
                touching.push_back(quad);
            }
        }
        removed[i] = !touching.empty() && goesUnder(glyph, *setting.font, touching);
    }
    return removed;
}

}  // namespace withheld::inference
