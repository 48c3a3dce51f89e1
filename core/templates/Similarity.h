// Moving, turning and scaling: how one copy of a form lies on another page.
#pragma once

#include <optional>
#include <vector>

#include "base/Geometry.h"

namespace withheld::templates {

struct PointPair {
    Point from;
    Point to;
    int anchor = 0;  ///< pairs of one anchor exclude each other: it lies at one place
};

struct Fit {
    Matrix map;
    double scale = 1;
    double turn = 0;               ///< radians
    double error = 0;              ///< root mean square distance of the pairs that agree, in units of `to`
    std::vector<PointPair> pairs;  ///< those that agree, at most one an anchor
};

/// The similarity on which most pairs agree within `tolerance` (random sample consensus, but over all pairs, so that the same
/// page always gives the same answer). Nothing when fewer than `fewest` agree, when they lie so close together that they say
/// nothing of scale and turn, or when the fit is none that a scanner makes: scaled by more than 0.6 to 1.65, turned by more than
/// 15 degrees.
[[nodiscard]] std::optional<Fit> fitSimilarity(const std::vector<PointPair>& pairs, double tolerance, int fewest);

}  // namespace withheld::templates
