#include "review/Pin.h"

#include <gtest/gtest.h>

namespace withheld::review {

TEST(Pin, DerivesAsTheStandardSays) {
    // Vectors of RFC 7914, section 11, and of RFC 6070 with SHA-256.
    EXPECT_EQ(pbkdf2("passwd", "salt", 1), "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
    EXPECT_EQ(pbkdf2("password", "salt", 2), "ae4d0c95af6b46d32d0adff928f06dd02a303f8ef3c251dfd6e2d85a95474c43");
    EXPECT_EQ(pbkdf2("password", "salt", 4096), "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");
}

TEST(Pin, OnlyTheRightOneFits) {
    const std::string kept = hashOfPin("2468");
    EXPECT_EQ(kept.find("2468"), std::string::npos);
    EXPECT_TRUE(isPinOf("2468", kept));
    EXPECT_FALSE(isPinOf("2469", kept));
    EXPECT_FALSE(isPinOf("", kept));
    EXPECT_NE(kept, hashOfPin("2468")) << "the salt is another one each time";
    EXPECT_FALSE(isPinOf("2468", ""));
    EXPECT_FALSE(isPinOf("2468", "1$00$00"));
    EXPECT_FALSE(isPinOf("2468", "999999999$00$00")) << "a file may not keep the program busy for hours";
}

}  // namespace withheld::review
