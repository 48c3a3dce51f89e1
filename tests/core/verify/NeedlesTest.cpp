#include "verify/Needles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/Unicode.h"

namespace withheld::verify {

namespace {

bool finds(const Needles& needles, std::string_view bytes) {
    bool found = false;
    needles.searchTextBytes(bytes, [&](std::size_t) { found = true; });
    return found;
}

bool findsBinary(const Needles& needles, std::string_view bytes) {
    bool found = false;
    needles.searchBinary(bytes, [&](std::size_t) { found = true; });
    return found;
}

Needles of(std::u32string_view text) {
    Needles needles;
    needles.add(text, 1, {});
    return needles;
}

}  // namespace

TEST(Needles, wholeWordsOfAnyCase) {
    const Needles needles = of(U"Tomasz");
    EXPECT_TRUE(finds(needles, "To: TOMASZ, please"));
    EXPECT_TRUE(finds(needles, "a_tomasz_b"));
    EXPECT_FALSE(finds(needles, "Tomaszewski"));
    EXPECT_FALSE(finds(needles, "Tom"));
}

TEST(Needles, wordsInARowAndNumbersWithoutBlanks) {
    const Needles phone = of(U"020 7946 0388");
    EXPECT_TRUE(finds(phone, "tel 02079460388"));
    EXPECT_TRUE(finds(phone, "(020) 7946-0388"));
    const Needles name = of(U"Li Wu");
    EXPECT_TRUE(finds(name, "Mr Li, Wu"));
    EXPECT_FALSE(finds(name, "Li and then Wu"));
}

TEST(Needles, shortWordsAreNotSearchedAlone) {
    EXPECT_TRUE(of(U"the").empty());
}

TEST(Needles, sentencesGiveTheirWords) {
    const Needles needles = of(U"Two plain-clothes spotters will stand at the north exit tonight");
    EXPECT_TRUE(finds(needles, "spotters"));
    for (const Needle& needle : needles.all()) {
        EXPECT_EQ(needle.tokens.size(), 1U);
    }
}

TEST(Needles, encodings) {
    const Needles needles = of(U"Müller");
    EXPECT_TRUE(finds(needles, "M\xC3\xBCller"));
    EXPECT_TRUE(finds(needles, "M\xFCller"));
    EXPECT_TRUE(finds(needles, utf8ToUtf16be("Herr Müller")));
    EXPECT_TRUE(finds(needles, "4dc3bc6c6c6572"));
    EXPECT_TRUE(finds(needles, "<4D FC 6C 6C 65 72>"));
    const Needles plain = of(U"Chaudhury");
    std::string little;
    for (const char c : std::string("Mr Chaudhury")) {
        little += c;
        little += '\0';
    }
    EXPECT_TRUE(finds(plain, little));
    EXPECT_TRUE(finds(plain, "x" + little));
    EXPECT_TRUE(finds(plain, "yruhduahC"));
}

TEST(Needles, ligaturesAreTheirLetters) {
    EXPECT_TRUE(finds(of(U"Gri\uFB03ths"), "Griffiths"));
    EXPECT_TRUE(finds(of(U"Griffiths"), "Gri\xEF\xAC\x83ths"));
}

TEST(Needles, cjkCharactersStandAlone) {
    const Needles needles = of(U"王小明");
    EXPECT_TRUE(finds(needles, "记者王小明报道"));
    EXPECT_FALSE(finds(needles, "王小红"));
}

TEST(Needles, binaryDataGivesItsPrintableRuns) {
    const Needles needles = of(U"Chaudhury");
    const std::string noise("\xFF\xD8\xFF\xE1\0\x10", 6);
    EXPECT_TRUE(findsBinary(needles, noise + "by Chaudhury" + noise));
    EXPECT_TRUE(findsBinary(needles, noise + utf8ToUtf16be("by Chaudhury") + noise));
    EXPECT_FALSE(findsBinary(of(U"abcd"),
                             "\x01"
                             "abcd\x02"));
}

TEST(Needles, evidenceIsMasked) {
    const Needles needles = of(U"Tomasz Chaudhury");
    for (const Needle& needle : needles.all()) {
        EXPECT_THAT(needle.masked, testing::Not(testing::HasSubstr("omasz")));
        EXPECT_THAT(needle.masked, testing::HasSubstr("•"));
    }
}

}  // namespace withheld::verify
