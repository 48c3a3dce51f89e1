#include "burn/GlyphFate.h"

#include <algorithm>
#include <cmath>

namespace withheld::burn {

namespace {

constexpr double inkShare = 0.2;    // a glyph goes when this much of its ink lies under marks …
constexpr double lowMiddle = 0.25;  // em above the baseline
constexpr double highMiddle = 0.4;
constexpr double wholeInk = 0.995;  // … and straddles when less than this did

double coveredShare(const Quad& quad, const std::vector<Quad>& areas) {
    const double whole = area(quad);
    if (whole < 1e-9) {
        return 0;
    }
    double covered = 0;
    for (const Quad& box : areas) {
        covered += sharedArea(quad, box);
    }
    return std::min(1.0, covered / whole);  // overlapping boxes may count twice: never less is removed for that
}

bool inAny(Point point, const std::vector<Quad>& areas) {
    return std::any_of(areas.begin(), areas.end(), [&](const Quad& box) { return contains(box, point); });
}

}  // namespace

GlyphFate glyphFate(const fonts::Font& font, fonts::Code code, const Matrix& toUser, double width, bool vertical,
                    const std::vector<Quad>& areas) {
    return glyphFate(font, code, font.inkBox(code), toUser, width, vertical, areas);
}

GlyphFate glyphFate(const fonts::Font& font, fonts::Code code, const std::optional<Rect>& ink, const Matrix& toUser, double width,
                    bool vertical, const std::vector<Quad>& areas) {
    const double across = vertical ? font.advance(code) : width;
    bool goes = false;
    if (vertical) {
        const Point origin = font.verticalOrigin(code);
        goes = inAny(toUser.map({origin.x, origin.y + width / 2}), areas);
    } else {
        // The middle of the advance. Readers differ in how high a character's middle is: half-way between whichever ascent and
        // descent they believe.
        for (const double height : {(font.ascent() + font.descent()) / 2, lowMiddle, highMiddle}) {
            goes = goes || inAny(toUser.map({across / 2, height}), areas);
        }
    }
    const Rect box = ink ? *ink : Rect{std::min(0.0, across), font.descent(), std::max(0.0, across), font.ascent()};
    if (box.isEmpty()) {
        return goes ? GlyphFate::Goes : GlyphFate::Stays;
    }
    const double covered = coveredShare(Quad::of(box, toUser), areas);
    if (!goes && covered < inkShare) {
        return GlyphFate::Stays;
    }
    return covered < wholeInk ? GlyphFate::GoesStraddling : GlyphFate::Goes;
}

}  // namespace withheld::burn
