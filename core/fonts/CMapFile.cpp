#include "fonts/CMapFile.h"

#include <algorithm>

#include "base/Unicode.h"
#include "fonts/CMapScanner.h"
#include "fonts/GlyphNames.h"

namespace withheld::fonts {

namespace {

using Kind = CMapToken::Kind;

constexpr std::size_t kMostEntries = 1U << 20U;
constexpr std::size_t kMostCodespaceRanges = 256;
constexpr std::size_t kLongestTextBytes = 128;  // PDF 32000-2 9.10.3 allows 512; no ligature needs more than a few

std::uint32_t bigEndian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char c : bytes) {
        value = (value << 8U) | static_cast<unsigned char>(c);
    }
    return value;
}

/// UTF-16BE, one byte alone being a Latin-1 code as broken writers mean it. Without U+0000.
std::u32string textOf(const CMapToken& token) {
    std::u32string text;
    if (token.kind == Kind::Name) {
        text = utf8ToUtf32(unicodeOfGlyphName(token.text));
    } else if (token.text.size() == 1) {
        text.push_back(static_cast<unsigned char>(token.text.front()));
    } else {
        text = utf8ToUtf32(utf16beToUtf8(std::string_view(token.text).substr(0, kLongestTextBytes)));
    }
    return text;
}

class Reader {
public:
    explicit Reader(std::string_view source) : m_scanner(source) {}

    CMapFile read() {
        CMapToken before;
        CMapToken last;
        for (CMapToken token = m_scanner.next(); token.kind != Kind::End; token = m_scanner.next()) {
            if (token.kind == Kind::Operator) {
                obey(token.text, before, last);
            }
            before = std::move(last);
            last = std::move(token);
        }
        return std::move(m_file);
    }

private:
    void obey(std::string_view name, const CMapToken& before, const CMapToken& last) {
        if (name == "begincodespacerange") {
            codespaceRanges();
        } else if (name == "begincidrange") {
            cidEntries(m_file.cids, true);
        } else if (name == "begincidchar") {
            cidEntries(m_file.cids, false);
        } else if (name == "beginnotdefrange") {
            cidEntries(m_file.notdefs, true);
        } else if (name == "beginnotdefchar") {
            cidEntries(m_file.notdefs, false);
        } else if (name == "beginbfrange") {
            unicodeRanges();
        } else if (name == "beginbfchar") {
            unicodeCharacters();
        } else if (name == "usecmap" && last.kind == Kind::Name) {
            m_file.useCMap = last.text;
        } else if (name == "def" && before.kind == Kind::Name) {
            define(before.text, last);
        }
    }

    void define(std::string_view key, const CMapToken& value) {
        if (key == "WMode" && value.kind == Kind::Number) {
            m_file.writingMode = value.value == 1 ? 1 : 0;
        } else if (key == "Registry" && value.kind == Kind::String) {
            m_file.registry = value.text;
        } else if (key == "Ordering" && value.kind == Kind::String) {
            m_file.ordering = value.text;
        }
    }

    /// The next token that is not `skipped` noise; operators (also a missing "end…") end a section.
    bool nextInSection(CMapToken& token) {
        token = m_scanner.next();
        return token.kind != Kind::End && token.kind != Kind::Operator;
    }

    /// Reads up to a code; false at the section's end.
    bool nextCode(CMapToken& token) {
        while (nextInSection(token)) {
            if (token.kind == Kind::HexString && !token.text.empty() && token.text.size() <= 4) {
                return true;
            }
        }
        return false;
    }

    bool nextRange(CodeRange& range, bool isRange) {
        CMapToken low;
        if (!nextCode(low)) {
            return false;
        }
        range = {static_cast<int>(low.text.size()), bigEndian(low.text), bigEndian(low.text)};
        if (isRange) {
            CMapToken high;
            if (!nextCode(high)) {
                return false;
            }
            range.high = bigEndian(high.text);
        }
        return true;
    }

    void codespaceRanges() {
        CodeRange range;
        while (nextRange(range, true)) {
            if (range.low <= range.high && m_file.codespace.size() < kMostCodespaceRanges) {
                m_file.codespace.push_back(range);
            }
        }
    }

    void cidEntries(std::vector<CidRange>& out, bool areRanges) {
        CodeRange range;
        CMapToken cid;
        while (nextRange(range, areRanges) && nextInSection(cid)) {
            if (cid.kind == Kind::Number && cid.value >= 0 && cid.value <= 0xFFFF && range.low <= range.high && hasRoom()) {
                out.push_back({range, static_cast<std::uint32_t>(cid.value)});
            }
        }
    }

    void unicodeCharacters() {
        CodeRange range;
        CMapToken text;
        while (nextRange(range, false) && nextInSection(text)) {
            addUnicode(range, text);
        }
    }

    void unicodeRanges() {
        CodeRange range;
        CMapToken text;
        while (nextRange(range, true) && nextInSection(text)) {
            if (text.kind != Kind::ArrayOpen) {
                addUnicode(range, text);
                continue;
            }
            for (std::uint32_t code = range.low; nextInSection(text) && text.kind != Kind::ArrayClose; ++code) {
                if (code <= range.high && code >= range.low) {
                    addUnicode({range.bytes, code, code}, text);
                }
            }
        }
    }

    void addUnicode(const CodeRange& range, const CMapToken& token) {
        if ((token.kind != Kind::HexString && token.kind != Kind::Name) || range.low > range.high || !hasRoom()) {
            return;
        }
        m_file.unicodes.push_back({range, textOf(token)});
    }

    [[nodiscard]] bool hasRoom() { return ++m_entries <= kMostEntries; }

    CMapScanner m_scanner;
    CMapFile m_file;
    std::size_t m_entries = 0;
};

}  // namespace

CMapFile readCMapFile(std::string_view source) {
    return Reader(source).read();
}

}  // namespace withheld::fonts
