#include "process/WorkerProcess.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <array>
#include <atomic>
#include <thread>

#include "process/ReadingLimits.h"
#include "process/Server.h"
#include "support/TestWorker.h"

namespace withheld::process {

using namespace test;
namespace {

using std::chrono::milliseconds;
namespace fs = std::filesystem;

constexpr std::uint64_t memory = std::uint64_t{1} << 30U;

Frame request(const std::string& call, const nlohmann::json& more = nlohmann::json::object()) {
    Frame frame;
    frame.header = more;
    frame.header["call"] = call;
    return frame;
}

CallTerms terms() {
    CallTerms result;
    result.limit = milliseconds(20'000);
    result.file = "letter.pdf";
    result.page = 3;
    return result;
}

std::size_t openDescriptors() {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator()));
}

bool hasNoChildren() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

class Process : public testing::Test {
protected:
    WorkerProcess m_process{{builtProgram(), {}}, memory};

    void expectWorks() {
        const auto answer = m_process.call(request("test-count", {{"total", 1}, {"pause", 0}}), terms());
        ASSERT_TRUE(answer) << answer.error().text();
        EXPECT_EQ(answer->header.at("counted"), 1);
    }
};

TEST_F(Process, ACrashIsAnErrorAndTheNextCallWorks) {
    expectWorks();
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGKILL}) {
        const auto answer = m_process.call(request("test-crash", {{"signal", signal}}), terms());
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::WorkerDied);
        EXPECT_EQ(answer.error().file, "letter.pdf");
        EXPECT_EQ(answer.error().page, 3);
        EXPECT_FALSE(answer.error().remedy.empty());
        EXPECT_EQ(answer.error().message.find("signal"), std::string::npos) << answer.error().message;
        EXPECT_TRUE(hasNoChildren());
    }
    expectWorks();
}

TEST_F(Process, AHangEndsAtTheTimeLimit) {
    CallTerms shortTerms = terms();
    shortTerms.limit = milliseconds(1000);
    const auto began = Clock::now();
    const auto answer = m_process.call(request("test-hang"), shortTerms);
    EXPECT_LT(Clock::now() - began, milliseconds(1500));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::WorkerDied);
    EXPECT_EQ(answer.error().message, "The page took longer than 1 s and was stopped");
    EXPECT_TRUE(hasNoChildren());
    expectWorks();
}

TEST_F(Process, GrowthEndsAtTheMemoryLimit) {
    expectWorks();
#if defined(__SANITIZE_ADDRESS__)
    const nlohmann::json most = {{"most", memory}};  // AddressSanitizer and RLIMIT_AS exclude each other
#else
    const nlohmann::json most = nlohmann::json::object();
#endif
    const auto answer = m_process.call(request("test-grow", most), terms());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::TooLarge) << answer.error().text();
    EXPECT_EQ(answer.error().page, 3);
    EXPECT_EQ(m_process.pid(), 0);  // a fresh process follows
    EXPECT_TRUE(hasNoChildren());
    expectWorks();
}

TEST_F(Process, CancelEndsWorkThatDoesNotListen) {
    const Cancel cancel;
    CallTerms cancellable = terms();
    cancellable.cancel = &cancel;
    std::thread canceller([&] {
        std::this_thread::sleep_for(milliseconds(150));
        cancel.request();
    });
    const auto began = Clock::now();
    const auto answer = m_process.call(request("test-hang"), cancellable);
    canceller.join();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_LT(Clock::now() - began, milliseconds(1000));
    EXPECT_EQ(m_process.pid(), 0);
    expectWorks();
}

TEST_F(Process, CancelKeepsAChildThatListens) {
    expectWorks();
    const pid_t before = m_process.pid();
    const Cancel cancel;
    CallTerms cancellable = terms();
    cancellable.cancel = &cancel;
    cancellable.stopsWhenAsked = true;
    std::thread canceller([&] {
        std::this_thread::sleep_for(milliseconds(100));
        cancel.request();
    });
    const auto answer = m_process.call(request("test-hang", {{"listens", true}}), cancellable);
    canceller.join();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(m_process.pid(), before);
    expectWorks();
    EXPECT_EQ(m_process.pid(), before);
}

TEST_F(Process, ARequestedCancelDoesNotEvenStart) {
    const Cancel cancel;
    cancel.request();
    CallTerms cancellable = terms();
    cancellable.cancel = &cancel;
    EXPECT_EQ(m_process.call(request("test-hang"), cancellable).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(m_process.pid(), 0);
}

TEST_F(Process, ProgressArrives) {
    std::vector<int> steps;
    CallTerms watched = terms();
    watched.progress = [&](const Progress& progress) {
        EXPECT_EQ(progress.stage, "Counting");
        EXPECT_EQ(progress.total, 3);
        steps.push_back(progress.done);
    };
    ASSERT_TRUE(m_process.call(request("test-count"), watched));
    EXPECT_EQ(steps, (std::vector<int>{1, 2, 3}));
}

TEST_F(Process, NonsenseFromTheChildEndsIt) {
    const auto answer = m_process.call(request("test-babble"), terms());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::WorkerDied);
    expectWorks();
}

TEST_F(Process, UnknownAndMalformedRequestsAreAnsweredNotDied) {
    const auto unknown = m_process.call(request("no-such-call"), terms());
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::Internal);
    const pid_t before = m_process.pid();
    EXPECT_EQ(m_process.call(request("renderPage", {{"names", 5}, {"page", "x"}}), terms()).error().code, ErrorCode::Internal);
    EXPECT_EQ(m_process.call(request("burn"), terms()).error().code, ErrorCode::Internal);
    EXPECT_EQ(m_process.pid(), before);
    expectWorks();
}

