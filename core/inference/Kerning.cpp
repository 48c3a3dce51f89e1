#include "inference/Kerning.h"

#include <fontconfig/fontconfig.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Unicode.h"
#include "fonts/FontName.h"
#include "inference/NameList.h"

namespace withheld::inference {

namespace {

constexpr double noMove = 0.0015;     // em: rounding of TJ numbers and of widths
constexpr double widestKern = 0.2;    // em: more is a blank or a column
constexpr std::size_t enough = 3;     // kerned pairs before the text counts as kerned …
constexpr double agreement = 0.8;     // … and the share of them that the table has to know
constexpr std::size_t sampled = 400;  // pairs looked at

struct FaceDeleter {
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
struct FontDeleter {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Face = std::unique_ptr<hb_face_t, FaceDeleter>;

Face faceOf(const Bytes& bytes, unsigned index = 0) {
    hb_blob_t* blob =
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    Face face(hb_face_create(blob, index));
    hb_blob_destroy(blob);
    return hb_face_get_glyph_count(face.get()) > 0 ? std::move(face) : nullptr;
}

Face embeddedFace(const pdf::Object& dictionary) {
    const pdf::Object descendant = dictionary.get("DescendantFonts").at(0);
    const pdf::Object descriptor = (descendant.isDictionary() ? descendant : dictionary).get("FontDescriptor");
    for (const char* key : {"FontFile2", "FontFile3"}) {
        if (const pdf::Object program = descriptor.get(key); program.isStream()) {
            if (const Expected<Bytes> bytes = program.decodedStream()) {
                return faceOf(*bytes);
            }
        }
    }
    return nullptr;
}

/// What anybody has installed under this name; a near substitute serves as well, because the shown text decides whether its
/// table counts.
Face installedFace(const std::string& baseFont) {
    const fonts::FontName name = fonts::parseFontName(baseFont);
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(name.shown.c_str()));
    FcPatternAddInteger(pattern, FC_WEIGHT, name.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern, FC_SLANT, name.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    FcPattern* match = FcFontMatch(nullptr, pattern, &result);
    FcPatternDestroy(pattern);
    if (match == nullptr) {
        return nullptr;
    }
    FcChar8* path = nullptr;
    int index = 0;
    FcPatternGetInteger(match, FC_INDEX, 0, &index);
    Face face;
    if (FcPatternGetString(match, FC_FILE, 0, &path) == FcResultMatch) {
        constexpr std::uint64_t largest = std::uint64_t{64} << 20U;
        if (const Expected<Bytes> bytes = readFile(reinterpret_cast<const char*>(path), largest)) {
            face = faceOf(*bytes, static_cast<unsigned>(index) & 0xFFFFU);
        }
    }
    FcPatternDestroy(match);
    return face;
}

}  // namespace

struct Kerning::Table {
    std::unique_ptr<hb_font_t, FontDeleter> font;
    std::unique_ptr<hb_buffer_t, BufferDeleter> buffer{hb_buffer_create()};
    double unitsPerEm = 1000;
    std::map<std::pair<char32_t, char32_t>, double> known;

    explicit Table(const Face& face) : font(hb_font_create(face.get())), unitsPerEm(hb_face_get_upem(face.get())) {}

    double between(char32_t left, char32_t right) {
        const auto [at, isNew] = known.try_emplace({left, right}, 0);
        if (isNew) {
            at->second = shaped(left, right);
        }
        return at->second;
    }

private:
    double shaped(char32_t left, char32_t right) {
        const std::array<std::uint32_t, 2> text{left, right};
        hb_buffer_clear_contents(buffer.get());
        hb_buffer_add_utf32(buffer.get(), text.data(), 2, 0, 2);
        hb_buffer_guess_segment_properties(buffer.get());
        std::array<hb_feature_t, 2> features{{{HB_TAG('l', 'i', 'g', 'a'), 0, 0, static_cast<unsigned>(-1)},
                                              {HB_TAG('c', 'l', 'i', 'g'), 0, 0, static_cast<unsigned>(-1)}}};
        hb_shape(font.get(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));
        unsigned count = 0;
        const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
        const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
        if (count != 2 || glyphs[0].codepoint == 0 || glyphs[1].codepoint == 0) {
            return 0;
        }
        const double plain = hb_font_get_glyph_h_advance(font.get(), glyphs[0].codepoint);
        return (places[0].x_advance - plain) / unitsPerEm;
    }
};

std::map<const fonts::Font*, std::vector<ShownPair>> shownPairs(const PageGlyphs& page) {
    std::map<const fonts::Font*, std::vector<ShownPair>> pairs;
    for (const TextLine& line : page.lines) {
        for (std::size_t i = 1; i < line.glyphs.size(); ++i) {
            const PlacedGlyph& left = line.glyphs[i - 1];
            const PlacedGlyph& right = line.glyphs[i];
            if (left.show != right.show || left.setting != right.setting || left.text.size() != 1 || right.text.size() != 1 ||
                !isLetter(left.text[0]) || !isLetter(right.text[0])) {
                continue;
            }
            const Setting& setting = page.settingOf(left);
            const double move = (right.begin - left.end) / setting.em - setting.charSpacing;
            std::vector<ShownPair>& shown = pairs[setting.font.get()];
            if (std::abs(move) < widestKern && shown.size() < sampled) {
                shown.push_back({left.text[0], right.text[0], move});
            }
        }
    }
    return pairs;
}

Kerning Kerning::ofFont(const fonts::Font& font, const pdf::Object& dictionary, const std::vector<ShownPair>& shown) {
    const auto moved =
        std::count_if(shown.begin(), shown.end(), [](const ShownPair& pair) { return std::abs(pair.move) > noMove; });
    if (static_cast<std::size_t>(moved) < enough) {
        return {};
    }
    for (const auto& open : {+[](const fonts::Font&, const pdf::Object&own) { return embeddedFace(own); },
                             +[](const fonts::Font&named, const pdf::Object&) { return installedFace(named.baseFont()); }}) {
        const Face face = open(font, dictionary);
        if (face == nullptr) {
            continue;
        }
        const auto table = std::make_shared<Table>(face);
        std::size_t told = 0;
        std::size_t agreed = 0;
        for (const ShownPair& pair : shown) {
            const double kern = table->between(pair.left, pair.right);
            if (std::abs(kern) > noMove || std::abs(pair.move) > noMove) {
                ++told;
                agreed += std::abs(kern - pair.move) <= noMove ? 1 : 0;
            }
        }
        if (static_cast<double>(agreed) >= agreement * static_cast<double>(told)) {
            Kerning result;
            result.m_table = table;
            return result;
        }
    }
    return {};
}

double Kerning::between(char32_t left, char32_t right) const {
    return m_table == nullptr ? 0 : m_table->between(left, right);
}

}  // namespace withheld::inference
