#include "fonts/SubsetCff.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "fonts/BigEndian.h"
#include "fonts/CffFont.h"
#include "fonts/Encodings.h"
#include "fonts/SubsetError.h"
#include "fonts/Type2Calls.h"

namespace withheld::fonts {

namespace {

constexpr std::string_view kEmptyGlyph = "\x0E";       // endchar
constexpr std::string_view kEmptySubroutine = "\x0B";  // return
constexpr std::uint32_t kStandardStrings = 391;        // SIDs below are names that every reader knows (Appendix A)
constexpr std::int64_t kLastPredefinedEncoding = 1;
constexpr std::uint32_t kNobodysCid = 0xFFFF;

/// What the kept glyphs of one Private DICT call.
struct CffLocalUse {
    std::vector<bool> subroutines;
    bool known = true;  ///< every kept glyph could be followed
};

class CffSubsetter {
public:
    explicit CffSubsetter(const CffFont& font) : m_font(font), m_usedGlobal(font.global.items.size(), false) {
        for (const CffPrivate& part : font.privates) {
            m_local.push_back({std::vector<bool>(part.subroutines.items.size(), false), true});
        }
    }

    void keep(const std::set<std::uint32_t>& numbers, CffGlyphs kind) {
        m_kept.assign(m_font.glyphs.items.size(), false);
        std::vector<std::size_t> pending{0};
        for (std::size_t glyph = 0; glyph < m_kept.size(); ++glyph) {
            const bool byCid = kind == CffGlyphs::ByCid && m_font.isCidKeyed;
            if (numbers.contains(byCid ? m_font.charset[glyph] : static_cast<std::uint32_t>(glyph))) {
                pending.push_back(glyph);
            }
        }
        while (!pending.empty()) {
            const std::size_t glyph = pending.back();
            pending.pop_back();
            if (m_kept[glyph]) {
                continue;
            }
            m_kept[glyph] = true;
            const std::size_t part = m_font.select[glyph];
            Type2Calls calls(m_font.global, m_font.privates[part].subroutines, m_usedGlobal, m_local[part].subroutines);
            if (!calls.follow(m_font.glyphs.items[glyph])) {
                m_local[part].known = false;
            }
            if (calls.accented()) {
                for (const int code : {calls.accented()->first, calls.accented()->second}) {
                    if (const auto component = standardGlyph(code)) {
                        pending.push_back(*component);
                    }
                }
            }
        }
    }

    Expected<Bytes> write() {
        const auto encoding = newEncoding();
        if (!encoding) {
            return cannotSubset("its built-in encoding has too many codes");
        }
        std::vector<std::string_view> glyphs = m_font.glyphs.items;
        for (std::size_t glyph = 0; glyph < glyphs.size(); ++glyph) {
            glyphs[glyph] = m_kept[glyph] ? glyphs[glyph] : kEmptyGlyph;
        }
        const bool allKnown = std::all_of(m_local.begin(), m_local.end(), [](const CffLocalUse& use) { return use.known; });
        const Bytes global = writeCffIndex(allKnown ? usedOnly(m_font.global, m_usedGlobal) : m_font.global.items);
        const Bytes names = writeCffIndex(m_font.names.items);
        const Bytes strings = writeCffIndex(usedStrings());

        CffDict top = m_font.top;
        top.remove(cff::kUniqueId);
        top.remove(cff::kXuid);
        (void)placeParts(top, 0, *encoding, glyphs);  // the size of the DICT does not depend on the offsets in it
        const Bytes draft = top.bytes();
        const std::size_t headSize =
            kHeader.size() + names.size() + writeCffIndex({draft}).size() + strings.size() + global.size();
        const Bytes parts = placeParts(top, headSize, *encoding, glyphs);
        const Bytes final = top.bytes();
        return Bytes(kHeader) + names + writeCffIndex({final}) + strings + global + parts;
    }

private:
    static constexpr std::string_view kHeader{"\x01\x00\x04\x04", 4};