TEST_F(Process, AChildKilledWhileIdleIsReplacedUnnoticed) {
    expectWorks();
    ::kill(m_process.pid(), SIGKILL);
    std::this_thread::sleep_for(milliseconds(100));
    expectWorks();
}

TEST_F(Process, AMissingProgramIsNamed) {
    WorkerProcess missing({"/nonexistent/withheld-cli", {}}, memory);
    const auto answer = missing.call(request("x"), terms());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::MissingComponent);
    EXPECT_NE(answer.error().message.find("/nonexistent/withheld-cli"), std::string::npos);
}

TEST_F(Process, NothingLeaks) {
    expectWorks();
    const std::size_t before = openDescriptors();
    for (int i = 0; i < 5; ++i) {
        (void)m_process.call(request("test-crash"), terms());
        expectWorks();
    }
    EXPECT_EQ(openDescriptors(), before);
    m_process.stop();
    EXPECT_LT(openDescriptors(), before);
    EXPECT_TRUE(hasNoChildren());
}

void expectConfined(WorkerProcess& process) {
    const TestFile file(smallPdf());
    Frame attempts = request("test-attempts", {{"path", file.path().string()}, {"names", {"small.pdf"}}});
    attempts.fds.emplace_back(*openForReading(file.path()));
    const auto answer = process.call(std::move(attempts), terms());
    ASSERT_TRUE(answer) << answer.error().text();
    const nlohmann::json tried = answer->header.at("tried");
    ASSERT_GT(landlockVersion(), 0) << "this kernel can't show that readers open no files";
    for (const char* denied : {"read", "list", "inet", "unix", "write", "create", "unlink", "rename", "kill", "exec", "fork"}) {
        EXPECT_EQ(tried.at(denied), EACCES) << denied;
    }
    EXPECT_EQ(tried.at("given"), 0);
    EXPECT_EQ(tried.at("system"), 0);
    EXPECT_EQ(tried.at("thread"), 0);
    EXPECT_TRUE(fs::exists(file.path()));
    // 0-2, its socket, and the file that it was given.
    EXPECT_EQ(answer->header.at("descriptors").size(), 5U) << answer->header.at("descriptors").dump();
}

/// A client whose child is a fork of this process.
ChildStart forking() {
    (void)builtProgram();  // switches the calls for tests on
    return {"/nonexistent/withheld-cli-full", [](int socket, std::uint64_t addressSpace) {
                CallTable calls;
                addTestingCalls(calls);
                serve(socket, addressSpace, std::move(calls));
            }};
}

TEST_F(Process, TheChildCanOnlyReadAndThink) {
    expectConfined(m_process);
}

TEST_F(Process, AForkedChildCanOnlyReadAndThinkToo) {
    const int kept = ::open("/dev/null", O_RDONLY);  // the child must not inherit it
    WorkerProcess process(forking(), memory);
    expectConfined(process);
    ::close(kept);
}

TEST_F(Process, AForkedChildThatCrashesIsAnErrorAndTheNextCallWorks) {
    WorkerProcess process(forking(), memory);
    const auto crashed = process.call(request("test-crash", {{"signal", SIGSEGV}}), terms());
    ASSERT_FALSE(crashed);
    EXPECT_EQ(crashed.error().code, ErrorCode::WorkerDied);
    EXPECT_TRUE(process.call(request("test-count", {{"total", 1}, {"pause", 0}}), terms()));
    process.stop();
    EXPECT_TRUE(hasNoChildren());
}

TEST_F(Process, WithOtherThreadsThereIsNoForkButTheProgram) {
    std::atomic<bool> ends = false;
    std::thread other([&ends] {
        while (!ends) {
            std::this_thread::sleep_for(milliseconds(2));
        }
    });
    WorkerProcess process(forking(), memory);
    const auto answer = process.call(request("test-count", {{"total", 1}, {"pause", 0}}), terms());
    ends = true;
    other.join();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::MissingComponent) << "the program it was told is not there";
}

TEST_F(Process, TheChildEndsWithItsParent) {
    // A second process plays the parent and ends without a word while its child is at work; the orphan then falls to this one.
    ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const pid_t parent = ::fork();
    if (parent == 0) {
        WorkerProcess other({builtProgram(), {}}, memory);
        CallTerms brief = terms();
        brief.progress = [&](const Progress&) {
            const pid_t child = other.pid();
            ::_exit(::write(ends[1], &child, sizeof child) == sizeof child ? 0 : 1);
        };
        (void)other.call(request("test-count", {{"total", 1000}, {"pause", 100}}), brief);
        ::_exit(2);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(parent, &status, 0), parent);
    ASSERT_TRUE(WIFEXITED(status));
    ASSERT_EQ(WEXITSTATUS(status), 0);
    pid_t orphan = 0;
    ASSERT_EQ(::read(ends[0], &orphan, sizeof orphan), static_cast<ssize_t>(sizeof orphan));
    ::close(ends[0]);
    ::close(ends[1]);
    const auto until = Clock::now() + milliseconds(3000);
    pid_t ended = 0;
    while ((ended = ::waitpid(orphan, &status, WNOHANG)) == 0 && Clock::now() < until) {
        std::this_thread::sleep_for(milliseconds(5));
    }
    EXPECT_EQ(ended, orphan);
    if (ended == 0) {
        ::kill(orphan, SIGKILL);
    }
}

}  // namespace
}  // namespace withheld::process
