// Embedded font programs: Type 1, CFF, TrueType, OpenType.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "fonts/FontProgram.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using withheld::fonts::FontProgram;
    const auto program = FontProgram::fromBytes(withheld::Bytes(reinterpret_cast<const char*>(data), size));
    if (program == nullptr) {
        return 0;
    }
    (void)program->extent();
    const std::uint32_t count = std::min<std::uint32_t>(program->glyphCount(), 40);
    for (std::uint32_t glyph = 0; glyph <= count; ++glyph) {
        (void)program->inkBox(glyph);
        (void)program->advance(glyph);
        (void)program->unicodeOfGlyph(glyph);
        (void)program->glyphNamed(program->glyphName(glyph));
        (void)program->glyphInCmap(3, 1, glyph);
        (void)program->glyphOfBuiltInCode(glyph);
        (void)program->glyphOfCid(glyph);
    }
    return 0;
}
