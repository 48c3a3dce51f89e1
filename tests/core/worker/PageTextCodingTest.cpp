#include "worker/PageTextCoding.h"

#include <gtest/gtest.h>

namespace withheld::worker {
namespace {

PageText sample() {
    PageText text;
    text.page = 7;
    text.source = TextSource::Ocr;
    Word word;
    word.text = "Siôn";
    word.box = {1.25, 2, 30.125, 14};
    word.chars = {{1, 2, 8, 14}, {8, 2, 10, 14}, {10, 2, 20, 14}, {20, 2, 30, 14}};
    word.line = 3;
    word.block = 2;
    word.confidence = 61.5F;
    word.spaceAfter = false;
    text.words = {word, Word{}};
    return text;
}

TEST(PageTextCoding, ComesBackAsItWas) {
    const auto back = decodePageText(encode(sample()));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->page, 7);
    EXPECT_EQ(back->source, TextSource::Ocr);
    EXPECT_EQ(back->words, sample().words);
}

TEST(PageTextCoding, AnyCutOrExtraByteIsRefused) {
    const Bytes whole = encode(sample());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(decodePageText(std::string_view(whole).substr(0, size))) << size;
    }
    EXPECT_FALSE(decodePageText(whole + "x"));
}

TEST(PageTextCoding, CountsThatTheBytesCannotHoldAreRefused) {
    Bytes bytes = encode(sample());
    for (std::size_t i = 5; i < 9; ++i) {
        bytes[i] = '\xFF';  // the number of words
    }
    EXPECT_FALSE(decodePageText(bytes));
}

}  // namespace
}  // namespace withheld::worker
