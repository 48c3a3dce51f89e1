#include "fonts/ToUnicodeFile.h"

#include <gtest/gtest.h>

#include "fonts/CMapFile.h"
#include "fonts/ToUnicode.h"

namespace withheld::fonts {

TEST(ToUnicodeFile, ReadsBackAsItWasWritten) {
    const std::map<Code, std::u32string> texts = {
        {{0x41, 1}, U"A"}, {{0x42, 1}, U"ffi"}, {{0x0102, 2}, U"\U0001F600"}, {{0x0103, 2}, U"\u0645\u0631"}, {{0x0104, 2}, U""}};
    const std::string file = toUnicodeFile(texts, "");
    const ToUnicode read(readCMapFile(file));
    for (const auto& [code, text] : texts) {
        EXPECT_EQ(read.stored(code), text) << code.value;
    }
    EXPECT_EQ(file.find("0104"), std::string::npos);
}

TEST(ToUnicodeFile, ManyEntriesStandInSectionsOfAHundred) {
    std::map<Code, std::u32string> texts;
    for (std::uint32_t code = 1; code <= 250; ++code) {
        texts.emplace(Code{code, 2}, std::u32string(1, static_cast<char32_t>(0x4E00 + code)));
    }
    const std::string file = toUnicodeFile(texts, "");
    EXPECT_NE(file.find("100 beginbfchar"), std::string::npos);
    EXPECT_NE(file.find("50 beginbfchar"), std::string::npos);
    EXPECT_EQ(ToUnicode(readCMapFile(file)).stored({250, 2}), U"\u4EFA");
}

TEST(ToUnicodeFile, BuildsOnAPredefinedCMap) {
    EXPECT_EQ(readCMapFile(toUnicodeFile({}, "Adobe-Japan1-UCS2")).useCMap, "Adobe-Japan1-UCS2");
}

}  // namespace withheld::fonts
