#include "verify/LabelText.h"

#include <gtest/gtest.h>

namespace withheld::verify {

TEST(LabelText, codesWholeAndShortened) {
    const LabelText label({"s.40(2)", "s.31(1)(a)"});
    for (const std::u32string_view text :
         {U"s.40(2)", U"s.40(2), s.31(1)(a)", U"40(2)", U"s.40", U"s.31(1)", U"s.40(2)...", U"s.40(2) +1",
          U"Redacted, section 40(2), section 31(1)(a)", U"Redacted", U"Redacted,"}) {
        EXPECT_TRUE(label.matches(text)) << std::string(text.begin(), text.end());
    }
}

TEST(LabelText, anythingElseIsNone) {
    const LabelText label({"s.40(2)"});
    for (const std::u32string_view text :
         {U"", U"Dec", U"s.40(2) Tomasz", U"s.23", U"Redacted Ted", U"s.4", U"section 41", U"s.40(2)é"}) {
        EXPECT_FALSE(label.matches(text));
    }
}

}  // namespace withheld::verify
