#include "interchange/ForeignMark.h"

#include <algorithm>
#include <cctype>

namespace withheld::interchange {

std::vector<Quad> areasFrom(const std::vector<double>& quadPoints, const std::vector<double>& rect) {
    constexpr std::ptrdiff_t coordinates = 8;
    std::vector<Quad> areas;
    for (auto at = quadPoints.begin(); quadPoints.end() - at >= coordinates; at += coordinates) {
        const Quad quad = quadOf({at, at + coordinates});
        if (area(quad) > 0) {
            areas.push_back(quad);
        }
    }
    if (areas.empty() && rect.size() == 4) {
        const Rect box = Rect{rect[0], rect[1], rect[2], rect[3]}.normalized();
        if (!box.isEmpty()) {
            areas.push_back(Quad::of(box));
        }
    }
    return areas;
}

std::vector<double> quadPointsOf(const Mark& mark) {
    std::vector<double> points;
    for (const Quad& quad : mark.quads) {
        const std::vector<double> eight = quadPointsOf(quad);
        points.insert(points.end(), eight.begin(), eight.end());
    }
    return points;
}

Quad quadOf(const std::vector<double>& eight) {
    const auto corner = [&](std::size_t i) { return Point{eight[2 * i], eight[2 * i + 1]}; };
    return {{{corner(0), corner(1), corner(3), corner(2)}}};
}

std::vector<double> quadPointsOf(const Quad& quad) {
    // Upper corners first, from the left; a turned quad keeps its own order.
    std::array<Point, 4> p = quad.p;
    const Rect bounds = quad.bounds();
    const bool isUpright = std::all_of(p.begin(), p.end(), [&](Point corner) {
        return (corner.x == bounds.x0 || corner.x == bounds.x1) && (corner.y == bounds.y0 || corner.y == bounds.y1);
    });
    if (isUpright) {
        p = {{{bounds.x0, bounds.y1}, {bounds.x1, bounds.y1}, {bounds.x1, bounds.y0}, {bounds.x0, bounds.y0}}};
    }
    return {p[0].x, p[0].y, p[1].x, p[1].y, p[3].x, p[3].y, p[2].x, p[2].y};
}

std::vector<std::string> codesIn(const std::string& overlay, const std::function<bool(const std::string&)>& isKnown) {
    std::vector<std::string> codes;
    const auto add = [&](const std::string& code) {
        if (isKnown(code) && std::find(codes.begin(), codes.end(), code) == codes.end()) {
            codes.push_back(code);
            return true;
        }
        return false;
    };
    // A number with its brackets: "31(1)(a)". What stands before it ("s.", "Section") is the same everywhere but in the ids.
    for (std::size_t i = 0; i < overlay.size();) {
        if (std::isdigit(static_cast<unsigned char>(overlay[i])) == 0) {
            ++i;
            continue;
        }
        std::string number;
        int depth = 0;
        while (i < overlay.size()) {
            const char c = overlay[i];
            const bool isWord = std::isalnum(static_cast<unsigned char>(c)) != 0;
            if (c == '(') {
                ++depth;
            } else if (c == ')' && depth > 0) {
                --depth;
            } else if (!isWord && !(c == ' ' && (depth > 0 || (i + 1 < overlay.size() && overlay[i + 1] == '(')))) {
                break;
            }
            if (c != ' ') {
                number += c;
            }
            ++i;
        }
        bool found = false;
        for (const char* prefix : {"s.", "r.", ""}) {
            found = found || add(prefix + number);
        }
    }
    if (codes.empty()) {
        add(overlay);
    }
    return codes;
}

std::string overlayOf(const Mark& mark) {
    std::string text;
    for (const std::string& code : mark.exemptions) {
        text += (text.empty() ? "" : ", ") + code;
    }
    return text;
}

}  // namespace withheld::interchange
