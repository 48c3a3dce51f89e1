#include "verify/ContentLexer.h"

#include <gtest/gtest.h>

#include <vector>

namespace withheld::verify {

namespace {

std::vector<ContentToken> lexed(std::string_view content) {
    ContentLexer lexer(content);
    std::vector<ContentToken> tokens;
    for (ContentToken token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
        tokens.push_back(token);
    }
    return tokens;
}

}  // namespace

TEST(ContentLexer, stringsAreDecoded) {
    const auto tokens = lexed("(a\\(b\\)\\101\\\n(c)) <4 1 4> /N#41me -1.5 Tj");
    ASSERT_EQ(tokens.size(), 5U);
    EXPECT_EQ(tokens[0].value, "a(b)A(c)");
    EXPECT_EQ(tokens[1].value, "A@");
    EXPECT_EQ(tokens[2].value, "NAme");
    EXPECT_DOUBLE_EQ(tokens[3].number, -1.5);
    EXPECT_EQ(tokens[4].raw, "Tj");
}

TEST(ContentLexer, inlineImagesEndAtTheirOwnEnd) {
    using namespace std::string_view_literals;
    const auto tokens = lexed("BI /W 4 ID \x01 EI\xFF\x02\n EI Q"sv);
    ASSERT_EQ(tokens.size(), 7U);
    EXPECT_EQ(tokens[4].kind, TokenKind::InlineData);
    EXPECT_EQ(tokens[5].raw, "EI");
    EXPECT_EQ(tokens[6].raw, "Q");
}

TEST(ContentLexer, brokenInputEnds) {
    for (const std::string_view content :
         {"(never closed", "<41", "/", "ID", "BI ID abc", ">>>>", ")", "(\\", "(\\1", "<<", "% comment"}) {
        EXPECT_LT(lexed(content).size(), 6U) << content;
    }
}

}  // namespace withheld::verify
