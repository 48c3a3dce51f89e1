#include "burn/ColorProfiles.h"

#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"
#include "support/IccProfile.h"

namespace withheld::burn {

namespace {

const std::string name = "Chaudhury";

TextTest says(const std::string& words) {
    return [words](std::string_view text) { return text.find(words) != std::string_view::npos; };
}

/// A page with the name under the mark, and a profile that repeats it.
std::string pageWithProfile(const std::string& words) {
    test::PdfBuilder builder;
    const int profile = builder.addStream("/N 3 /Alternate /DeviceRGB", test::iccProfile(words));
    test::PageOptions options;
    options.resources = "/ColorSpace << /CS0 [/ICCBased " + test::ref(profile) + "] >>";
    builder.addPage("/CS0 cs 1 0 0 scn 300 300 50 50 re f 0 g " + test::show(72, 700, name), options);
    return builder.build();
}

}  // namespace

TEST(ColorProfiles, EveryKindOfTextIsBlankedAndNothingElse) {
    const std::string profile = test::iccProfile(name);
    const Bytes cleaned = withoutTexts(profile, says(name));
    ASSERT_EQ(cleaned.size(), profile.size());
    EXPECT_EQ(cleaned.find(name), std::string::npos);
    EXPECT_EQ(cleaned.find(test::utf16(name)), std::string::npos);
    EXPECT_EQ(cleaned.substr(84, 16), std::string(16, '\0')) << "the checksum is not true any more";
    EXPECT_EQ(cleaned.substr(0, 84), profile.substr(0, 84));
    EXPECT_EQ(cleaned.substr(cleaned.size() - 12), profile.substr(profile.size() - 12)) << "the curve";
}

TEST(ColorProfiles, TextsThatRepeatNothingStay) {
    EXPECT_TRUE(withoutTexts(test::iccProfile("Copyright 1998"), says(name)).empty());
}

TEST(ColorProfiles, TruncatedAndLyingTablesDoNoHarm) {
    const std::string profile = test::iccProfile(name);
    for (std::size_t length = 0; length < profile.size(); ++length) {
        static_cast<void>(withoutTexts(std::string_view(profile).substr(0, length), says(name)));
    }
    for (std::size_t place = 128; place < profile.size(); ++place) {
        std::string broken = profile;
        broken[place] = '\xFF';
        static_cast<void>(withoutTexts(broken, says(name)));
    }
}

TEST(ColorProfiles, ANameUnderAMarkIsGoneFromTheProfile) {
    const std::string source = pageWithProfile(name);
    ASSERT_TRUE(test::holds(source, name));
    const auto result = test::burned(source, {test::markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, name));
    EXPECT_TRUE(test::holds(result->bytes, "acsp"));
    EXPECT_TRUE(test::isClean(result->bytes));
}

}  // namespace withheld::burn
