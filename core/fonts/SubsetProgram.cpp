#include "fonts/SubsetProgram.h"

#include <cmath>

#include "fonts/FontProgram.h"
#include "fonts/Sfnt.h"
#include "fonts/SubsetCff.h"
#include "fonts/SubsetError.h"
#include "fonts/SubsetTrueType.h"

namespace withheld::fonts {

namespace {

std::set<std::uint32_t> glyphsOf(const FontProgram& program, const std::vector<ProgramUse>& uses) {
    std::set<std::uint32_t> glyphs;
    for (const ProgramUse& use : uses) {
        for (const Code code : use.codes) {
            const std::vector<std::uint32_t> shown = use.font->glyphsIn(program, code);
            glyphs.insert(shown.begin(), shown.end());
        }
    }
    return glyphs;
}

bool near(std::optional<double> a, std::optional<double> b) {
    constexpr double kTolerance = 1e-6;
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < kTolerance);
}

bool looksAlike(const FontProgram& before, std::uint32_t glyphBefore, const FontProgram& after, std::uint32_t glyphAfter) {
    const std::optional<Rect> a = before.inkBox(glyphBefore);
    const std::optional<Rect> b = after.inkBox(glyphAfter);
    return near(before.advance(glyphBefore), after.advance(glyphAfter)) && a.has_value() == b.has_value() &&
           (!a || (near(a->x0, b->x0) && near(a->y0, b->y0) && near(a->x1, b->x1) && near(a->y1, b->y1)));
}

bool isFaithful(const FontProgram& before, const FontProgram& after, const std::vector<ProgramUse>& uses) {
    if (!looksAlike(before, 0, after, 0)) {
        return false;
    }
    for (const ProgramUse& use : uses) {
        for (const Code code : use.codes) {
            const std::vector<std::uint32_t> a = use.font->glyphsIn(before, code);
            const std::vector<std::uint32_t> b = use.font->glyphsIn(after, code);
            if (a.size() != b.size()) {
                return false;
            }
            for (std::size_t i = 0; i < a.size(); ++i) {
                if (!looksAlike(before, a[i], after, b[i])) {
                    return false;
                }
            }
        }
    }
    return true;
}

Expected<SubsetResult> cutSfnt(const Bytes& bytes, const FontProgram& program, const std::vector<ProgramUse>& uses) {
    const std::optional<Sfnt> sfnt = readSfnt(bytes);
    if (!sfnt) {
        return cannotSubset("its program is of an unknown kind");
    }
    bool namesGlyphs = false;
    for (const ProgramUse& use : uses) {
        namesGlyphs = namesGlyphs || use.font->kind() == FontKind::Simple;
    }
    Expected<Sfnt> subset = subsetTrueType(*sfnt, program, glyphsOf(program, uses), namesGlyphs);
    if (!subset) {
        return subset.error();
    }
    SubsetResult out;
    out.bytes = writeSfnt(*subset);
    out.length1 = out.bytes.size();
    return out;
}

Expected<SubsetResult> cutCff(const Bytes& bytes, const FontProgram& program, const std::vector<ProgramUse>& uses) {
    const CffGlyphs numbers = program.countsByCid() ? CffGlyphs::ByCid : CffGlyphs::ByIndex;
    Expected<Bytes> subset = subsetCff(bytes, glyphsOf(program, uses), numbers);
    if (!subset) {
        return subset.error();
    }
    SubsetResult out;
    out.bytes = std::move(*subset);
    return out;
}

Expected<SubsetResult> cutType1(const Bytes& bytes, const FontProgram& program, const std::vector<ProgramUse>& uses) {
    std::set<std::string> names;
    for (const std::uint32_t glyph : glyphsOf(program, uses)) {
        names.insert(program.glyphName(glyph));
    }
    Expected<Type1Subset> subset = subsetType1(bytes, std::move(names));
    if (!subset) {
        return subset.error();
    }
    SubsetResult out;
    out.bytes = std::move(subset->bytes);
    out.isType1 = true;
    out.length1 = subset->length1;
    out.length2 = subset->length2;
    out.length3 = subset->length3;
    return out;
}

}  // namespace

Expected<SubsetResult> subsetProgram(const Bytes& bytes, const std::vector<ProgramUse>& uses) {
    const std::shared_ptr<const FontProgram> program = FontProgram::fromBytes(bytes);
    if (program == nullptr) {
        return cannotSubset("its program cannot be read");
    }
    Expected<SubsetResult> out = cannotSubset("its program is of an unknown kind");
    if (readSfnt(bytes)) {
        out = cutSfnt(bytes, *program, uses);
    } else if (program->format() == FontProgram::Format::Cff) {
        out = cutCff(bytes, *program, uses);
    } else if (program->format() == FontProgram::Format::Type1) {
        out = cutType1(bytes, *program, uses);
    }
    if (!out) {
        return out;
    }
    const std::shared_ptr<const FontProgram> after = FontProgram::fromBytes(out->bytes);
    if (after == nullptr || !isFaithful(*program, *after, uses)) {
        return cannotSubset("what is left of its program would not look the same");
    }
    return out;
}

}  // namespace withheld::fonts
