#include "templates/Similarity.h"

#include <cmath>
#include <map>
#include <numbers>

namespace withheld::templates {

namespace {

constexpr double leastScale = 0.6;
constexpr double mostScale = 1.65;
constexpr double mostTurn = 15 * std::numbers::pi / 180;
constexpr double leastSpread = 60;  // points between two anchors that fix a fit; nearer ones magnify every misread box
constexpr int mostHypotheses = 20000;

/// x' = ax - by + e, y' = bx + ay + f.
struct Similarity {
    double a = 1;
    double b = 0;
    double e = 0;
    double f = 0;
    [[nodiscard]] Point map(Point p) const { return {a * p.x - b * p.y + e, b * p.x + a * p.y + f}; }
    [[nodiscard]] double scale() const { return std::hypot(a, b); }
    [[nodiscard]] double turn() const { return std::atan2(b, a); }
    [[nodiscard]] bool isPlausible() const {
        return scale() >= leastScale && scale() <= mostScale && std::abs(turn()) <= mostTurn;
    }
};

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// By two pairs.
Similarity through(const PointPair& first, const PointPair& second) {
    const Point d{second.from.x - first.from.x, second.from.y - first.from.y};
    const Point t{second.to.x - first.to.x, second.to.y - first.to.y};
    const double square = d.x * d.x + d.y * d.y;
    Similarity fit;
    fit.a = (d.x * t.x + d.y * t.y) / square;
    fit.b = (d.x * t.y - d.y * t.x) / square;
    fit.e = first.to.x - fit.a * first.from.x + fit.b * first.from.y;
    fit.f = first.to.y - fit.b * first.from.x - fit.a * first.from.y;
    return fit;
}

/// Least squares over all pairs (Umeyama 1991, in the plane).
std::optional<Similarity> through(const std::vector<PointPair>& pairs) {
    Point from;
    Point to;
    const auto count = static_cast<double>(pairs.size());
    for (const PointPair& pair : pairs) {
        from = {from.x + pair.from.x / count, from.y + pair.from.y / count};
        to = {to.x + pair.to.x / count, to.y + pair.to.y / count};
    }
    double along = 0;
    double across = 0;
    double square = 0;
    for (const PointPair& pair : pairs) {
        const Point d{pair.from.x - from.x, pair.from.y - from.y};
        const Point t{pair.to.x - to.x, pair.to.y - to.y};
        along += d.x * t.x + d.y * t.y;
        across += d.x * t.y - d.y * t.x;
        square += d.x * d.x + d.y * d.y;
    }
    if (square < 1) {
        return std::nullopt;
    }
    Similarity fit;
    fit.a = along / square;
    fit.b = across / square;
    fit.e = to.x - fit.a * from.x + fit.b * from.y;
    fit.f = to.y - fit.b * from.x - fit.a * from.y;
    return fit;
}

/// The nearest pair of each anchor that the fit sends within the tolerance.
std::vector<PointPair> agreeing(const Similarity& fit, const std::vector<PointPair>& pairs, double tolerance) {
    std::map<int, std::pair<double, const PointPair*>> best;
    for (const PointPair& pair : pairs) {
        const double off = distance(fit.map(pair.from), pair.to);
        if (off > tolerance) {
            continue;
        }
        const auto [entry, isNew] = best.try_emplace(pair.anchor, off, &pair);
        if (!isNew && off < entry->second.first) {
            entry->second = {off, &pair};
        }
    }
    std::vector<PointPair> agreed;
    for (const auto& [anchor, found] : best) {
        agreed.push_back(*found.second);
    }
    return agreed;
}

double spread(const std::vector<PointPair>& pairs) {
    Rect around{pairs.front().from.x, pairs.front().from.y, pairs.front().from.x, pairs.front().from.y};
    for (const PointPair& pair : pairs) {
        around = around.united({pair.from.x, pair.from.y, pair.from.x, pair.from.y});
    }
    return std::hypot(around.width(), around.height());
}

}  // namespace

std::optional<Fit> fitSimilarity(const std::vector<PointPair>& pairs, double tolerance, int fewest) {
    std::vector<PointPair> most;
    int tried = 0;
    for (std::size_t i = 0; i < pairs.size() && tried < mostHypotheses; ++i) {
        for (std::size_t j = i + 1; j < pairs.size() && tried < mostHypotheses; ++j) {
            if (pairs[i].anchor == pairs[j].anchor || distance(pairs[i].from, pairs[j].from) < leastSpread) {
                continue;
            }
            const Similarity fit = through(pairs[i], pairs[j]);
            if (!fit.isPlausible()) {
                continue;
            }
            ++tried;
            std::vector<PointPair> agreed = agreeing(fit, pairs, tolerance);
            if (agreed.size() > most.size()) {
                most = std::move(agreed);
            }
        }
    }
    if (static_cast<int>(most.size()) < fewest) {
        return std::nullopt;
    }
    std::optional<Similarity> fit;
    for (int round = 0; round < 3; ++round) {
        fit = through(most);
        if (!fit || !fit->isPlausible()) {
            return std::nullopt;
        }
        most = agreeing(*fit, pairs, tolerance);
        if (static_cast<int>(most.size()) < fewest) {
            return std::nullopt;
        }
    }
    if (spread(most) < 2 * leastSpread) {
        return std::nullopt;
    }
    double squares = 0;
    for (const PointPair& pair : most) {
        const double off = distance(fit->map(pair.from), pair.to);
        squares += off * off;
    }
    return Fit{{fit->a, fit->b, -fit->b, fit->a, fit->e, fit->f},
               fit->scale(),
               fit->turn(),
               std::sqrt(squares / static_cast<double>(most.size())),
               std::move(most)};
}

}  // namespace withheld::templates
