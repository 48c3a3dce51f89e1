#include "base/Error.h"

#include <gtest/gtest.h>

namespace withheld {

TEST(Error, TextNamesFilePageObjectAndRemedy) {
    const Error error{ErrorCode::CannotRemove, "A mesh shading cannot be cut", "cia.pdf", 3, "Withhold the page.",
                      "object 12 0 R"};
    EXPECT_EQ(error.text(), "cia.pdf, page 3: A mesh shading cannot be cut (object 12 0 R). Withhold the page.");
}

TEST(Error, TextWithoutPlaceIsTheMessage) {
    EXPECT_EQ((Error{ErrorCode::Io, "Nothing to read", "", 0, "", ""}.text()), "Nothing to read.");
}

TEST(Error, CodesGoByNameAndBack) {
    for (const ErrorCode code :
         {ErrorCode::NotAPdf, ErrorCode::CannotRemove, ErrorCode::DiskFull, ErrorCode::WorkerDied, ErrorCode::Tampered}) {
        EXPECT_EQ(errorCodeNamed(name(code)), code);
    }
    EXPECT_EQ(errorCodeNamed("no such thing"), ErrorCode::Internal);
}

TEST(Expected, HoldsAValueOrAnError) {
    const Expected<int> good = 7;
    const Expected<int> bad = Error{ErrorCode::Io, "no", "", 0, "", ""};
    ASSERT_TRUE(good);
    EXPECT_EQ(*good, 7);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::Io);
    EXPECT_TRUE(Expected<void>());
}

}  // namespace withheld
