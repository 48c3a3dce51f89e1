#include "fonts/SubsetCff.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "fonts/BigEndian.h"
#include "fonts/CffFile.h"
#include "fonts/Encodings.h"
#include "fonts/SubsetError.h"
#include "fonts/Type2Calls.h"

namespace withheld::fonts {

namespace {

constexpr std::string_view kEmptyGlyph = "\x0E";       // endchar
constexpr std::string_view kEmptySubroutine = "\x0B";  // return
constexpr std::uint32_t kStandardStrings = 391;        // SIDs below are names that every reader knows (Appendix A)
constexpr std::int64_t kLastPredefinedCharset = 2;
constexpr std::int64_t kLastPredefinedEncoding = 1;
constexpr std::uint32_t kNobodysCid = 0xFFFF;

struct PrivatePart {
    CffDict dict;
    CffIndex subroutines;
    std::vector<bool> used;
    bool known = true;  ///< every kept glyph could be followed
};

class Subsetter {
public:
    Subsetter(std::string_view program, CffGlyphs numbers) : m_program(program), m_numbers(numbers) {}

    /// "" or what is wrong.
    const char* read() {
        const auto names = readCffIndex(m_program, bigEndianAt(m_program, 2, 1));
        const auto tops = names ? readCffIndex(m_program, names->end) : std::nullopt;
        const auto strings = tops ? readCffIndex(m_program, tops->end) : std::nullopt;
        const auto global = strings ? readCffIndex(m_program, strings->end) : std::nullopt;
        if (!global || tops->items.size() != 1 || bigEndianAt(m_program, 0, 1) != 1) {
            return "its program is damaged";
        }
        const auto top = CffDict::read(tops->items.front());
        const auto glyphs = top ? readCffIndex(m_program, offsetOf(*top, cff::kCharStrings)) : std::nullopt;
        if (!glyphs || glyphs->items.empty() || top->integer(cff::kCharstringType, 0, 2) != 2) {
            return "its program is damaged";
        }
        m_names = *names;
        m_strings = *strings;
        m_global = *global;
        m_usedGlobal.assign(m_global.items.size(), false);
        m_top = *top;
        m_glyphs = *glyphs;
        m_isCidKeyed = m_top.has(cff::kRos);
        readCharset();
        return readPrivates() ? "" : "its program is damaged";
    }

