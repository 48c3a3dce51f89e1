// Tokens of a content stream (ISO 32000-1 7.8.2), written for judging: it goes on after any error and copies nothing it need not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace withheld::verify {

enum class TokenKind {
    Number,
    Name,
    String,
    Operator,
    ArrayOpen,
    ArrayClose,
    DictionaryOpen,
    DictionaryClose,
    InlineData,
    Comment,
    End
};

struct ContentToken {
    TokenKind kind = TokenKind::End;
    std::string_view raw;  ///< as it stands in the stream
    std::string value;     ///< String: decoded bytes; Name: decoded, without slash
    double number = 0;
};

class ContentLexer {
public:
    /// `content` has to outlive the lexer.
    explicit ContentLexer(std::string_view content) : m_content(content) {}
    [[nodiscard]] ContentToken next();

private:
    [[nodiscard]] ContentToken inlineData();
    void readLiteral(ContentToken& token);
    void readHex(ContentToken& token);
    void readName(ContentToken& token);

    std::string_view m_content;
    std::size_t m_at = 0;
    bool m_dataFollows = false;  ///< the last operator was ID
};

}  // namespace withheld::verify
