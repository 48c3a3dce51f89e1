// The look of a burned box, shared by the burn and the window's "final" look so that they cannot differ.
#pragma once

#include <string>
#include <vector>

#include "base/Geometry.h"

namespace withheld::burn {

/// White Helvetica text on the black box: one line, centred, of the size that fits.
struct BoxLabel {
    std::string text;  ///< "s.40(2), s.31(1)(a)", shortened to what fits; "" when not even the shortest fits
    double size = 0;   ///< font size in points
    Point origin;      ///< baseline start in default user space, before `angle`
    int angle = 0;     ///< 0, 90, 180, 270: counter-clockwise turn so that it reads upright in the rotated view
};

/// The upright box in a quad where a label finds room: its bounds, but for trapezoids (drawn areas) what lies between their
/// sides.
[[nodiscard]] Rect labelRoom(const Quad& quad);
/// `rotate`: the page's /Rotate.
[[nodiscard]] BoxLabel layOutLabel(const Rect& box, const std::vector<std::string>& exemptions, int rotate);
/// "Redacted, section 40(2), section 31(1)(a)": what a screen reader says.
[[nodiscard]] std::string spokenLabel(const std::vector<std::string>& exemptions);
/// Helvetica advance of ASCII text at size 1, in points (Adobe Core 14 metrics).
[[nodiscard]] double helveticaWidth(const std::string& text);

}  // namespace withheld::burn
