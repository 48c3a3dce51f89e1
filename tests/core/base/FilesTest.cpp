#include "base/Files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace withheld {

namespace fs = std::filesystem;

TEST(Files, WritesAndReadsBack) {
    const PrivateFolder folder;
    const fs::path path = folder.path() / "a.bin";
    const Bytes bytes("\0\1\2 end", 8);
    ASSERT_TRUE(writeFileAtomically(path, bytes));
    EXPECT_EQ(*readFile(path), bytes);
    ASSERT_TRUE(writeFileAtomically(path, "second"));
    EXPECT_EQ(*readFile(path), "second");
}

TEST(Files, LeavesNoTemporaryBehind) {
    const PrivateFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "a", "x"));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(Files, WrittenFilesArePrivate) {
    const PrivateFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "a", "x"));
    struct stat status {};
    ASSERT_EQ(::stat((folder.path() / "a").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(Files, MissingFileNamesThePath) {
    const Expected<Bytes> read = readFile("/no/such/file.pdf");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Io);
    EXPECT_EQ(read.error().file, "/no/such/file.pdf");
    EXPECT_FALSE(read.error().remedy.empty());
}

TEST(Files, MissingFolderFailsAndNamesIt) {
    const Expected<void> written = writeFileAtomically("/no/such/folder/out.pdf", "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().file, "/no/such/folder/out.pdf");
}

TEST(Files, LargerThanTheLimitIsRefused) {
    const PrivateFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "a", Bytes(100, 'x')));
    EXPECT_EQ(readFile(folder.path() / "a", 99).error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(readFile(folder.path() / "a", 100));
}

TEST(PrivateFolder, IsGoneAfterwards) {
    fs::path path;
    {
        const PrivateFolder folder;
        path = folder.path();
        ASSERT_TRUE(writeFileAtomically(path / "secret", "x"));
    }
    EXPECT_FALSE(fs::exists(path));
}

}  // namespace withheld
