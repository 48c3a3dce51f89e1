#include "worker/PageReader.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <thread>

#include "support/TestWorker.h"

namespace withheld::worker {

using namespace test;

namespace {

/// Pages with a drawn word-like bar and no text: they need recognition.
std::string scanned(int pages) {
    PdfBuilder pdf;
    for (int i = 0; i < pages; ++i) {
        pdf.addPage("0 0 0 rg 20 20 160 60 re f", {200, 100, "", ""});
    }
    return pdf.build();
}

class PageThreadsTest : public testing::Test {
protected:
    void SetUp() override { ::setenv("WITHHELD_CLI", builtProgram().c_str(), 1); }
};

PageReaders readersOf(const TestFile& file, const std::vector<int>& pages, const std::string& language,
                      const Cancel& cancel = {}) {
    std::vector<PageTask> tasks;
    for (const int page : pages) {
        tasks.push_back({file.path(), "scan.pdf", page});
    }
    return {std::move(tasks), 2, pageReader(language), PageOrder::AsTheyCome, cancel};
}

}  // namespace

TEST_F(PageThreadsTest, AFailedPageIsNamedAndOthersGoOn) {
    const TestFile file(scanned(2));
    PageReaders readers = readersOf(file, {1, 7, 2}, "eng");
    std::set<std::size_t> read;
    int failed = 0;
    while (const auto result = readers.next()) {
        if (!result->answer) {
            ++failed;
            EXPECT_EQ(result->task, 1U);
            EXPECT_EQ(result->answer.error().file, "scan.pdf");
            EXPECT_EQ(result->answer.error().page, 7);
        } else {
            ASSERT_TRUE(*result->answer);
            read.insert(result->task);
        }
    }
    EXPECT_EQ(failed, 1);
    EXPECT_EQ(read, (std::set<std::size_t>{0, 2}));
}

TEST_F(PageThreadsTest, PagesWithTextAreNotRead) {
    const TestFile file(smallPdf());
    PageReaders readers = readersOf(file, {1}, "eng");
    const auto result = readers.next();
    ASSERT_TRUE(result);
    ASSERT_TRUE(result->answer) << result->answer.error().text();
    EXPECT_FALSE(*result->answer);
    EXPECT_FALSE(readers.next());
}

TEST_F(PageThreadsTest, AMissingLanguageIsNamed) {
    const TestFile file(scanned(1));
    PageReaders readers = readersOf(file, {1}, "xyz");
    const auto result = readers.next();
    ASSERT_TRUE(result);
    ASSERT_FALSE(result->answer);
    EXPECT_EQ(result->answer.error().code, ErrorCode::MissingComponent);
}

TEST_F(PageThreadsTest, CancelledBeforeTheFirstPageGivesNone) {
    const TestFile file(scanned(3));
    const Cancel cancel;
    cancel.request();
    PageReaders readers = readersOf(file, {1, 2}, "eng", cancel);
    EXPECT_FALSE(readers.next());
}

TEST_F(PageThreadsTest, AnswersComeAsTheyAreThereOrInTheOrderOfTheTasks) {
    std::vector<PageTask> tasks;
    for (int page = 1; page <= 3; ++page) {
        tasks.push_back({"", "a.pdf", page});
    }
    const auto firstTakesLong = [](Client&, const PageTask& task, const Cancel&) -> Expected<int> {
        std::this_thread::sleep_for(std::chrono::milliseconds(task.page == 1 ? 300 : 0));
        return task.page;
    };
    for (const PageOrder order : {PageOrder::AsTheyCome, PageOrder::OfTheTasks}) {
        PageThreads<int> threads(tasks, 2, firstTakesLong, order, {});
        std::vector<int> came;
        while (const auto result = threads.next()) {
            came.push_back(*result->answer);
        }
        EXPECT_EQ(came, order == PageOrder::OfTheTasks ? (std::vector<int>{1, 2, 3}) : (std::vector<int>{2, 3, 1}));
    }
}

TEST_F(PageThreadsTest, WhoLeavesEndsThePagesAtWork) {
    const auto untilStopped = [](Client&, const PageTask& task, const Cancel& stop) -> Expected<int> {
        while (!stop.requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return task.page;
    };
    const PageThreads<int> threads({{"", "a.pdf", 1}, {"", "a.pdf", 2}}, 2, untilStopped, PageOrder::AsTheyCome, {});
}

}  // namespace withheld::worker
