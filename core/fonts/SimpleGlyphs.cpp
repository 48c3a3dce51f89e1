#include "fonts/SimpleGlyphs.h"

#include <algorithm>

#include "fonts/GlyphNames.h"

namespace withheld::fonts {

namespace {

constexpr int kMicrosoft = 3;
constexpr int kMacintosh = 1;
constexpr int kUnicodeCmap = 1;
constexpr int kSymbolCmap = 0;
constexpr int kRomanCmap = 0;

std::uint32_t byUnicodeCmap(const FontProgram& program, const std::string& name) {
    const char32_t codePoint = codePointOfGlyphName(name);
    if (codePoint == 0) {
        return 0;
    }
    const std::uint32_t glyph = program.glyphInCmap(kMicrosoft, kUnicodeCmap, codePoint);
    return glyph != 0 ? glyph : program.glyphOfUnicode(codePoint);
}

std::uint32_t byRomanCmap(const FontProgram& program, const std::string& name) {
    const auto code = macOsRomanCode(name);
    return code ? program.glyphInCmap(kMacintosh, kRomanCmap, static_cast<std::uint32_t>(*code)) : 0;
}

/// The code itself, in the order that readers try cmaps for symbolic fonts. Symbol cmaps put codes at F000, F100 or F200.
std::uint32_t byCode(const FontProgram& program, std::uint32_t code) {
    for (const std::uint32_t offset : {0xF000U, 0U, 0xF100U, 0xF200U}) {
        if (const auto glyph = program.glyphInCmap(kMicrosoft, kSymbolCmap, offset + code)) {
            return glyph;
        }
    }
    for (const std::uint32_t offset : {0U, 0xF000U}) {
        if (const auto glyph = program.glyphInCmap(kMacintosh, kRomanCmap, offset + code)) {
            return glyph;
        }
    }
    return program.glyphInFirstCmap(code);
}

std::uint32_t byName(const FontProgram& program, const SimpleEncoding& encoding, const std::string& name) {
    if (name.empty()) {
        return 0;
    }
    std::uint32_t glyph = encoding.isMacRoman ? byRomanCmap(program, name) : 0;
    if (glyph == 0) {
        glyph = byUnicodeCmap(program, name);
    }
    if (glyph == 0) {
        glyph = byRomanCmap(program, name);
    }
    return glyph != 0 ? glyph : program.glyphNamed(name);
}

std::uint32_t trueTypeGlyph(const FontProgram& program, const SimpleEncoding& encoding, bool isSymbolic, int code) {
    const std::string& name = encoding.names[static_cast<std::size_t>(code)];
    const bool hasSymbolCmap = program.hasCmap(kMicrosoft, kSymbolCmap);
    // A symbolic font is shown by code even where it states an encoding, unless it has a Unicode cmap only.
    const bool codeFirst = !encoding.isStated || (isSymbolic && (hasSymbolCmap || program.hasCmap(kMacintosh, kRomanCmap)));
    std::uint32_t glyph = codeFirst ? byCode(program, static_cast<std::uint32_t>(code)) : byName(program, encoding, name);
    if (glyph == 0) {
        glyph = codeFirst ? byName(program, encoding, name) : byCode(program, static_cast<std::uint32_t>(code));
    }
    return glyph;
}

std::uint32_t namedGlyph(const FontProgram& program, const SimpleEncoding& encoding, int code) {
    const std::size_t index = static_cast<std::size_t>(code);
    if (encoding.baseIsBuiltIn && !encoding.fromDifferences[index]) {
        return program.glyphOfBuiltInCode(static_cast<std::uint32_t>(code));
    }
    return encoding.names[index].empty() ? 0 : program.glyphNamed(encoding.names[index]);
}

}  // namespace

std::uint32_t embeddedGlyph(const FontProgram& program, const SimpleEncoding& encoding, bool isSymbolic, int code) {
    return program.format() == FontProgram::Format::TrueType ? trueTypeGlyph(program, encoding, isSymbolic, code)
                                                             : namedGlyph(program, encoding, code);
}

std::vector<std::uint32_t> possibleGlyphs(const FontProgram& program, const SimpleEncoding& encoding, bool isSymbolic, int code) {
    const std::string& name = encoding.names[static_cast<std::size_t>(code)];
    std::vector<std::uint32_t> glyphs{embeddedGlyph(program, encoding, isSymbolic, code)};
    if (program.hasCharacterMaps()) {
        glyphs.push_back(byCode(program, static_cast<std::uint32_t>(code)));
        glyphs.push_back(byName(program, encoding, name));
    }
    if (std::all_of(glyphs.begin(), glyphs.end(), [](std::uint32_t glyph) { return glyph == 0; })) {
        constexpr std::uint32_t kMostNamedGlyphs = 5000;  // readers that look for names like it do so in Type 1 and CFF programs
        const char32_t meaning = codePointOfGlyphName(name);
        if (meaning != 0 && program.glyphCount() <= kMostNamedGlyphs) {
            for (std::uint32_t glyph = 1; glyph < program.glyphCount(); ++glyph) {
                if (codePointOfGlyphName(program.glyphName(glyph)) == meaning) {
                    glyphs.push_back(glyph);
                }
            }
        }
        glyphs.push_back(program.glyphOfBuiltInCode(static_cast<std::uint32_t>(code)));
    }
    std::sort(glyphs.begin(), glyphs.end());
    glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
    std::erase(glyphs, 0U);
    return glyphs;
}

std::uint32_t substituteGlyph(const FontProgram& program, const std::string& glyphName) {
    if (glyphName.empty()) {
        return 0;
    }
    if (const auto glyph = program.glyphNamed(glyphName)) {
        return glyph;
    }
    const char32_t codePoint = codePointOfGlyphName(glyphName);
    return codePoint != 0 ? program.glyphOfUnicode(codePoint) : 0;
}

}  // namespace withheld::fonts
