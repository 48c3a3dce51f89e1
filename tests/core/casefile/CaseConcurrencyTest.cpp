// Several processes on one case, and processes that are killed.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "SampleCase.h"

namespace withheld::casefile {

namespace {

/// Appends marks in a loop; after each one its id goes through the pipe: the promise that it is on disk.
[[noreturn]] void appendForEver(const std::filesystem::path& path, const std::string& document, int pipe) {
    auto file = Case::open(path, "Child");
    if (!file) {
        ::_exit(2);
    }
    for (int i = 0;; ++i) {
        const auto ids = (*file)->addMarks(document, {sampleMark(1 + i % 3, i % 400, 100), sampleMark(1, i % 400, 300)});
        if (!ids) {
            ::_exit(3);
        }
        for (const std::string& id : *ids) {
            if (::write(pipe, id.data(), id.size()) != static_cast<ssize_t>(id.size())) {
                ::_exit(4);
            }
        }
    }
}

std::vector<std::string> idsFrom(int pipe) {
    std::string bytes;
    std::array<char, 4096> part{};
    while (true) {
        const ssize_t n = ::read(pipe, part.data(), part.size());
        if (n <= 0) {
            break;
        }
        bytes.append(part.data(), static_cast<std::size_t>(n));
    }
    std::vector<std::string> ids;
    for (std::size_t at = 0; at + 36 <= bytes.size(); at += 36) {
        ids.push_back(bytes.substr(at, 36));
    }
    return ids;
}

}  // namespace

TEST(CaseConcurrency, AKilledProcessLosesNothingThatItAcknowledged) {
    SampleCase sample;
    sample.file.reset();
    std::size_t expected = 0;
    for (int round = 0; round < 8; ++round) {
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(pipe[0]);
            appendForEver(sample.path, sample.document, pipe[1]);
        }
        ::close(pipe[1]);
        std::this_thread::sleep_for(std::chrono::milliseconds(60 + round * 23));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child gave up by itself with " << WEXITSTATUS(status);
        const std::vector<std::string> acknowledged = idsFrom(pipe[0]);
        ::close(pipe[0]);
        auto reopened = Case::open(sample.path, "Amy Shah");
        ASSERT_TRUE(reopened) << reopened.error().text();
        for (const std::string& id : acknowledged) {
            EXPECT_TRUE((*reopened)->state().marks.contains(id));
        }
        expected += acknowledged.size();
        EXPECT_EQ((*reopened)->state().marks.size() % 2, 0U) << "half a step was kept";
        const auto audit = (*reopened)->audit();
        ASSERT_TRUE(audit);
        EXPECT_TRUE(audit->intact) << audit->problems.front();
    }
    EXPECT_GT(expected, 0U);
}

TEST(CaseConcurrency, TwoProcessesNeverForkTheChain) {
    SampleCase sample;
    constexpr int each = 40;
    std::vector<pid_t> children;
    for (int c = 0; c < 3; ++c) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto file = Case::open(sample.path, "Child " + std::to_string(c));
            for (int i = 0; file && i < each; ++i) {
                if (!(*file)->addMarks(sample.document, {sampleMark(1, 10 * c, i)})) {
                    ::_exit(1);
                }
            }
            ::_exit(file ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    ASSERT_TRUE(sample.file->refresh().value());
    EXPECT_EQ(sample.file->state().marks.size(), 3U * each);
    EXPECT_FALSE(sample.file->refresh().value());
    const auto audit = sample.file->audit();
    EXPECT_TRUE(audit->intact) << audit->problems.front();
}

TEST(CaseConcurrency, AStepSeesWhatOthersDidBeforeIt) {
    SampleCase sample;
    const std::string id = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    auto other = std::move(Case::open(sample.path, "Ben Cole")).value();
    ASSERT_TRUE(sample.file->removeMarks({id}));
    Mark changed = other->state().marks.at(id).mark;
    const auto late = other->changeMarks({changed});
    ASSERT_FALSE(late) << "the mark is gone on disk";
    EXPECT_TRUE(other->state().marks.empty()) << "what was found on disk is taken in";
    const auto guarded = other->appendIf("submitted", R"({"setHash":"x"})", [](const CaseState& state) -> Expected<void> {
        return state.marks.empty() ? Expected<void>(Error{ErrorCode::NotAllowed, "nothing to submit", "", 0, "", ""})
                                   : Expected<void>();
    });
    ASSERT_FALSE(guarded);
    EXPECT_EQ(guarded.error().code, ErrorCode::NotAllowed);
}

}  // namespace withheld::casefile
