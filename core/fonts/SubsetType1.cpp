#include "fonts/SubsetType1.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "fonts/Encodings.h"
#include "fonts/SubsetError.h"
#include "fonts/Type1Calls.h"
#include "fonts/Type1Cipher.h"
#include "fonts/Type1Program.h"

namespace withheld::fonts {

namespace {

constexpr std::size_t kFirstOwnSubroutine = 5;  // 0–3: flex and hint replacement, 4: what fonts add to them (chapter 8)

/// Ranges of a text to replace, in order.
class Type1Edits {
public:
    void replace(std::size_t begin, std::size_t end, std::string with) { m_edits[begin] = {end, std::move(with)}; }
    [[nodiscard]] Bytes applied(std::string_view text) const {
        Bytes out;
        std::size_t at = 0;
        for (const auto& [begin, edit] : m_edits) {
            if (begin >= at) {
                out += text.substr(at, begin - at);
                out += edit.second;
                at = edit.first;
            }
        }
        return out += text.substr(std::min(at, text.size()));
    }

private:
    std::map<std::size_t, std::pair<std::size_t, std::string>> m_edits;
};

struct CalledSubroutines {
    std::set<std::size_t> subroutines;
    bool known = true;
};

/// What the kept glyphs call; `keep` grows by the parts of accented ones.
CalledSubroutines callsOf(const Type1Program& program, std::set<std::string>& keep) {
    std::map<std::size_t, Bytes> subroutines;
    for (const Type1Charstring& entry : program.subroutines) {
        subroutines.emplace(entry.number, program.charstring(entry));
    }
    std::map<std::string_view, const Type1Charstring*> glyphs;
    for (const Type1Charstring& entry : program.glyphs) {
        glyphs.emplace(entry.name, &entry);
    }
    Type1Calls calls(subroutines);
    CalledSubroutines out;
    std::vector<std::string> pending(keep.begin(), keep.end());
    while (!pending.empty()) {
        const auto glyph = glyphs.find(pending.back());
        pending.pop_back();
        if (glyph == glyphs.end()) {
            continue;
        }
        out.known = calls.follow(program.charstring(*glyph->second)) && out.known;
        if (const auto accented = calls.accented()) {
            for (const int code : {accented->first, accented->second}) {
                const std::string name = code >= 0 && code < 256 ? standardEncoding()[static_cast<std::size_t>(code)] : "";
                if (!name.empty() && keep.insert(name).second) {
                    pending.push_back(name);
                }
            }
        }
    }
    out.subroutines = calls.used();
    return out;
}

/// Takes "dup 65 /A put" of dropped glyphs out of the built-in encoding.
Bytes withoutDroppedCodes(std::string_view clear, const std::set<std::string>& keep) {
    Type1Edits edits;
    std::size_t at = clear.find("/Encoding");
    while (at != std::string_view::npos) {
        const std::size_t begin = clear.find("dup", at);
        const std::size_t end = begin != std::string_view::npos ? clear.find("put", begin) : begin;
        if (end == std::string_view::npos) {
            break;
        }
        const std::string_view entry = clear.substr(begin, end - begin);
        const std::size_t slash = entry.find('/');
        constexpr std::size_t kLongestEntry = 200;
        if (slash != std::string_view::npos && entry.size() < kLongestEntry) {
            const std::string_view name = entry.substr(slash + 1);
            const bool isCode = entry.substr(3, slash - 3).find_first_not_of(" \t\r\n0123456789#") == std::string_view::npos;
            if (isCode && !keep.contains(std::string(name.substr(0, name.find_first_of(" \t\r\n"))))) {
                edits.replace(begin, end + 3, "");
            }
        }
        at = begin + 3;
    }
    return edits.applied(clear);
}

}  // namespace

Expected<Type1Subset> subsetType1(std::string_view bytes, std::set<std::string> keep) {
    const std::optional<Type1Program> program = readType1Program(bytes);
    if (!program) {
        return cannotSubset("its program cannot be taken apart");
    }
    keep.insert(".notdef");
    const CalledSubroutines calls = callsOf(*program, keep);
    Type1Edits edits;
    std::size_t kept = 0;
    for (const Type1Charstring& glyph : program->glyphs) {
        if (keep.contains(glyph.name)) {
            ++kept;
        } else {
            edits.replace(glyph.begin, glyph.end, "");
        }
    }
    edits.replace(program->glyphCountAt, program->glyphCountAt + program->glyphCountSize, std::to_string(kept));
    const Bytes empty = type1Encrypted("\x0B", kCharstringKey, program->lenIV);
    for (const Type1Charstring& entry : program->subroutines) {
        if (calls.known && entry.number >= kFirstOwnSubroutine && !calls.subroutines.contains(entry.number)) {
            const std::size_t operatorAt = program->secret.find_first_not_of("0123456789", entry.lengthAt);
            const std::string read = program->secret.substr(operatorAt, entry.dataAt - operatorAt);
            edits.replace(entry.lengthAt, entry.dataAt + entry.dataSize, std::to_string(empty.size()) + read + empty);
        }
    }
    Type1Subset out;
    const Bytes clear = withoutDroppedCodes(program->clear, keep);
    // Four zero bytes in front encrypt to what no reader takes for hexadecimal digits.
    const Bytes secret = type1Encrypted(edits.applied(program->secret), kEexecKey, 4);
    Bytes trailer;
    for (int line = 0; line < 8; ++line) {
        trailer += std::string(64, '0') + "\n";
    }
    trailer += "cleartomark\n";
    out.length1 = clear.size();
    out.length2 = secret.size();
    out.length3 = trailer.size();
    out.bytes = clear + secret + trailer;
    return out;
}

}  // namespace withheld::fonts
