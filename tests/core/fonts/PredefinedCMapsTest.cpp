#include "fonts/PredefinedCMaps.h"

#include <gtest/gtest.h>

namespace withheld::fonts {
namespace {

TEST(PredefinedCMaps, ReadsShiftJis) {
    const auto cmap = predefinedCMap("90ms-RKSJ-H");
    ASSERT_TRUE(cmap) << cmap.error().text();
    EXPECT_FALSE((*cmap)->isVertical());
    const Code one = (*cmap)->next("A");
    EXPECT_EQ(one, (Code{0x41, 1}));
    const Code two = (*cmap)->next("\x82\xa0\x41");  // hiragana A
    EXPECT_EQ(two, (Code{0x82a0, 2}));
    EXPECT_EQ((*cmap)->cid(two), 843U);
}

TEST(PredefinedCMaps, VerticalOnesBuildOnHorizontalOnes) {
    const auto cmap = predefinedCMap("90ms-RKSJ-V");
    ASSERT_TRUE(cmap);
    EXPECT_TRUE((*cmap)->isVertical());
    EXPECT_EQ((*cmap)->cid({0x82a0, 2}), 843U);
    EXPECT_EQ((*cmap)->cid({0x8141, 2}), 7887U) << "the ideographic comma has a vertical form";
}

TEST(PredefinedCMaps, ReadsFourByteCodes) {
    const auto cmap = predefinedCMap("UniJIS-UTF32-H");
    ASSERT_TRUE(cmap);
    const Code code = (*cmap)->next(std::string_view("\x00\x00\x30\x42", 4));
    EXPECT_EQ(code, (Code{0x3042, 4}));
    EXPECT_EQ((*cmap)->cid(code), 843U);
}

TEST(PredefinedCMaps, NamesThePackageForUnknownOnes) {
    for (const char* name : {"NoSuch-CMap-H", "../../../etc/passwd", "", "Adobe-Japan1/90ms-RKSJ-H"}) {
        const auto cmap = predefinedCMap(name);
        ASSERT_FALSE(cmap) << name;
        EXPECT_EQ(cmap.error().code, ErrorCode::Unsupported);
        EXPECT_NE(cmap.error().remedy.find("poppler-data"), std::string::npos);
    }
}

TEST(PredefinedCMaps, KnowsTheTextOfCollections) {
    const auto japan = unicodeOfCollection("Adobe", "Japan1");
    ASSERT_NE(japan, nullptr);
    EXPECT_EQ(japan->text({843, 2}), "\xE3\x81\x82");
    for (const char* ordering : {"GB1", "CNS1", "Korea1", "KR"}) {
        const auto collection = unicodeOfCollection("Adobe", ordering);
        ASSERT_NE(collection, nullptr) << ordering;
        EXPECT_EQ(collection->text({34, 2}), "A") << ordering;
    }
    EXPECT_EQ(unicodeOfCollection("Adobe", "Identity"), nullptr);
    EXPECT_EQ(unicodeOfCollection("Acme", "Japan1"), nullptr);
}

}  // namespace
}  // namespace withheld::fonts
