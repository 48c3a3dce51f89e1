#include "fonts/CompositeFont.h"

#include <algorithm>
#include <utility>

#include "base/Unicode.h"
#include "fonts/FontDictionary.h"
#include "fonts/PredefinedCMaps.h"

namespace withheld::fonts {

namespace {

constexpr std::size_t kLargestCidToGid = std::size_t{2} * 0x10000;

Expected<std::shared_ptr<const CMap>> readEncoding(const pdf::Object& encoding, int depth);

/// The CMap that `stream` builds on, by its dictionary or its usecmap operator; null if none or a broken one.
std::shared_ptr<const CMap> baseOf(const pdf::Object& stream, const CMapFile& file, int depth) {
    if (depth >= kDeepestUseCMap) {
        return nullptr;
    }
    if (const pdf::Object used = stream.get("UseCMap")) {
        const auto base = readEncoding(used, depth + 1);
        return base ? *base : nullptr;
    }
    if (!file.useCMap.empty()) {
        const auto base = predefinedCMap(file.useCMap, depth + 1);
        return base ? *base : nullptr;
    }
    return nullptr;
}

Expected<std::shared_ptr<const CMap>> readEncoding(const pdf::Object& encoding, int depth) {
    if (encoding.isName()) {
        if (encoding.name().starts_with("Adobe-")) {
            // The name of a character collection is none of the predefined CMaps (Table 118): readers part the codes differently.
            return Error{ErrorCode::Unsupported, "The font's encoding is none that PDF knows", "", 0, "", ""};
        }
        return predefinedCMap(encoding.name(), depth);
    }
    const std::optional<CMapFile> file = encoding.isStream() ? readCMapStream(encoding) : std::nullopt;
    const std::string named = encoding.get("CMapName").name();
    const bool vertical = encoding.get("WMode").integer() == 1 || named == "Identity-V";
    if (!file) {
        return std::make_shared<const CMap>(CMap::identity(vertical));
    }
    const auto base = baseOf(encoding, *file, depth);
    CMap cmap(*file, base.get());
    if (!cmap.definesCids()) {
        return std::make_shared<const CMap>(CMap::identity(vertical || cmap.isVertical()));
    }
    if (vertical) {
        cmap.setVertical(true);
    }
    return std::make_shared<const CMap>(std::move(cmap));
}

VerticalExtent extentOf(const FontDescriptor& descriptor, const GlyphSource& glyphs) {
    std::optional<double> ascent = descriptor.ascent;
    std::optional<double> descent = descriptor.descent;
    if (!ascent || !descent) {
        if (const FontProgram* program = glyphs.embedded()) {
            const VerticalExtent known = program->extent();
            ascent = ascent ? ascent : std::optional(known.ascent);
            descent = descent || known.descent >= 0 ? descent : std::optional(known.descent);
        }
    }
    return saneExtent(ascent, descent);
}

Bytes readCidToGid(const pdf::Object& entry) {
    if (!entry.isStream()) {
        return {};
    }
    Expected<Bytes> bytes = entry.decodedStream();
    if (!bytes) {
        return {};
    }
    bytes->resize(std::min(bytes->size(), kLargestCidToGid));
    return std::move(*bytes);
}

}  // namespace

Expected<std::shared_ptr<const Font>> CompositeFont::load(const pdf::Object& dictionary) {
    const pdf::Object encoding = dictionary.get("Encoding");
    auto cmap = encoding ? readEncoding(encoding, 0) : predefinedCMap("Identity-H");
    if (!cmap) {
        return cmap.error();
    }
    const pdf::Object descendants = dictionary.get("DescendantFonts");
    // Some writers leave the array out.
    const pdf::Object cidFont = descendants.isArray() ? descendants.at(0) : descendants;
    return std::shared_ptr<const Font>(std::make_shared<CompositeFont>(dictionary, cidFont, *cmap));
}

CompositeFont::CompositeFont(const pdf::Object& dictionary, const pdf::Object& cidFont, std::shared_ptr<const CMap> cmap)
    : Font(dictionary),
      m_baseFont(dictionary.get("BaseFont").name()),
      m_cmap(std::move(cmap)),
      m_metrics(cidFont),
      m_descriptor(readFontDescriptor(cidFont.get("FontDescriptor"))),
      m_glyphs(m_descriptor, m_baseFont),
      m_isTrueType(cidFont.get("Subtype").isName("CIDFontType2")),
      m_cidToGid(readCidToGid(cidFont.get("CIDToGIDMap"))),
      m_toUnicode(readToUnicode(dictionary)),
      m_extent(extentOf(m_descriptor, m_glyphs)) {
    const pdf::Object system = cidFont.get("CIDSystemInfo");
    const std::string ordering = system.get("Ordering").string();
    m_collection = ordering == "UCS" ? std::make_shared<const ToUnicode>(ToUnicode::identity())  // CIDs are Unicode values
                                     : unicodeOfCollection(system.get("Registry").string(), ordering);
}

std::vector<Code> CompositeFont::split(std::string_view shown) const {
    std::vector<Code> codes;
    codes.reserve(shown.size() / 2 + 1);
    while (!shown.empty()) {
        codes.push_back(m_cmap->next(shown));
        shown.remove_prefix(static_cast<std::size_t>(codes.back().bytes));
    }
    return codes;
}

std::uint32_t CompositeFont::glyphOf(std::uint32_t cid, const FontProgram& program) const {
    // Table 117 has the map for Type 2 fonts only; readers use it for every OpenType program.
    if (!m_cidToGid.empty() && (m_isTrueType || m_descriptor.program.get("Subtype").isName("OpenType"))) {
        const std::size_t at = std::size_t{2} * cid;
        return at + 1 < m_cidToGid.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(m_cidToGid[at]) * 256 +
                                                                       static_cast<unsigned char>(m_cidToGid[at + 1]))
                                          : 0;
    }
    return program.format() == FontProgram::Format::TrueType ? cid : program.glyphOfCid(cid);
}

