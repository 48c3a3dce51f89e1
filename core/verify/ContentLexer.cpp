#include "verify/ContentLexer.h"

#include <charconv>

#include "base/Hex.h"

namespace withheld::verify {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}
bool isDelimiter(char c) {
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}
bool isRegular(char c) {
    return !isSpace(c) && !isDelimiter(c);
}

bool readNumber(std::string_view text, double& out) {
    if (!text.empty() && text[0] == '+') {
        text.remove_prefix(1);
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, std::chars_format::fixed);
    return error == std::errc() && end != text.data();
}

}  // namespace

ContentToken ContentLexer::next() {
    if (m_dataFollows) {
        m_dataFollows = false;
        return inlineData();
    }
    while (m_at < m_content.size() && isSpace(m_content[m_at])) {
        ++m_at;
    }
    ContentToken token;
    if (m_at >= m_content.size()) {
        return token;
    }
    const std::size_t start = m_at;
    const char c = m_content[m_at];
    const bool doubled = m_at + 1 < m_content.size() && m_content[m_at + 1] == c;
    if (c == '%') {
        token.kind = TokenKind::Comment;
        while (m_at < m_content.size() && m_content[m_at] != '\n' && m_content[m_at] != '\r') {
            ++m_at;
        }
    } else if (c == '(') {
        readLiteral(token);
    } else if (c == '<' && !doubled) {
        readHex(token);
    } else if ((c == '<' || c == '>') && doubled) {
        token.kind = c == '<' ? TokenKind::DictionaryOpen : TokenKind::DictionaryClose;
        m_at += 2;
    } else if (c == '/') {
        readName(token);
    } else if (c == '[' || c == ']') {
        token.kind = c == '[' ? TokenKind::ArrayOpen : TokenKind::ArrayClose;
        ++m_at;
    } else if (!isRegular(c)) {
        token.kind = TokenKind::Operator;  // stray delimiter
        ++m_at;
    } else {
        while (m_at < m_content.size() && isRegular(m_content[m_at])) {
            ++m_at;
        }
        const std::string_view text = m_content.substr(start, m_at - start);
        token.kind = readNumber(text, token.number) ? TokenKind::Number : TokenKind::Operator;
        m_dataFollows = text == "ID";
    }
    token.raw = m_content.substr(start, m_at - start);
    return token;
}

ContentToken ContentLexer::inlineData() {
    ContentToken token;
    token.kind = TokenKind::InlineData;
    const std::size_t start = m_at;
    // The data end at a white-space, EI, and something that can follow an operator (ISO 32000-1 8.9.7 has no length).
    for (std::size_t at = start; at + 2 < m_content.size(); ++at) {
        if (!isSpace(m_content[at]) || m_content[at + 1] != 'E' || m_content[at + 2] != 'I' ||
            (at + 3 < m_content.size() && isRegular(m_content[at + 3]))) {
            continue;
        }
        bool readable = true;
        for (std::size_t k = at + 3; k < m_content.size() && k < at + 13; ++k) {
            const auto byte = static_cast<unsigned char>(m_content[k]);
            readable = readable && ((byte >= 0x20 && byte < 0x7F) || (isSpace(m_content[k]) && byte != 0));
        }
        if (readable) {
            m_at = at;
            token.raw = m_content.substr(start, at - start);
            return token;
        }
    }
    m_at = m_content.size();
    token.raw = m_content.substr(start);
    return token;
}

void ContentLexer::readLiteral(ContentToken& token) {
    token.kind = TokenKind::String;
    int depth = 0;
    for (; m_at < m_content.size(); ++m_at) {
        char c = m_content[m_at];
        if (c == '(' && depth++ == 0) {
            continue;
        }
        if (c == ')' && --depth == 0) {
            ++m_at;
            return;
        }
        if (c == '\\' && m_at + 1 < m_content.size()) {
            c = m_content[++m_at];
            if (c >= '0' && c <= '7') {
                unsigned value = 0;
                std::size_t digits = 0;
                while (digits < 3 && m_at < m_content.size() && m_content[m_at] >= '0' && m_content[m_at] <= '7') {
                    value = value * 8 + static_cast<unsigned>(m_content[m_at] - '0');
                    ++m_at;
                    ++digits;
                }
                --m_at;
                token.value += static_cast<char>(value & 0xFFU);
                continue;
            }
            if (c == '\r' || c == '\n') {
                if (c == '\r' && m_at + 1 < m_content.size() && m_content[m_at + 1] == '\n') {
                    ++m_at;
                }
                continue;
            }
            const std::string_view names = "nrtbf";
            const std::size_t found = names.find(c);
            c = found == std::string_view::npos ? c : "\n\r\t\b\f"[found];
        }
        token.value += c;
    }
}

void ContentLexer::readHex(ContentToken& token) {
    token.kind = TokenKind::String;
    int high = -1;
    for (++m_at; m_at < m_content.size() && m_content[m_at] != '>'; ++m_at) {
        const int digit = hexDigit(m_content[m_at]);
        if (digit < 0) {
            continue;
        }
        if (high < 0) {
            high = digit;
        } else {
            token.value += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    if (high >= 0) {
        token.value += static_cast<char>(high * 16);
    }
    m_at = m_at < m_content.size() ? m_at + 1 : m_at;
}

void ContentLexer::readName(ContentToken& token) {
    token.kind = TokenKind::Name;
    for (++m_at; m_at < m_content.size() && isRegular(m_content[m_at]); ++m_at) {
        if (m_content[m_at] == '#' && m_at + 2 < m_content.size() && hexDigit(m_content[m_at + 1]) >= 0 &&
            hexDigit(m_content[m_at + 2]) >= 0) {
            token.value += static_cast<char>(hexDigit(m_content[m_at + 1]) * 16 + hexDigit(m_content[m_at + 2]));
            m_at += 2;
        } else {
            token.value += m_content[m_at];
        }
    }
}

}  // namespace withheld::verify
