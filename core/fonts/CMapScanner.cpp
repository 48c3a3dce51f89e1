#include "fonts/CMapScanner.h"

#include <charconv>

#include "base/Hex.h"

namespace withheld::fonts {

namespace {

constexpr std::string_view kBlanks{"\0\t\n\f\r ", 6};
constexpr std::string_view kDelimiters = "()<>[]{}/%";

bool isBlank(char c) {
    return kBlanks.find(c) != std::string_view::npos;
}

}  // namespace

void CMapScanner::skipBlanks() {
    while (m_at < m_source.size()) {
        if (peek() == '%') {
            while (m_at < m_source.size() && peek() != '\n' && peek() != '\r') {
                ++m_at;
            }
        } else if (isBlank(peek())) {
            ++m_at;
        } else {
            return;
        }
    }
}

CMapToken CMapScanner::next() {
    while (true) {
        skipBlanks();
        if (m_at >= m_source.size()) {
            return {};
        }
        switch (peek()) {
            case '<':
                if (peek(1) == '<') {
                    m_at += 2;
                    continue;
                }
                ++m_at;
                return hexString();
            case '(':
                ++m_at;
                return literalString();
            case '[':
                ++m_at;
                return {CMapToken::Kind::ArrayOpen, {}, 0};
            case ']':
                ++m_at;
                return {CMapToken::Kind::ArrayClose, {}, 0};
            case '/':
                ++m_at;
                return word(CMapToken::Kind::Name);
            case '>':
            case ')':
            case '{':
            case '}':
                ++m_at;
                continue;
            default:
                return word(CMapToken::Kind::Operator);
        }
    }
}

// An odd number of digits is padded in front: broken writers mean <41> by <041>, and <5> by 5.
CMapToken CMapScanner::hexString() {
    std::string digits;
    while (m_at < m_source.size() && peek() != '>') {
        if (const int digit = hexDigit(peek()); digit >= 0) {
            digits += static_cast<char>(digit);
        } else if (!isBlank(peek())) {
            break;  // an unclosed string ends where something else begins
        }
        ++m_at;
    }
    if (peek() == '>') {
        ++m_at;
    }
    if (digits.size() % 2 != 0) {
        digits.insert(digits.begin(), '\0');
    }
    CMapToken token{CMapToken::Kind::HexString, {}, 0};
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        token.text += static_cast<char>(digits[i] * 16 + digits[i + 1]);
    }
    return token;
}

CMapToken CMapScanner::literalString() {
    CMapToken token{CMapToken::Kind::String, {}, 0};
    int depth = 1;
    for (; m_at < m_source.size(); ++m_at) {
        const char c = peek();
        if (c == '\\' && m_at + 1 < m_source.size()) {
            token.text += m_source[++m_at];
            continue;
        }
        depth += c == '(' ? 1 : (c == ')' ? -1 : 0);
        if (depth == 0) {
            ++m_at;
            break;
        }
        token.text += c;
    }
    return token;
}

CMapToken CMapScanner::word(CMapToken::Kind kind) {
    CMapToken token{kind, {}, 0};
    while (m_at < m_source.size() && !isBlank(peek()) && kDelimiters.find(peek()) == std::string_view::npos) {
        token.text += m_source[m_at++];
    }
    if (kind == CMapToken::Kind::Operator) {
        const char* first = token.text.data();
        const char* last = first + token.text.size();
        if (const auto [end, error] = std::from_chars(first, last, token.value);
            error == std::errc() && (end == last || *end == '.')) {
            token.kind = CMapToken::Kind::Number;
        }
    }
    return token;
}

}  // namespace withheld::fonts
