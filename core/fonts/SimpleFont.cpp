#include "fonts/SimpleFont.h"

#include <algorithm>

#include "base/Unicode.h"
#include "fonts/Encodings.h"
#include "fonts/FontDictionary.h"
#include "fonts/GlyphNames.h"

namespace withheld::fonts {

namespace {

/// What readers take where neither the standard 14 nor a program tells widths.
StandardFont fallbackFont(const FontDescriptor& descriptor) {
    if (descriptor.fixedPitch) {
        return StandardFont::Courier;
    }
    const int first = static_cast<int>(descriptor.serif ? StandardFont::TimesRoman : StandardFont::Helvetica);
    return static_cast<StandardFont>(first + (descriptor.bold ? 1 : 0) + (descriptor.italic ? 2 : 0));
}

VerticalExtent extentOf(const FontDescriptor& descriptor, std::optional<StandardFont> standard, const GlyphSource& glyphs) {
    std::optional<double> ascent = descriptor.ascent;
    std::optional<double> descent = descriptor.descent;
    if ((!ascent || !descent) && (standard || glyphs.isEmbedded())) {
        VerticalExtent known{};
        if (standard && !glyphs.isEmbedded()) {
            known = standardExtent(*standard);
        } else if (const FontProgram* program = glyphs.embedded()) {
            known = program->extent();
        }
        ascent = ascent ? ascent : std::optional(known.ascent);
        descent = descent || known.descent >= 0 ? descent : std::optional(known.descent);
    }
    return saneExtent(ascent, descent);
}

}  // namespace

SimpleFont::SimpleFont(const pdf::Object& dictionary)
    : Font(dictionary),
      m_baseFont(dictionary.get("BaseFont").name()),
      m_isTrueType(dictionary.get("Subtype").isName("TrueType")),
      m_descriptor(readFontDescriptor(dictionary.get("FontDescriptor"))),
      m_standard(standardFontNamed(m_baseFont)),
      m_glyphs(m_descriptor, m_baseFont),
      m_encoding(readSimpleEncoding(dictionary.get("Encoding"), implicitEncoding())),
      m_toUnicode(readToUnicode(dictionary)),
      m_extent(extentOf(m_descriptor, m_standard, m_glyphs)) {
    readWidths(dictionary);
}

/// The base encoding where the dictionary names none; null: the embedded program's own.
const EncodingTable* SimpleFont::implicitEncoding() const {
    if (!m_glyphs.isEmbedded() && m_standard == StandardFont::Symbol) {
        return &symbolEncoding();
    }
    if (!m_glyphs.isEmbedded() && m_standard == StandardFont::ZapfDingbats) {
        return &zapfDingbatsEncoding();
    }
    if (m_isTrueType) {
        return &winAnsiEncoding();  // what readers show; 9.6.6.4 would have StandardEncoding, the same for letters
    }
    return m_glyphs.isEmbedded() ? nullptr : &standardEncoding();
}

std::vector<Code> SimpleFont::split(std::string_view shown) const {
    return splitBytes(shown);
}

void SimpleFont::readWidths(const pdf::Object& dictionary) {
    const auto widths = fonts::readWidths(dictionary);
    if (!widths) {
        takeProgramWidths();
    }
    for (std::size_t code = 0; code < 256; ++code) {
        if (widths) {
            m_advances[code] = (*widths)[code].value_or(m_descriptor.missingWidth) / 1000;
        }
        m_disputed[code] = widths ? !(*widths)[code] : !m_glyphs.isEmbedded() && m_encoding.names[code].empty();
    }
}

double SimpleFont::otherAdvance(Code code) const {
    const std::size_t at = index(code);
    const FontProgram* program = !m_disputed[at] ? nullptr : m_glyphs.isEmbedded() ? m_glyphs.embedded() : m_glyphs.substitute();
    if (program == nullptr) {
        return m_advances[at];
    }
    const std::uint32_t glyph =
        m_glyphs.isEmbedded() ? embeddedGlyph(*program, m_encoding, m_descriptor.symbolic, static_cast<int>(at)) : 0;
    return program->advance(glyph).value_or(m_advances[at]);
}

void SimpleFont::takeProgramWidths() {
    const FontProgram* program = m_standard && !m_glyphs.isEmbedded() ? nullptr : m_glyphs.embedded();
    const StandardFont standard = m_standard.value_or(fallbackFont(m_descriptor));
    for (int code = 0; code < 256; ++code) {
        double& advance = m_advances[static_cast<std::size_t>(code)];
        if (program == nullptr) {
            advance = widthWithoutProgram(code, standard);
        } else {
            advance = program->advance(embeddedGlyph(*program, m_encoding, m_descriptor.symbolic, code)).value_or(0);
        }
    }
}

double SimpleFont::widthWithoutProgram(int code, StandardFont font) const {
    const std::string& name = m_encoding.names[static_cast<std::size_t>(code)];
    if (name.empty()) {
        return m_descriptor.missingWidth / 1000;
    }
    if (const auto width = standardWidth(font, name)) {
        return *width / 1000;
    }
    const FontProgram* program = m_glyphs.substitute();
    const std::uint32_t glyph = program != nullptr ? substituteGlyph(*program, name) : 0;
    return glyph != 0 ? program->advance(glyph).value_or(0) : m_descriptor.missingWidth / 1000;
}

std::string SimpleFont::nameText(const std::string& glyphName) const {
    return m_standard == StandardFont::ZapfDingbats ? unicodeOfDingbatName(glyphName) : unicodeOfGlyphName(glyphName);
}

std::string SimpleFont::encodingText(int code) const {
    const std::string& name = m_encoding.names[static_cast<std::size_t>(code)];
    std::string text = nameText(name);
    return text.empty() ? unicodeOfNumberedName(name, code) : text;
}

/// What the embedded program tells of a code that no stated encoding covers.
std::string SimpleFont::programText(int code) const {
    const FontProgram* program = m_glyphs.embedded();
    if (program == nullptr) {
        return unicodeOfGlyphName(standardEncoding()[static_cast<std::size_t>(code)]);
    }
    const std::uint32_t glyph = embeddedGlyph(*program, m_encoding, m_descriptor.symbolic, code);
    if (glyph == 0) {
        return {};
    }
    std::string text = nameText(program->glyphName(glyph));
    if (text.empty() && program->format() == FontProgram::Format::TrueType) {
        if (const char32_t point = program->unicodeOfGlyph(glyph)) {
            appendUtf8(text, point);
        }
    }
    return text;
}

void SimpleFont::fillTexts() const {
    const bool programKnows = m_encoding.baseIsBuiltIn || (m_isTrueType && !m_encoding.isStated && m_glyphs.isEmbedded());
    for (int code = 0; code < 256; ++code) {
        const std::size_t at = static_cast<std::size_t>(code);
        std::string& text = m_texts[at];
        text = m_toUnicode.text({static_cast<std::uint32_t>(code), 1});
        if (text.empty() && programKnows && !m_encoding.fromDifferences[at]) {
            text = programText(code);
        }
        if (text.empty()) {
            text = encodingText(code);
        }
    }
}

std::string SimpleFont::unicode(Code code) const {
    std::call_once(m_textsOnce, [this] { fillTexts(); });
    return m_texts[index(code)];
}

std::optional<Rect> SimpleFont::measureInk(int code) const {
    if (const FontProgram* program = m_glyphs.embedded()) {
        return program->inkBox(embeddedGlyph(*program, m_encoding, m_descriptor.symbolic, code));
    }
    std::string name = m_encoding.names[static_cast<std::size_t>(code)];
    if (name.empty() && m_encoding.baseIsBuiltIn) {
        name = standardEncoding()[static_cast<std::size_t>(code)];
    }
    if (name.empty()) {
        return Rect{};
    }
    const FontProgram* program = m_glyphs.substitute();
    const std::uint32_t glyph = program != nullptr ? substituteGlyph(*program, name) : 0;
    if (glyph == 0) {
        return std::nullopt;
    }
    return stretchedInk(*program, glyph, m_advances[static_cast<std::size_t>(code)]);
}

std::optional<Rect> SimpleFont::inkBox(Code code) const {
    const std::lock_guard lock(m_inkMutex);
    Ink& ink = m_ink[index(code)];
    if (!ink.known) {
        ink.box = measureInk(static_cast<int>(index(code)));
        ink.known = true;
    }
    return ink.box;
}

}  // namespace withheld::fonts
