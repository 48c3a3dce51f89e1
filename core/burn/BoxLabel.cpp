#include "burn/BoxLabel.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace withheld::burn {

namespace {

constexpr double largest = 9;
constexpr double smallest = 3.5;     // below this nobody reads it on paper
constexpr double margin = 1;         // between text and edge, points
constexpr double capHeight = 0.718;  // of Helvetica

/// "s.40(2)" → "section 40(2)".
std::string spoken(const std::string& code) {
    if (code.starts_with("s.")) {
        return "section " + code.substr(2);
    }
    return code.starts_with("reg.") ? "regulation " + code.substr(4) : code;
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
    std::string out;
    for (const std::string& part : parts) {
        out += (out.empty() ? "" : separator) + part;
    }
    return out;
}

}  // namespace

double helveticaWidth(const std::string& text) {
    // Adobe Core 14 metrics, Helvetica, codes 32–126.
    static constexpr std::array<std::uint16_t, 95> widths{
        278, 278, 355, 556, 556, 889, 667, 191, 333,  333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667,  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
    double sum = 0;
    for (const char c : text) {
        const auto code = static_cast<std::uint8_t>(c);
        sum += code >= 32 && code < 127 ? widths[code - 32U] : 556;
    }
    return sum / 1000;
}

Rect labelRoom(const Quad& quad) {
    const auto& p = quad.p;
    const Rect bounds = quad.bounds();
    if (p[0].y != p[1].y || p[2].y != p[3].y || p[1].x < p[0].x || p[2].x < p[3].x) {
        return bounds;
    }
    const double left = std::max(p[0].x, p[3].x);
    const double right = std::min(p[1].x, p[2].x);
    if (right - left >= (p[1].x - p[0].x) / 2 && right - left >= (p[2].x - p[3].x) / 2) {
        return {left, bounds.y0, right, bounds.y1};
    }
    // Nearly a triangle: the half at its longer side, as wide as the quad is half-way up.
    const double middle = (p[0].y + p[3].y) / 2;
    const bool longIsFirst = p[1].x - p[0].x > p[2].x - p[3].x;
    const double sideY = longIsFirst ? p[0].y : p[3].y;
    return Rect{(p[0].x + p[3].x) / 2, sideY, (p[1].x + p[2].x) / 2, middle}.normalized();
}

BoxLabel layOutLabel(const Rect& box, const std::vector<std::string>& exemptions, int rotate) {
    BoxLabel label;
    label.angle = ((rotate % 360) + 360) % 360;
    const bool sideways = label.angle % 180 != 0;
    const double length = (sideways ? box.height() : box.width()) - 2 * margin;
    const double thickness = sideways ? box.width() : box.height();
    const double highest = std::min(largest, (thickness - 1) / capHeight);
    // All codes if they fit, else as many as do, with an ellipsis; else nothing.
    for (std::size_t count = exemptions.size(); count > 0 && highest >= smallest; --count) {
        std::string text = joined({exemptions.begin(), exemptions.begin() + static_cast<std::ptrdiff_t>(count)}, ", ");
        text += count < exemptions.size() ? "..." : "";
        const double size = std::min(highest, length / helveticaWidth(text));
        if (size < smallest) {
            continue;
        }
        label.text = text;
        label.size = size;
        const double along = helveticaWidth(text) * size / 2;
        const double across = capHeight * size / 2;
        const Point middle = box.center();
        switch (label.angle) {
            case 90:
                label.origin = {middle.x + across, middle.y - along};
                break;
            case 180:
                label.origin = {middle.x + along, middle.y + across};
                break;
            case 270:
                label.origin = {middle.x - across, middle.y + along};
                break;
            default:
                label.origin = {middle.x - along, middle.y - across};
        }
        break;
    }
    return label;
}

std::string spokenLabel(const std::vector<std::string>& exemptions) {
    std::vector<std::string> parts;
    std::transform(exemptions.begin(), exemptions.end(), std::back_inserter(parts), spoken);
    return parts.empty() ? "Redacted" : "Redacted, " + joined(parts, ", ");
}

}  // namespace withheld::burn
