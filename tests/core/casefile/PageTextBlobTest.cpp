#include "casefile/PageTextBlob.h"

#include <gtest/gtest.h>

#include <cmath>

#include "SampleCase.h"

namespace withheld::casefile {

TEST(PageTextBlob, GivesBackExactlyWhatWasStored) {
    const PageText text = samplePageText(7, TextSource::Ocr);
    const auto back = pageTextFromBlob(toBlob(text));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->page, 7);
    EXPECT_EQ(back->source, TextSource::Ocr);
    EXPECT_EQ(back->words, text.words);
}

TEST(PageTextBlob, HoldsAPageWithoutWords) {
    const auto back = pageTextFromBlob(toBlob({3, TextSource::None, {}}));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->source, TextSource::None);
    EXPECT_TRUE(back->words.empty());
}

TEST(PageTextBlob, IsCompact) {
    PageText text{1, TextSource::Digital, {}};
    for (int i = 0; i < 500; ++i) {
        Word word = samplePageText().words[0];
        const float x = 40.0F + static_cast<float>(i % 10) * 50.37F;
        const float y = 40.0F + static_cast<float>(i / 10) * 13.8F;
        word.text = "word" + std::to_string(i);
        word.box = {x, y, x + 30, y + 12};
        word.chars.assign(6, word.box);
        text.words.push_back(word);
    }
    EXPECT_LT(toBlob(text).size(), 20000U);  // 112,000 bytes of coordinates alone
}

// Four bytes claim four gigabytes.
TEST(PageTextBlob, TakesNoMemoryForWhatIsOnlyClaimed) {
    EXPECT_FALSE(pageTextFromBlob(Bytes("\xE2\xE2\xE2\xE2\x19\x0A", 6)));
    EXPECT_FALSE(pageTextFromBlob(Bytes("\xE2", 1)));
    EXPECT_FALSE(pageTextFromBlob({}));
}

TEST(PageTextBlob, RefusesEveryTruncationAndForeignBytes) {
    const Bytes blob = toBlob(samplePageText());
    for (std::size_t length = 0; length < blob.size(); ++length) {
        EXPECT_FALSE(pageTextFromBlob(blob.substr(0, length))) << length;
    }
    EXPECT_FALSE(pageTextFromBlob("not compressed"));
}

}  // namespace withheld::casefile
