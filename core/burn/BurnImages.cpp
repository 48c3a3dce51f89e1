// Images: pixels under the areas go, in the image and in its masks.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "burn/ContentBurner.h"
#include "images/BlankImage.h"

namespace withheld::burn {

using content::GraphicsState;
using content::Operation;

namespace {

constexpr double coarsePixel = 1;  // points

/// `quad` without the pixels of the unit square that its edges cut; no area when nothing is left. Edges beyond the image cut
/// none.
std::optional<Quad> withoutEdgePixels(const Quad& quad, double pixelWidth, double pixelHeight) {
    constexpr double whole = 1 - 1e-6;  // a pixel that ends at the edge lies wholly inside
    Rect r = quad.bounds();
    r.x0 += r.x0 > 0 ? pixelWidth * whole : 0;
    r.y0 += r.y0 > 0 ? pixelHeight * whole : 0;
    r.x1 -= r.x1 < 1 ? pixelWidth * whole : 0;
    r.y1 -= r.y1 < 1 ? pixelHeight * whole : 0;
    if (r.isEmpty()) {
        return std::nullopt;
    }
    const Rect bounds = quad.bounds();
    Quad out = quad;
    for (Point& corner : out.p) {
        corner = {r.x0 + (corner.x - bounds.x0) / bounds.width() * r.width(),
                  r.y0 + (corner.y - bounds.y0) / bounds.height() * r.height()};
    }
    return out;
}

/// The areas that reach into the image, in its unit square. Every pixel that an area touches goes, unless pixels are larger than
/// a point: one that also stands outside shows its only colour there, and blanking it would change what is outside.
std::vector<Quad> inUnitSquare(const std::vector<Quad>& areas, const Matrix& ctm, double columns, double rows) {
    const Rect bounds = mappedBounds({0, 0, 1, 1}, ctm);
    const Matrix inverse = ctm.inverted();
    const double pixelWidth = 1 / std::max(columns, 1.0);
    const double pixelHeight = 1 / std::max(rows, 1.0);
    const bool coarse =
        std::hypot(ctm.a, ctm.b) * pixelWidth > coarsePixel || std::hypot(ctm.c, ctm.d) * pixelHeight > coarsePixel;
    std::vector<Quad> out;
    for (const Quad& quad : areas) {
        if (!quad.bounds().intersects(bounds)) {
            continue;
        }
        const Quad inside = quad.mapped(inverse);
        if (!coarse) {
            out.push_back(inside);
        } else if (const std::optional<Quad> smaller = withoutEdgePixels(inside, pixelWidth, pixelHeight)) {
            out.push_back(*smaller);
        }
    }
    return out;
}

/// Inline image dictionary with keys and filter names in full (Tables 93, 94).
content::Operand inFull(const content::Operand& dictionary) {
    static constexpr std::array<std::pair<const char*, const char*>, 10> keys{{{"BPC", "BitsPerComponent"},
                                                                               {"CS", "ColorSpace"},
                                                                               {"D", "Decode"},
                                                                               {"DP", "DecodeParms"},
                                                                               {"F", "Filter"},
                                                                               {"H", "Height"},
                                                                               {"IM", "ImageMask"},
                                                                               {"I", "Interpolate"},
                                                                               {"W", "Width"},
                                                                               {"L", "Length"}}};
    static constexpr std::array<std::pair<const char*, const char*>, 7> filters{{{"AHx", "ASCIIHexDecode"},
                                                                                 {"A85", "ASCII85Decode"},
                                                                                 {"LZW", "LZWDecode"},
                                                                                 {"Fl", "FlateDecode"},
                                                                                 {"RL", "RunLengthDecode"},
                                                                                 {"CCF", "CCITTFaxDecode"},
                                                                                 {"DCT", "DCTDecode"}}};
    const auto expand = [](std::string& name, const auto& table) {
        for (const auto& [abbreviation, full] : table) {
            if (name == abbreviation) {
                name = full;
                return;
            }
        }
    };
    content::Operand out = dictionary;
    for (std::size_t i = 0; i + 1 < out.items.size(); i += 2) {
        expand(out.items[i].bytes, keys);
        if (out.items[i].bytes == "Filter") {
            content::Operand& value = out.items[i + 1];
            expand(value.bytes, filters);
            for (content::Operand& item : value.items) {
                expand(item.bytes, filters);
            }
        }
    }
    return out;
}

}  // namespace

void ContentBurner::burnImage(const Operation& operation, const GraphicsState& state, const std::string& name,
                              const pdf::Object& image) {
    if (!state.ctm.isInvertible()) {
        // Drawn flat: nothing of it can be seen, and nothing is lost without it on a page that is changed anyway.
        const Rect line = mappedBounds({0, 0, 1, 1}, state.ctm);
        if (!m_areas.empty() && line.grown(0.01).intersects(m_areaBounds)) {
            removeOperation(operation);
            m_resources.release("XObject", name);
            m_context.replaced.try_emplace(image.id());
            return;
        }
        m_resources.keep("XObject", name);
        return;
    }
    const Rect bounds = mappedBounds({0, 0, 1, 1}, state.ctm);
    if (std::none_of(m_areas.begin(), m_areas.end(), [&](const Quad& quad) { return quad.bounds().intersects(bounds); })) {
        m_resources.keep("XObject", name);
        return;
    }
    const images::AreasAt areasAt = [&](double columns, double rows) { return inUnitSquare(m_areas, state.ctm, columns, rows); };
    Expected<images::BlankedImage> blanked = images::blankImage(image, areasAt, m_resources.resources());
    if (!blanked) {
        m_context.fail(m_page.page, blanked.error().message, "image " + image.id().text(), blanked.error().remedy);
        m_resources.keep("XObject", name);
        return;
    }
    if (blanked->coverage == images::Coverage::None) {
        m_resources.keep("XObject", name);
        return;
    }
    ++m_page.images;
    m_resources.release("XObject", name);
    if (blanked->coverage == images::Coverage::Whole) {
        m_context.replaced.try_emplace(image.id());
        removeOperation(operation);
        return;
    }
    m_context.replaced[image.id()] = blanked->image;
    m_edits.replace(operation.begin, operation.end, "/" + m_resources.add("XObject", blanked->image) + " Do");
    noteRemoval();
}

void ContentBurner::paintInlineImage(const Operation& operation, const GraphicsState& state) {
    m_states.paints();
    if (hidden()) {
        removeOperation(operation);
        return;
    }
    if (m_areas.empty()) {
        return;
    }
    noteFillPattern(state, mappedBounds({0, 0, 1, 1}, state.ctm), false);  // of use to stencil masks only
    if (!state.ctm.isInvertible()) {
        if (mappedBounds({0, 0, 1, 1}, state.ctm).grown(0.01).intersects(m_areaBounds)) {
            removeOperation(operation);
        }
        return;
    }
    const pdf::Object dictionary = m_context.document.create(content::operandText(inFull(operation.operands.front())));
    const std::vector<Quad> areas =
        inUnitSquare(m_areas, state.ctm, dictionary.get("Width").number(), dictionary.get("Height").number());
    if (areas.empty()) {
        return;
    }
    const std::string_view data = m_content.substr(operation.dataBegin, operation.dataEnd - operation.dataBegin);
    Expected<images::BlankedInlineImage> blanked = images::blankInlineImage(dictionary, data, areas, m_resources.resources());
    if (!blanked) {
        m_context.fail(m_page.page, blanked.error().message, "inline image", blanked.error().remedy);
        return;
    }
    if (blanked->coverage == images::Coverage::None) {
        return;
    }
    ++m_page.images;
    if (blanked->coverage == images::Coverage::Whole) {
        removeOperation(operation);
        return;
    }
    m_edits.replace(operation.begin, operation.end, "BI " + blanked->dictionary + " ID " + blanked->data + "\nEI");
    noteRemoval();
}

}  // namespace withheld::burn
