#include "paths/Dashes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace withheld::paths {

namespace {

constexpr std::size_t dashLimit = 20000;

/// Where in the pattern a length falls: which element, and how much of it is left.
struct Place {
    std::size_t element = 0;
    double left = 0;
};

Place placeOf(double phase, const std::vector<double>& pattern, double period) {
    // An odd number of elements takes two rounds to repeat (Table 56).
    double rest = std::fmod(phase, period);
    rest = rest < 0 ? rest + period : rest;
    std::size_t element = 0;
    while (rest >= pattern[element % pattern.size()]) {
        rest -= pattern[element % pattern.size()];
        ++element;
    }
    return {element, pattern[element % pattern.size()] - rest};
}

}  // namespace

std::optional<Path> dashesOf(const std::vector<Piece>& pieces, const std::vector<double>& pattern) {
    const double sum = std::accumulate(pattern.begin(), pattern.end(), 0.0);
    for (const double element : pattern) {
        if (!(element >= 0)) {
            return std::nullopt;
        }
    }
    if (!(sum > 1e-6)) {
        return std::nullopt;
    }
    const double period = pattern.size() % 2 == 0 ? sum : 2 * sum;
    Path out;
    for (const Piece& piece : pieces) {
        Place place = placeOf(piece.dashPhase, pattern, period);
        Point at;
        bool drawing = false;
        for (const Segment& segment : piece.path) {
            if (segment.kind == Segment::Kind::Move) {
                at = segment.p[0];
                place = placeOf(piece.dashPhase, pattern, period);
                drawing = place.element % 2 == 0;
                if (drawing) {
                    out.push_back({Segment::Kind::Move, {at}});
                }
                continue;
            }
            if (segment.kind != Segment::Kind::Line) {
                return std::nullopt;
            }
            const Point to = segment.p[0];
            double length = std::hypot(to.x - at.x, to.y - at.y);
            while (length > 0) {
                const double step = std::min(length, place.left);
                at = step >= length ? to : Point{at.x + (to.x - at.x) * step / length, at.y + (to.y - at.y) * step / length};
                length -= step;
                place.left -= step;
                if (drawing) {
                    out.push_back({Segment::Kind::Line, {at}});
                }
                if (place.left > 0) {
                    continue;
                }
                place = {place.element + 1, pattern[(place.element + 1) % pattern.size()]};
                drawing = !drawing;
                if (drawing) {
                    out.push_back({Segment::Kind::Move, {at}});
                }
                if (out.size() > dashLimit) {
                    return std::nullopt;
                }
            }
        }
    }
    return out;
}

}  // namespace withheld::paths
