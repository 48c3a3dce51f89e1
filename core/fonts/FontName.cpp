#include "fonts/FontName.h"

#include <algorithm>
#include <iterator>

namespace withheld::fonts {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isAlphanumeric(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

std::string_view withoutSubsetPrefix(std::string_view name) {
    if (name.size() > 7 && name[6] == '+' &&
        std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; })) {
        name.remove_prefix(7);
    }
    return name;
}

/// "TimesNewRoman" → "Times New Roman": a blank before each capital that follows a small letter.
std::string spaced(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool capital = name[i] >= 'A' && name[i] <= 'Z';
        if (capital && i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z') {
            out += ' ';
        }
        out += name[i] == '_' ? ' ' : name[i];
    }
    return out;
}

bool removeSuffix(std::string_view& name, std::string_view suffix) {
    if (name.size() > suffix.size() && name.ends_with(suffix)) {
        name.remove_suffix(suffix.size());
        return true;
    }
    return false;
}

}  // namespace

FontName parseFontName(std::string_view baseFont) {
    constexpr std::size_t kLongestName = 127;  // Annex C
    baseFont = withoutSubsetPrefix(baseFont).substr(0, kLongestName);
    FontName out;
    std::string_view family = baseFont;
    std::string style;
    if (const std::size_t cut = baseFont.find_first_of("-,"); cut != std::string_view::npos && cut > 0) {
        family = baseFont.substr(0, cut);
        for (const char c : baseFont.substr(cut)) {
            style += lower(c);
        }
    }
    // Names like "TimesNewRomanBold" have no separator.
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view word : {"BoldItalic", "BoldOblique", "Bold", "Italic", "Oblique", "Regular"}) {
            if (removeSuffix(family, word)) {
                std::transform(word.begin(), word.end(), std::back_inserter(style), lower);
                again = true;
            }
        }
    }
    for (const std::string_view word : {"bold", "black", "heavy", "demi"}) {
        out.bold = out.bold || style.find(word) != std::string::npos;
    }
    for (const std::string_view word : {"italic", "oblique", "kursiv"}) {
        out.italic = out.italic || style.find(word) != std::string::npos;
    }
    for (const char c : family) {
        if (isAlphanumeric(c)) {
            out.family += lower(c);
        }
    }
    std::string_view shown = family;
    removeSuffix(shown, "MT");
    removeSuffix(shown, "PS");
    out.shown = spaced(shown);
    return out;
}

}  // namespace withheld::fonts
