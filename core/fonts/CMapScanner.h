// Tokens of the PostScript that CMap files are written in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace withheld::fonts {

struct CMapToken {
    enum class Kind { End, Number, HexString, String, Name, Operator, ArrayOpen, ArrayClose };
    Kind kind = Kind::End;
    std::string text;     ///< bytes of a string, name without slash, operator
    long long value = 0;  ///< of a number
    [[nodiscard]] bool is(std::string_view operatorName) const { return kind == Kind::Operator && text == operatorName; }
};

/// Never fails: what is no token is skipped. `source` must outlive it.
class CMapScanner {
public:
    explicit CMapScanner(std::string_view source) : m_source(source) {}
    CMapToken next();

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0';
    }
    void skipBlanks();
    CMapToken hexString();
    CMapToken literalString();
    CMapToken word(CMapToken::Kind kind);

    std::string_view m_source;
    std::size_t m_at = 0;
};

}  // namespace withheld::fonts
