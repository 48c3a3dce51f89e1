#include "common/PackedWords.h"

#include <gtest/gtest.h>

namespace withheld::ui {

namespace {

Word word(const std::string& text, const Rect& box, std::vector<Rect> chars) {
    Word word;
    word.text = text;
    word.box = box;
    word.chars = std::move(chars);
    word.line = 3;
    word.block = 2;
    word.confidence = 71.5F;
    word.spaceAfter = false;
    return word;
}

PageText page() {
    PageText text{7, TextSource::Ocr, {}};
    text.words.push_back(word("ab", {10.1, 20.2, 14.3, 30.4}, {{10.1, 20.2, 12.7, 30.4}, {12.7, 20.2, 14.3, 30.4}}));
    text.words.push_back(word("c–d", {1, 2, 9, 4}, {{1, 2, 3, 4}, {3.5, 2, 6, 4}, {5.5, 2, 9, 4}}));  // gaps, kerned
    text.words.push_back(word("hi", {0, 0, 5, 8}, {{0, 0, 2, 7}, {2, 1, 5, 8}}));                     // of two heights
    text.words.push_back(word("בא", {0, 0, 5, 8}, {{3, 0, 5, 8}, {0, 0, 3, 8}}));                     // right to left
    text.words.push_back(word("recognised", {100, 200, 300, 220}, {}));                               // no letters told
    text.words.push_back(word("", {1, 1, 1, 1}, {}));
    text.words.push_back(word("x", {50, 60, 55, 70}, {{50, 60, 55, 70}}));
    return text;
}

}  // namespace

TEST(PackedWords, GivesBackWhatItWasMadeOf) {
    const PageText original = page();
    const PackedWords packed(original);
    PageText back = packed.withoutBoxes();
    packed.addBoxes(back, 0, static_cast<int>(original.words.size()) - 1);
    EXPECT_EQ(back.page, original.page);
    EXPECT_EQ(back.source, original.source);
    EXPECT_EQ(back.words, original.words);
}

TEST(PackedWords, BoxesComeOnlyWhereTheyAreAskedFor) {
    const PageText original = page();
    const PackedWords packed(original);
    PageText back = packed.withoutBoxes();
    packed.addBoxes(back, 1, 2);
    EXPECT_EQ(back.words[1], original.words[1]);
    EXPECT_EQ(back.words[2], original.words[2]);
    EXPECT_TRUE(back.words[0].box.isEmpty());
    EXPECT_EQ(back.words[3].text, original.words[3].text);
    EXPECT_TRUE(back.words[3].chars.empty());
}

TEST(PackedWords, AnEmptyPage) {
    const PackedWords packed(PageText{1, TextSource::Digital, {}});
    EXPECT_TRUE(packed.withoutBoxes().words.empty());
}

}  // namespace withheld::ui