    /// The standard strings 1–149 are the names of StandardEncoding in its order.
    [[nodiscard]] std::optional<std::size_t> standardGlyph(int code) const {
        if (code < 0 || code > 255 || *standardEncoding()[static_cast<std::size_t>(code)] == '\0') {
            return std::nullopt;
        }
        std::uint32_t sid = 0;
        for (int i = 0; i <= code; ++i) {
            sid += *standardEncoding()[static_cast<std::size_t>(i)] != '\0' ? 1 : 0;
        }
        const auto found = std::find(m_font.charset.begin(), m_font.charset.end(), sid);
        return found != m_font.charset.end() ? std::optional(static_cast<std::size_t>(found - m_font.charset.begin()))
                                             : std::nullopt;
    }

    static std::vector<std::string_view> usedOnly(const CffIndex& subroutines, const std::vector<bool>& used) {
        std::vector<std::string_view> out = subroutines.items;
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = used[i] ? out[i] : kEmptySubroutine;
        }
        return out;
    }

    /// The String INDEX without names of dropped glyphs; numbers stay as they are.
    [[nodiscard]] std::vector<std::string_view> usedStrings() const {
        std::set<std::int64_t> used;
        const auto addFrom = [&used](const CffDict& dict) {
            for (const auto& [op, value] : dict.integers()) {
                const bool isString = op <= cff::kWeight || op == cff::kCopyright || op == cff::kPostScript ||
                                      op == cff::kBaseFontName || op == cff::kRos || op == cff::kFontName;
                if (isString) {
                    used.insert(value);
                }
            }
        };
        addFrom(m_font.top);
        for (const CffDict& dict : m_font.fontDicts) {
            addFrom(dict);
        }
        for (std::size_t glyph = 0; glyph < m_font.charset.size() && !m_font.isCidKeyed; ++glyph) {
            if (m_kept[glyph]) {
                used.insert(m_font.charset[glyph]);
            }
        }
        std::vector<std::string_view> strings = m_font.strings.items;
        for (std::size_t i = 0; i < strings.size(); ++i) {
            strings[i] = used.contains(static_cast<std::int64_t>(kStandardStrings + i)) ? strings[i] : std::string_view();
        }
        return strings;
    }

    [[nodiscard]] Bytes newCharset() const {
        Bytes out(1, '\0');
        for (std::size_t glyph = 1; glyph < m_font.charset.size(); ++glyph) {
            // A CID that no font uses: of two glyphs with one CID readers take either.
            appendBigEndian(out, m_kept[glyph] ? m_font.charset[glyph] : m_font.isCidKeyed ? kNobodysCid : 0, 2);
        }
        return out;
    }

    /// Codes with the names of kept glyphs, as supplements (chapter 12); "" for a predefined encoding, nullopt when there are too
    /// many.
    [[nodiscard]] std::optional<Bytes> newEncoding() const {
        const std::int64_t offset = m_font.top.integer(cff::kEncoding, 0, 0);
        if (m_font.isCidKeyed || offset <= kLastPredefinedEncoding) {
            return Bytes();
        }
        auto at = static_cast<std::size_t>(offset);
        const std::uint32_t format = bigEndianAt(m_font.program, at, 1);
        const std::size_t count = bigEndianAt(m_font.program, at + 1, 1);
        at += 2;
        Bytes supplements;
        std::size_t glyph = 1;
        const auto add = [&](std::uint32_t code) {
            if (glyph < m_kept.size() && m_kept[glyph]) {
                appendBigEndian(supplements, code, 1);
                appendBigEndian(supplements, m_font.charset[glyph], 2);
            }
            ++glyph;
        };
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t code = bigEndianAt(m_font.program, at++, 1);
            const std::size_t more = (format & 0x7FU) == 1 ? bigEndianAt(m_font.program, at++, 1) : 0;
            for (std::size_t n = 0; n <= more; ++n) {
                add((code + static_cast<std::uint32_t>(n)) & 0xFFU);
            }
        }
        if ((format & 0x80U) != 0) {
            const std::size_t extra = bigEndianAt(m_font.program, at++, 1);
            for (std::size_t i = 0; i < extra; ++i, at += 3) {
                const auto named =
                    std::find(m_font.charset.begin(), m_font.charset.end(), bigEndianAt(m_font.program, at + 1, 2));
                glyph = static_cast<std::size_t>(named - m_font.charset.begin());
                add(bigEndianAt(m_font.program, at, 1));
            }
        }
        const std::size_t codes = supplements.size() / 3;
        if (codes > 255) {
            return std::nullopt;
        }
        return Bytes{'\x80', '\0', static_cast<char>(codes)} + supplements;
    }

