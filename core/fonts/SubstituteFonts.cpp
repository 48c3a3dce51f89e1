#include "fonts/SubstituteFonts.h"

#include <fontconfig/fontconfig.h>

#include <map>
#include <mutex>
#include <tuple>

#include "fonts/FontName.h"
#include "fonts/StandardMetrics.h"

namespace withheld::fonts {

namespace {

using Request = std::tuple<std::string, bool, bool, bool, bool>;  // family, bold, italic, fixed, serif

const FcChar8* text(const char* utf8) {
    return reinterpret_cast<const FcChar8*>(utf8);
}

/// The standard 14 keep their own names, which fontconfig maps to fonts of the same metrics.
std::string familyOf(const std::string& baseFont, const FontName& parsed) {
    const auto standard = standardFontNamed(baseFont);
    if (!standard) {
        return parsed.shown;
    }
    const std::string name = fonts::name(*standard);
    return name.substr(0, name.find('-'));
}

std::shared_ptr<const FontProgram> match(const Request& request) {
    const auto& [family, bold, italic, fixed, serif] = request;
    FcPattern* pattern = FcPatternCreate();
    if (pattern == nullptr) {
        return nullptr;
    }
    if (!family.empty()) {
        FcPatternAddString(pattern, FC_FAMILY, text(family.c_str()));
    }
    FcPatternAddString(pattern, FC_FAMILY, text(fixed ? "Courier" : (serif ? "Times" : "Helvetica")));
    FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    FcPattern* found = FcFontMatch(nullptr, pattern, &result);
    std::shared_ptr<const FontProgram> program;
    FcChar8* file = nullptr;
    int index = 0;
    if (found != nullptr && FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch) {
        FcPatternGetInteger(found, FC_INDEX, 0, &index);
        program = FontProgram::fromFile(reinterpret_cast<const char*>(file), index & 0xFFFF);
    }
    if (found != nullptr) {
        FcPatternDestroy(found);
    }
    FcPatternDestroy(pattern);
    return program;
}

}  // namespace

std::shared_ptr<const FontProgram> substituteFont(const std::string& baseFont, const FontDescriptor& descriptor) {
    const FontName parsed = parseFontName(baseFont);
    const Request request{familyOf(baseFont, parsed), parsed.bold || descriptor.bold, parsed.italic || descriptor.italic,
                          descriptor.fixedPitch, descriptor.serif};
    static std::mutex mutex;
    static std::map<Request, std::shared_ptr<const FontProgram>> kept;
    const std::lock_guard lock(mutex);
    if (const auto found = kept.find(request); found != kept.end()) {
        return found->second;
    }
    auto program = match(request);
    constexpr std::size_t kMostKept = 512;  // families are names from files
    if (kept.size() < kMostKept) {
        kept.emplace(request, program);
    }
    return program;
}

}  // namespace withheld::fonts