std::vector<std::uint32_t> CompositeFont::glyphsIn(const FontProgram& program, Code code) const {
    const std::uint32_t glyph = glyphOf(m_cmap->cid(code), program);
    return glyph != 0 ? std::vector<std::uint32_t>{glyph} : std::vector<std::uint32_t>();
}

std::string CompositeFont::unicode(Code code) const {
    std::string text = m_toUnicode.text(code);
    if (!text.empty()) {
        return text;
    }
    const std::uint32_t cid = m_cmap->cid(code);
    if (m_collection) {
        return cid != 0 ? m_collection->text({cid, 2}) : std::string();
    }
    if (const FontProgram* program = m_glyphs.embedded()) {
        if (const char32_t point = program->unicodeOfGlyph(glyphOf(cid, *program))) {
            appendUtf8(text, point);
        }
    }
    return text;
}

std::optional<Rect> CompositeFont::measureInk(Code code) const {
    if (const FontProgram* program = m_glyphs.embedded()) {
        return program->inkBox(glyphOf(m_cmap->cid(code), *program));
    }
    const FontProgram* program = m_glyphs.substitute();
    const std::u32string text = utf8ToUtf32(unicode(code));
    if (program == nullptr || text.size() != 1) {
        return std::nullopt;
    }
    const std::uint32_t glyph = program->glyphOfUnicode(text.front());
    if (glyph == 0) {
        return std::nullopt;
    }
    // A narrow glyph in a wide cell stands at the cell's origin as it is: readers squeeze these fonts, but don't stretch them.
    return stretchedInk(*program, glyph, std::min(advance(code), program->advance(glyph).value_or(advance(code))));
}

std::optional<Rect> CompositeFont::inkBox(Code code) const {
    const std::uint64_t key = (static_cast<std::uint64_t>(code.bytes) << 32U) | code.value;
    const std::lock_guard lock(m_inkMutex);
    const auto found = m_ink.find(key);
    if (found != m_ink.end()) {
        return found->second;
    }
    return m_ink.emplace(key, measureInk(code)).first->second;
}

}  // namespace withheld::fonts