    void keep(const std::set<std::uint32_t>& numbers) {
        m_kept.assign(m_glyphs.items.size(), false);
        std::vector<std::size_t> pending{0};
        for (std::size_t glyph = 0; glyph < m_kept.size(); ++glyph) {
            const bool byCid = m_numbers == CffGlyphs::ByCid && m_isCidKeyed;
            if (numbers.contains(byCid ? m_charset[glyph] : static_cast<std::uint32_t>(glyph))) {
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
            PrivatePart& part = m_privates[m_select[glyph]];
            Type2Calls calls(m_global, part.subroutines, m_usedGlobal, part.used);
            if (!calls.follow(m_glyphs.items[glyph])) {
                part.known = false;
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
        std::vector<std::string_view> glyphs = m_glyphs.items;
        for (std::size_t glyph = 0; glyph < glyphs.size(); ++glyph) {
            glyphs[glyph] = m_kept[glyph] ? glyphs[glyph] : kEmptyGlyph;
        }
        const bool allKnown =
            std::all_of(m_privates.begin(), m_privates.end(), [](const PrivatePart& part) { return part.known; });
        const Bytes global = writeCffIndex(allKnown ? usedOnly(m_global, m_usedGlobal) : m_global.items);
        const Bytes names = writeCffIndex(m_names.items);
        const Bytes strings = writeCffIndex(usedStrings());

        CffDict top = m_top;
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

    [[nodiscard]] std::size_t offsetOf(const CffDict& dict, int op) const {
        const std::int64_t offset = dict.integer(op, op == cff::kPrivate ? 1 : 0, -1);
        return offset < 0 ? m_program.size() : static_cast<std::size_t>(offset);
    }

    /// SIDs or CIDs by glyph (chapter 13).
    void readCharset() {
        const std::size_t count = m_glyphs.items.size();
        m_charset.assign(count, 0);
        const std::int64_t offset = m_top.integer(cff::kCharset, 0, 0);
        m_hasOwnCharset = offset > kLastPredefinedCharset;
        if (!m_hasOwnCharset) {
            for (std::size_t glyph = 0; glyph < count; ++glyph) {
                m_charset[glyph] = static_cast<std::uint32_t>(glyph);  // ISOAdobe; CID-keyed fonts: identity
            }
            return;
        }
        auto at = static_cast<std::size_t>(offset);
        const std::uint32_t format = bigEndianAt(m_program, at++, 1);
        for (std::size_t glyph = 1; glyph < count && at < m_program.size();) {
            std::uint32_t value = bigEndianAt(m_program, at, 2);
            at += 2;
            std::size_t more = 0;
            if (format != 0) {
                const std::size_t size = format == 1 ? 1 : 2;
                more = bigEndianAt(m_program, at, size);
                at += size;
            }
            for (std::size_t i = 0; i <= more && glyph < count; ++i) {
                m_charset[glyph++] = value++ & 0xFFFFU;
            }
        }
    }

    bool readPrivates() {
        m_select.assign(m_glyphs.items.size(), 0);
        if (!m_isCidKeyed) {
            return readPrivate(m_top);
        }
        const auto fonts = readCffIndex(m_program, offsetOf(m_top, cff::kFdArray));
        if (!fonts || fonts->items.empty() || fonts->items.size() > 256) {
            return false;
        }
        for (const std::string_view item : fonts->items) {
            const auto dict = CffDict::read(item);
            if (!dict || !readPrivate(*dict)) {
                return false;
            }
            m_fontDicts.push_back(*dict);
        }
        readSelect();
        return std::all_of(m_select.begin(), m_select.end(), [this](std::size_t font) { return font < m_privates.size(); });
    }

    bool readPrivate(const CffDict& owner) {
        PrivatePart part;
        const std::size_t at = offsetOf(owner, cff::kPrivate);
        const std::int64_t size = owner.integer(cff::kPrivate, 0, 0);
        if (size > 0) {
            const auto dict = CffDict::read(slice(m_program, at, static_cast<std::size_t>(size)));
            if (!dict) {
                return false;
            }
            part.dict = *dict;
            if (const std::int64_t subroutines = part.dict.integer(cff::kSubrs, 0, 0); subroutines > 0) {
                const auto index = readCffIndex(m_program, at + static_cast<std::size_t>(subroutines));
                if (!index) {
                    return false;
                }
                part.subroutines = *index;
            }
        }
        part.used.assign(part.subroutines.items.size(), false);
        m_privates.push_back(std::move(part));
        return true;
    }

    /// Which Font DICT each glyph has (chapter 19).
    void readSelect() {
        std::size_t at = offsetOf(m_top, cff::kFdSelect);
        const std::uint32_t format = bigEndianAt(m_program, at, 1);
        if (format == 0) {
            for (std::size_t glyph = 0; glyph < m_select.size(); ++glyph) {
                m_select[glyph] = bigEndianAt(m_program, at + 1 + glyph, 1);
            }
            return;
        }
        const std::size_t ranges = format == 3 ? bigEndianAt(m_program, at + 1, 2) : 0;
        at += 3;
        for (std::size_t i = 0; i < ranges && at + 5 <= m_program.size(); ++i, at += 3) {
            const std::size_t last = std::min<std::size_t>(bigEndianAt(m_program, at + 3, 2), m_select.size());
            for (std::size_t glyph = bigEndianAt(m_program, at, 2); glyph < last; ++glyph) {
                m_select[glyph] = bigEndianAt(m_program, at + 2, 1);
            }
        }
    }

    /// The standard strings 1–149 are the names of StandardEncoding in its order.
    [[nodiscard]] std::optional<std::size_t> standardGlyph(int code) const {
        if (code < 0 || code > 255 || *standardEncoding()[static_cast<std::size_t>(code)] == '\0') {
            return std::nullopt;
        }
        std::uint32_t sid = 0;
        for (int i = 0; i <= code; ++i) {
            sid += *standardEncoding()[static_cast<std::size_t>(i)] != '\0' ? 1 : 0;
        }
        const auto found = std::find(m_charset.begin(), m_charset.end(), sid);
        return found != m_charset.end() ? std::optional(static_cast<std::size_t>(found - m_charset.begin())) : std::nullopt;
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
        addFrom(m_top);
        for (const CffDict& dict : m_fontDicts) {
            addFrom(dict);
        }
        for (std::size_t glyph = 0; glyph < m_charset.size() && !m_isCidKeyed; ++glyph) {
            if (m_kept[glyph]) {
                used.insert(m_charset[glyph]);
            }
        }
        std::vector<std::string_view> strings = m_strings.items;
        for (std::size_t i = 0; i < strings.size(); ++i) {
            strings[i] = used.contains(static_cast<std::int64_t>(kStandardStrings + i)) ? strings[i] : std::string_view();
        }
        return strings;
    }

    [[nodiscard]] Bytes newCharset() const {
        Bytes out(1, '\0');
        for (std::size_t glyph = 1; glyph < m_charset.size(); ++glyph) {
            // A CID that no font uses: of two glyphs with one CID readers take either.
            appendBigEndian(out, m_kept[glyph] ? m_charset[glyph] : m_isCidKeyed ? kNobodysCid : 0, 2);
        }
        return out;
    }

    /// Codes with the names of kept glyphs, as supplements (chapter 12); "" for a predefined encoding, nullopt when there are too
    /// many.
    [[nodiscard]] std::optional<Bytes> newEncoding() const {
        const std::int64_t offset = m_top.integer(cff::kEncoding, 0, 0);
        if (m_isCidKeyed || offset <= kLastPredefinedEncoding) {
            return Bytes();
        }
        auto at = static_cast<std::size_t>(offset);
        const std::uint32_t format = bigEndianAt(m_program, at, 1);
        const std::size_t count = bigEndianAt(m_program, at + 1, 1);
        at += 2;
        Bytes supplements;
        std::size_t glyph = 1;
        const auto add = [&](std::uint32_t code) {
            if (glyph < m_kept.size() && m_kept[glyph]) {
                appendBigEndian(supplements, code, 1);
                appendBigEndian(supplements, m_charset[glyph], 2);
            }
            ++glyph;
        };
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t code = bigEndianAt(m_program, at++, 1);
            const std::size_t more = (format & 0x7FU) == 1 ? bigEndianAt(m_program, at++, 1) : 0;
            for (std::size_t n = 0; n <= more; ++n) {
                add((code + static_cast<std::uint32_t>(n)) & 0xFFU);
            }
        }
        if ((format & 0x80U) != 0) {
            const std::size_t extra = bigEndianAt(m_program, at++, 1);
            for (std::size_t i = 0; i < extra; ++i, at += 3) {
                const auto named = std::find(m_charset.begin(), m_charset.end(), bigEndianAt(m_program, at + 1, 2));
                glyph = static_cast<std::size_t>(named - m_charset.begin());
                add(bigEndianAt(m_program, at, 1));
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
        for (std::size_t glyph = 0; glyph < m_select.size(); ++glyph) {
            out.push_back(static_cast<char>(m_kept[glyph] ? m_select[glyph] : 0));
        }
        return out;
    }

    /// Private DICT with its subroutines behind it; `owner` gets its place.
    static Bytes placePrivate(const PrivatePart& part, CffDict& owner, std::size_t at) {
        if (!owner.has(cff::kPrivate)) {
            return {};
        }
        CffDict dict = part.dict;
        dict.remove(cff::kSubrs);
        Bytes subroutines;
        if (!part.subroutines.items.empty()) {
            subroutines = writeCffIndex(part.known ? usedOnly(part.subroutines, part.used) : part.subroutines.items);
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
        if (m_hasOwnCharset || m_isCidKeyed) {
            place(cff::kCharset, newCharset());
        }
        if (!encoding.empty()) {
            place(cff::kEncoding, encoding);
        }
        place(cff::kCharStrings, writeCffIndex(glyphs));
        if (!m_isCidKeyed) {
            return out + placePrivate(m_privates.front(), top, at + out.size());
        }
        place(cff::kFdSelect, newSelect());
        std::vector<Bytes> dicts;
        for (std::size_t i = 0; i < m_fontDicts.size(); ++i) {
            CffDict dict = m_fontDicts[i];
            out += placePrivate(m_privates[i], dict, at + out.size());
            dicts.push_back(dict.bytes());
        }
        place(cff::kFdArray, writeCffIndex({dicts.begin(), dicts.end()}));
        return out;
    }

    std::string_view m_program;
    CffGlyphs m_numbers;
    CffIndex m_names;
    CffIndex m_strings;
    CffIndex m_global;
    CffIndex m_glyphs;
    CffDict m_top;
    bool m_isCidKeyed = false;
    bool m_hasOwnCharset = false;
    std::vector<std::uint32_t> m_charset;
    std::vector<CffDict> m_fontDicts;
    std::vector<PrivatePart> m_privates;
    std::vector<std::size_t> m_select;  ///< Private DICT by glyph
    std::vector<bool> m_usedGlobal;
    std::vector<bool> m_kept;
};

}  // namespace

Expected<Bytes> subsetCff(std::string_view program, const std::set<std::uint32_t>& keep, CffGlyphs numbers) {
    Subsetter subsetter(program, numbers);
    if (const char* wrong = subsetter.read(); *wrong != '\0') {
        return cannotSubset(wrong);
    }
    subsetter.keep(keep);
    return subsetter.write();
}

}  // namespace withheld::fonts
