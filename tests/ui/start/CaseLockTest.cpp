#include "start/CaseLock.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/Files.h"

namespace withheld::ui {

namespace {

QString folderOf(const PrivateFolder& folder) {
    return QString::fromStdString(folder.path().string());
}

TEST(CaseLockTest, OnlyOneHoldsIt) {
    const PrivateFolder folder;
    EXPECT_EQ(CaseLock::status(folderOf(folder)).state, LockStatus::State::Free);
    CaseLock first(folderOf(folder));
    ASSERT_TRUE(first.take());
    EXPECT_FALSE(first.wasLeftBehind());
    EXPECT_EQ(CaseLock::status(folderOf(folder)).state, LockStatus::State::Held);
    EXPECT_TRUE(CaseLock::status(folderOf(folder)).text().startsWith("Open on"));
    CaseLock second(folderOf(folder));
    EXPECT_FALSE(second.take());
}

TEST(CaseLockTest, IsFreeAgainWhenItsHolderCloses) {
    const PrivateFolder folder;
    {
        CaseLock first(folderOf(folder));
        ASSERT_TRUE(first.take());
    }
    CaseLock second(folderOf(folder));
    EXPECT_TRUE(second.take());
    EXPECT_FALSE(second.wasLeftBehind());
}

TEST(CaseLockTest, OneLeftByADeadProcessIsTakenOver) {
    const PrivateFolder folder;
    const pid_t child = fork();
    if (child == 0) {
        // Dies without cleaning up, as a killed program does.
        auto* lock = new CaseLock(folderOf(folder));
        _exit(lock->take() ? 0 : 1);
    }
    int result = 1;
    ASSERT_EQ(waitpid(child, &result, 0), child);
    ASSERT_EQ(result, 0);
    EXPECT_EQ(CaseLock::status(folderOf(folder)).state, LockStatus::State::LeftBehind);
    CaseLock next(folderOf(folder));
    EXPECT_TRUE(next.take());
    EXPECT_TRUE(next.wasLeftBehind());
}

TEST(CaseLockTest, AFolderThatIsNotThereCantBeLocked) {
    CaseLock lock(QStringLiteral("/nonexistent/case"));
    EXPECT_FALSE(lock.take());
}

}  // namespace

}  // namespace withheld::ui
