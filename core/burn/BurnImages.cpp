// Images: pixels under the areas go, in the image and in its masks.
#include <algorithm>
#include <array>
#include <utility>

#include "burn/ContentBurner.h"
#include "burn/ImageAreas.h"
#include "images/BlankImage.h"

namespace withheld::burn {

using content::GraphicsState;
using content::Operation;

namespace {

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
    const images::AreasAt areasAt = [&](double columns, double rows) {
        return imageAreas(m_areas, state.ctm, state.clip.bounds, columns, rows);
    };
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
        imageAreas(m_areas, state.ctm, state.clip.bounds, dictionary.get("Width").number(), dictionary.get("Height").number());
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
