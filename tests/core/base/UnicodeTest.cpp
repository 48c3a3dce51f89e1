#include "base/Unicode.h"

#include <gtest/gtest.h>

namespace withheld {

TEST(Unicode, RoundTripsOverUtf16) {
    const std::string text = "Siobhán Ō 漢字 😀";
    EXPECT_EQ(utf16beToUtf8(utf8ToUtf16be(text)), text);
    EXPECT_EQ(utf32ToUtf8(utf8ToUtf32(text)), text);
}

TEST(Unicode, MalformedBytesBecomeReplacementCharacters) {
    EXPECT_EQ(utf8ToUtf32("a\xFFz"), (std::u32string{U'a', 0xFFFD, U'z'}));
    EXPECT_EQ(utf8ToUtf32("\xC0\xAF").front(), char32_t{0xFFFD});      // overlong
    EXPECT_EQ(utf8ToUtf32("\xED\xA0\x80").front(), char32_t{0xFFFD});  // a surrogate
}

}  // namespace withheld
