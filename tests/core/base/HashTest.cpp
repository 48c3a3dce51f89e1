#include "base/Hash.h"

#include <gtest/gtest.h>

namespace withheld {
namespace {

// The examples of FIPS 180-4 (NIST, "Examples with Intermediate Values") and its empty message.
TEST(Hash, IsSha256AsTheStandardSays) {
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256Hex(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Hash, PiecesGiveWhatTheWholeGives) {
    Sha256 hash;
    hash.add("ab");
    hash.add("");
    hash.add("c");
    EXPECT_EQ(hash.hex(), sha256Hex("abc"));
}

TEST(Hash, HexIsLowerCaseAndKeepsEveryByte) {
    EXPECT_EQ(toHex(""), "");
    EXPECT_EQ(toHex(std::string_view("\0\x0f\xa0\xff", 4)), "000fa0ff");
}

}  // namespace
}  // namespace withheld
