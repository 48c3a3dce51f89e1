#include "burn/Overlay.h"

#include <array>

#include "burn/BoxLabel.h"
#include "content/Operation.h"

namespace withheld::burn {

namespace {

/// Counter-clockwise, so that quads of one mark that overlap are filled together.
std::string quadPath(const Quad& quad) {
    const auto number = content::numberText;
    const Rect r = quad.bounds();
    if (quad == Quad::of(r)) {
        return number(r.x0) + ' ' + number(r.y0) + ' ' + number(r.width()) + ' ' + number(r.height()) + " re ";
    }
    double twiceArea = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& a = quad.p[i];
        const Point& b = quad.p[(i + 1) % 4];
        twiceArea += a.x * b.y - b.x * a.y;
    }
    std::string out;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& corner = quad.p[twiceArea < 0 ? 3 - i : i];
        out += number(corner.x) + ' ' + number(corner.y) + (i == 0 ? " m " : " l ");
    }
    return out + "h ";
}

std::string rotation(int angle) {
    switch (angle) {
        case 90:
            return "0 1 -1 0";
        case 180:
            return "-1 0 0 -1";
        case 270:
            return "0 -1 1 0";
        default:
            return "1 0 0 1";
    }
}

/// Codes come from marks that anyone may have written: printable ASCII only.
std::vector<std::string> printable(const std::vector<std::string>& codes) {
    std::vector<std::string> out;
    for (const std::string& code : codes) {
        std::string clean;
        for (const char c : code) {
            if (c >= 0x20 && c < 0x7F && clean.size() < 40) {
                clean += c;
            }
        }
        out.push_back(clean);
    }
    return out;
}

}  // namespace

std::string overlayContent(const std::vector<const Mark*>& marks, const std::vector<const Mark*>& labelled, int rotate,
                           const std::string& font) {
    const auto number = content::numberText;
    std::string out = "q 0 g 0 G\n";
    for (const Mark* mark : marks) {
        // One path a mark: between areas that are filled one by one, readers that smooth edges show a hair of the page.
        for (const Quad& quad : mark->quads) {
            out += quadPath(quad);
        }
        out += "f\n";
    }
    out += "1 g\n";
    for (const Mark* mark : labelled) {
        const std::vector<std::string> codes = printable(mark->exemptions);
        // The label stands in the mark's first quad; the text alternative covers the whole mark (14.9.4).
        const BoxLabel label = layOutLabel(labelRoom(mark->quads.front()), codes, rotate);
        out += "/Span <</ActualText " + content::stringText(spokenLabel(codes)) + ">> BDC ";
        if (!label.text.empty()) {
            out += "BT " + font + ' ' + number(label.size) + " Tf " + rotation(label.angle) + ' ' + number(label.origin.x) + ' ' +
                   number(label.origin.y) + " Tm " + content::stringText(label.text) + " Tj ET ";
        } else {
            // Readers speak a text alternative only where there is a glyph: a blank.
            const Point middle = mark->quads.front().bounds().center();
            out += "BT " + font + " 1 Tf 1 0 0 1 " + number(middle.x) + ' ' + number(middle.y) + " Tm ( ) Tj ET ";
        }
        out += "EMC\n";
    }
    return out + "Q\n";
}

}  // namespace withheld::burn
