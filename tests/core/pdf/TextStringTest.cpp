#include "pdf/TextString.h"

#include <gtest/gtest.h>

namespace withheld::pdf {

TEST(TextString, ReadsEveryEncoding) {
    EXPECT_EQ(textStringToUtf8("plain"), "plain");
    EXPECT_EQ(textStringToUtf8(std::string("\xFE\xFF\x00S\x00\xE1", 6)), "Sá");
    EXPECT_EQ(textStringToUtf8(std::string("\xFF\xFES\x00\xE1\x00", 6)), "Sá");
    EXPECT_EQ(textStringToUtf8("\xEF\xBB\xBFSá"), "Sá");
    EXPECT_EQ(textStringToUtf8("\x90\xA0\xE1"), "’€á");  // PDFDocEncoding
}

TEST(TextString, WritesAsciiAsItIsAndTheRestAsUtf16) {
    EXPECT_EQ(utf8ToTextString("Redacted"), "Redacted");
    EXPECT_EQ(utf8ToTextString("á"), std::string("\xFE\xFF\x00\xE1", 4));
}

}  // namespace withheld::pdf
