#include "fonts/GlyphSource.h"

#include <utility>

#include "fonts/SubstituteFonts.h"

namespace withheld::fonts {

GlyphSource::GlyphSource(const FontDescriptor& descriptor, std::string baseFont)
    : m_embeddedStream(descriptor.program), m_baseFont(std::move(baseFont)), m_descriptor(descriptor) {}

const FontProgram* GlyphSource::embedded() const {
    std::call_once(m_embeddedOnce, [this] {
        if (!isEmbedded()) {
            return;
        }
        if (Expected<Bytes> bytes = m_embeddedStream.decodedStream()) {
            m_embedded = FontProgram::fromBytes(std::move(*bytes));
        }
    });
    return m_embedded.get();
}

const FontProgram* GlyphSource::substitute() const {
    std::call_once(m_substituteOnce, [this] { m_substitute = substituteFont(m_baseFont, m_descriptor); });
    return m_substitute.get();
}

std::optional<Rect> stretchedInk(const FontProgram& substitute, std::uint32_t glyph, double statedAdvance) {
    std::optional<Rect> box = substitute.inkBox(glyph);
    const double ownAdvance = substitute.advance(glyph).value_or(0);
    if (box && statedAdvance > 0 && ownAdvance > 0) {
        box->x0 *= statedAdvance / ownAdvance;
        box->x1 *= statedAdvance / ownAdvance;
    }
    return box;
}

}  // namespace withheld::fonts
