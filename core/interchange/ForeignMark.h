// Marks that other programs made, as /Redact annotations (ISO 32000-2 12.5.6.23), highlights, or XFDF (ISO 19444-1).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "marks/Mark.h"

namespace withheld::interchange {

struct ForeignMark {
    Mark mark;                ///< page, quads, note and author; no exemptions yet
    bool isProposal = false;  ///< a highlight: somebody pointed at it, nobody said that it goes
    std::string overlay;      ///< what the other program would have printed on the box: "s40(2); s.31(1)(a)"
};

/// Coordinates beyond this, in points, are no place on any page.
inline constexpr double furthest = 1e6;

/// The areas that an annotation names by /QuadPoints (eight numbers each) or, without any, by /Rect; those without extent are
/// left out.
[[nodiscard]] std::vector<Quad> areasFrom(const std::vector<double>& quadPoints, const std::vector<double>& rect);
/// Of all quads of a mark.
[[nodiscard]] std::vector<double> quadPointsOf(const Mark& mark);

/// The corner order of /QuadPoints as programs write them (upper left, upper right, lower left, lower right), as a Quad.
[[nodiscard]] Quad quadOf(const std::vector<double>& eight);
/// The other way round. Corners of an upright rectangle come out in that order whatever the quad's winding.
[[nodiscard]] std::vector<double> quadPointsOf(const Quad& quad);

/// The codes that an overlay text names, in its order: "Section 40(2) and s31(1)(a)" → "s.40(2)", "s.31(1)(a)". `isKnown` decides
/// which exist; what names none gives an empty list.
[[nodiscard]] std::vector<std::string> codesIn(const std::string& overlay,
                                               const std::function<bool(const std::string&)>& isKnown);

/// "s.40(2), s.31(1)(a)"
[[nodiscard]] std::string overlayOf(const Mark& mark);

}  // namespace withheld::interchange
