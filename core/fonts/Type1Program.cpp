#include "fonts/Type1Program.h"

#include <algorithm>
#include <charconv>

#include "fonts/Type1Cipher.h"

namespace withheld::fonts {

namespace {

constexpr std::string_view kType1Blanks{" \t\r\n\f\0", 6};

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

unsigned hexValue(char c) {
    return c <= '9' ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) | 0x20U) - 'a' + 10;
}

/// Takes the segment headers of a PFB file out (Adobe Technical Note 5040).
Bytes withoutSegments(std::string_view bytes) {
    constexpr std::size_t kHeaderSize = 6;
    Bytes out;
    while (bytes.size() > kHeaderSize && bytes[0] == '\x80' && (bytes[1] == 1 || bytes[1] == 2)) {
        std::size_t size = 0;
        for (std::size_t i = kHeaderSize; i-- > 2;) {
            size = size << 8U | static_cast<unsigned char>(bytes[i]);
        }
        out += bytes.substr(kHeaderSize, size);
        bytes.remove_prefix(std::min(bytes.size(), kHeaderSize + size));
    }
    return out.empty() ? Bytes(bytes) : out;
}

Bytes fromHex(std::string_view text) {
    Bytes out;
    unsigned high = 0;
    bool half = false;
    for (const char c : text) {
        if (isHexDigit(c)) {
            if (half) {
                out.push_back(static_cast<char>(high << 4U | hexValue(c)));
            }
            high = hexValue(c);
            half = !half;
        } else if (kType1Blanks.find(c) == std::string_view::npos) {
            break;
        }
    }
    return out;
}

/// Tokens of the private text: names, numbers, operators, and the binary charstrings between them.
class Type1Scanner {
public:
    Type1Scanner(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    std::string_view next() {
        m_at = std::min(m_text.find_first_not_of(kType1Blanks, m_at), m_text.size());
        m_begin = m_at;
        if (m_at < m_text.size()) {
            ++m_at;
        }
        while (m_at < m_text.size() && kType1Blanks.find(m_text[m_at]) == std::string_view::npos && m_text[m_at] != '/') {
            ++m_at;
        }
        return m_text.substr(m_begin, m_at - m_begin);
    }
    /// A whole number; nullopt for anything else, which is passed all the same.
    std::optional<std::size_t> number() {
        const std::string_view token = next();
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
        constexpr std::size_t kLargest = std::size_t{1} << 26U;
        return error == std::errc() && end == token.data() + token.size() && value < kLargest ? std::optional(value)
                                                                                              : std::nullopt;
    }
    /// Behind RD and one blank: binary data.
    bool skip(std::size_t size) {
        if (m_at >= m_text.size() || m_text.size() - m_at - 1 < size) {
            return false;
        }
        m_at += 1 + size;
        return true;
    }
    [[nodiscard]] std::size_t begin() const { return m_begin; }  ///< of the last token
    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_begin = 0;
};

/// "length RD data"; false when it does not fit.
bool readData(Type1Scanner& scanner, Type1Charstring& entry) {
    const auto size = scanner.number();
    entry.lengthAt = scanner.begin();
    if (!size || scanner.next().empty()) {
        return false;
    }
    entry.dataAt = scanner.at() + 1;
    entry.dataSize = *size;
    return scanner.skip(*size);
}

/// Passes the operators behind an entry (ND, NP, |-, "noaccess def" …) up to a token that starts with `start` or is `stop`.
std::string_view passOperators(Type1Scanner& scanner, std::string_view start, std::string_view stop) {
    constexpr int kMostOperators = 4;
    for (int i = 0; i < kMostOperators; ++i) {
        const std::string_view token = scanner.next();
        if (token.empty() || token.starts_with(start) || token == stop) {
            return token;
        }
    }
    return {};
}

void readSubroutines(Type1Program& out) {
    const std::size_t found = out.secret.find("/Subrs");
    if (found == std::string::npos) {
        return;
    }
    Type1Scanner scanner(out.secret, found + 6);
    if (!scanner.number() || scanner.next() != "array") {
        return;
    }
    std::string_view token = scanner.next();
    while (token == "dup") {
        Type1Charstring entry;
        entry.begin = scanner.begin();
        const auto number = scanner.number();
        if (!number || !readData(scanner, entry)) {
            return;
        }
        entry.number = *number;
        token = passOperators(scanner, "dup", "ND");
        entry.end = scanner.begin();
        out.subroutines.push_back(std::move(entry));
    }
}

bool readGlyphs(Type1Program& out) {
    constexpr std::string_view kKey = "/CharStrings";
    const std::size_t found = out.secret.find(kKey);
    if (found == std::string::npos) {
        return false;
    }
    Type1Scanner scanner(out.secret, found + kKey.size());
    if (!scanner.number()) {
        return false;
    }
    out.glyphCountAt = scanner.begin();
    out.glyphCountSize = scanner.at() - scanner.begin();
    std::string_view token = passOperators(scanner, "/", "end");
    while (token.starts_with('/')) {
        Type1Charstring entry;
        entry.begin = scanner.begin();
        entry.name = token.substr(1);
        if (!readData(scanner, entry)) {
            return false;
        }
        token = passOperators(scanner, "/", "end");
        entry.end = scanner.begin();
        out.glyphs.push_back(std::move(entry));
    }
    return token == "end" && !out.glyphs.empty() && out.secret.find(kKey, scanner.at()) == std::string::npos;
}

}  // namespace

Bytes Type1Program::charstring(const Type1Charstring& entry) const {
    return type1Decrypted(std::string_view(secret).substr(entry.dataAt, entry.dataSize), kCharstringKey, lenIV);
}

std::optional<Type1Program> readType1Program(std::string_view stored) {
    constexpr std::string_view kMarker = "eexec";
    constexpr std::string_view kEnd = "closefile";
    constexpr int kEexecSkip = 4;
    const Bytes bytes = withoutSegments(stored);
    const std::size_t marker = bytes.find(kMarker);
    if (marker == std::string::npos) {
        return std::nullopt;
    }
    Type1Program out;
    out.clear = bytes.substr(0, marker + kMarker.size()) + "\n";
    std::size_t begin = marker + kMarker.size();
    while (begin < bytes.size() && kType1Blanks.substr(0, 4).find(bytes[begin]) != std::string_view::npos) {
        ++begin;
    }
    const std::string_view cipher = std::string_view(bytes).substr(begin);
    const bool isHex = cipher.size() >= 4 && std::all_of(cipher.begin(), cipher.begin() + 4, isHexDigit);
    out.secret = type1Decrypted(isHex ? fromHex(cipher) : Bytes(cipher), kEexecKey, kEexecSkip);
    if (const std::size_t at = out.secret.find("/lenIV"); at != std::string::npos) {
        Type1Scanner scanner(out.secret, at + 6);
        const std::string_view token = scanner.next();
        std::from_chars(token.data(), token.data() + token.size(), out.lenIV);
        if (out.lenIV < -1 || out.lenIV > 16) {
            return std::nullopt;
        }
    }
    readSubroutines(out);
    if (!readGlyphs(out)) {
        return std::nullopt;
    }
    const std::size_t end = out.secret.find(kEnd, out.glyphs.back().end);
    if (end == std::string::npos) {
        return std::nullopt;
    }
    out.secret.resize(end + kEnd.size());
    out.secret.push_back('\n');
    return out;
}

}  // namespace withheld::fonts
