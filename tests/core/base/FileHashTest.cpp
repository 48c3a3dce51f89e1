#include "base/FileHash.h"

#include <gtest/gtest.h>

#include "base/Files.h"
#include "base/Hash.h"

namespace withheld {

namespace {

TEST(FileHash, IsThatOfTheContent) {
    const PrivateFolder folder;
    const auto file = folder.path() / "a.bin";
    // Nothing, a little, and several pieces with a rest.
    for (const std::size_t size : {std::size_t{0}, std::size_t{3}, std::size_t{1234567}}) {
        Bytes bytes(size, 'x');
        for (std::size_t i = 0; i < size; ++i) {
            bytes[i] = static_cast<char>(i * 31 % 251);
        }
        ASSERT_TRUE(writeFileAtomically(file, bytes));
        const auto hash = sha256OfFile(file);
        ASSERT_TRUE(hash) << hash.error().text();
        EXPECT_EQ(*hash, sha256Hex(bytes));
    }
}

TEST(FileHash, SaysThatThereIsNoFile) {
    const PrivateFolder folder;
    const auto hash = sha256OfFile(folder.path() / "missing.pdf");
    ASSERT_FALSE(hash);
    EXPECT_EQ(hash.error().code, ErrorCode::Io);
}

}  // namespace

}  // namespace withheld