    [[nodiscard]] Bytes newSelect() const {
        Bytes out(1, '\0');
        for (std::size_t glyph = 0; glyph < m_font.select.size(); ++glyph) {
            out.push_back(static_cast<char>(m_kept[glyph] ? m_font.select[glyph] : 0));
        }
        return out;
    }

    /// Private DICT with its subroutines behind it; `owner` gets its place.
    [[nodiscard]] Bytes placePrivate(std::size_t number, CffDict& owner, std::size_t at) const {
        if (!owner.has(cff::kPrivate)) {
            return {};
        }
        const CffPrivate& part = m_font.privates[number];
        CffDict dict = part.dict;
        dict.remove(cff::kSubrs);
        Bytes subroutines;
        if (!part.subroutines.items.empty()) {
            subroutines = writeCffIndex(m_local[number].known ? usedOnly(part.subroutines, m_local[number].subroutines)
                                                              : part.subroutines.items);
            dict.set(cff::kSubrs, {0});
            dict.set(cff::kSubrs, {static_cast<std::int64_t>(dict.bytes().size())});
        }
        const Bytes bytes = dict.bytes();
        owner.set(cff::kPrivate, {static_cast<std::int64_t>(bytes.size()), static_cast<std::int64_t>(at)});
        return bytes + subroutines;
    }

    /// Everything behind the Global Subr INDEX, which ends at `at`; `top` gets the places.
    [[nodiscard]] Bytes placeParts(CffDict& top, std::size_t at, const Bytes& encoding,
                                   const std::vector<std::string_view>& glyphs) const {
        Bytes out;
        const auto place = [&](int op, const Bytes& bytes) {
            top.set(op, {static_cast<std::int64_t>(at + out.size())});
            out += bytes;
        };
        if (m_font.hasOwnCharset || m_font.isCidKeyed) {
            place(cff::kCharset, newCharset());
        }
        if (!encoding.empty()) {
            place(cff::kEncoding, encoding);
        }
        place(cff::kCharStrings, writeCffIndex(glyphs));
        if (!m_font.isCidKeyed) {
            return out + placePrivate(0, top, at + out.size());
        }
        place(cff::kFdSelect, newSelect());
        std::vector<Bytes> dicts;
        for (std::size_t i = 0; i < m_font.fontDicts.size(); ++i) {
            CffDict dict = m_font.fontDicts[i];
            out += placePrivate(i, dict, at + out.size());
            dicts.push_back(dict.bytes());
        }
        place(cff::kFdArray, writeCffIndex({dicts.begin(), dicts.end()}));
        return out;
    }

    const CffFont& m_font;
    std::vector<CffLocalUse> m_local;  ///< by Private DICT
    std::vector<bool> m_usedGlobal;
    std::vector<bool> m_kept;
};

}  // namespace

Expected<Bytes> subsetCff(std::string_view program, const std::set<std::uint32_t>& keep, CffGlyphs numbers) {
    const std::optional<CffFont> font = readCffFont(program);
    if (!font) {
        return cannotSubset("its program is damaged");
    }
    CffSubsetter subsetter(*font);
    subsetter.keep(keep, numbers);
    return subsetter.write();
}

}  // namespace withheld::fonts
