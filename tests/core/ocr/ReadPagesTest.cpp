#include "ocr/ReadPages.h"

#include <gtest/gtest.h>

#include <atomic>

#include "PageDrawing.h"

using namespace withheld;
using namespace withheld::ocr;
using namespace withheld::ocr::test;

namespace {

std::vector<PageToRead> pages(int count) {
    std::vector<PageToRead> list;
    for (int i = 1; i <= count; ++i) {
        list.push_back({i, drawPage().geometry});
    }
    return list;
}

}  // namespace

TEST(ReadPagesTest, AFailedPageIsNamedAndOthersGoOn) {
    const DrawnPage page = drawPage();
    std::atomic<int> sources = 0;
    int reports = 0;
    const auto result = readPages(
        pages(3),
        [&]() -> Expected<PageSource> {
            ++sources;
            return PageSource([&](int number, const Cancel&) -> Expected<SeenPage> {
                if (number == 2) {
                    return Error{ErrorCode::Damaged, "broken", "", 2, "", ""};
                }
                return SeenPage{page.image, page.dpi};
            });
        },
        {},
        [&](const Progress& progress) {
            ++reports;
            EXPECT_EQ(progress.total, 3);
            EXPECT_EQ(progress.done, reports);
        });
    ASSERT_TRUE(result);
    ASSERT_EQ(result->size(), 3U);
    ASSERT_TRUE((*result)[0]);
    EXPECT_EQ((*result)[0]->page, 1);
    EXPECT_NE(wordNamed(*(*result)[0], "Desmond"), nullptr);
    ASSERT_FALSE((*result)[1]);
    EXPECT_EQ((*result)[1].error().page, 2);
    ASSERT_TRUE((*result)[2]);
    EXPECT_EQ((*result)[2]->page, 3);
    EXPECT_EQ(sources, 2) << "one source a thread";
    EXPECT_EQ(reports, 3);
}

TEST(ReadPagesTest, MissingLanguageFailsAsAWhole) {
    ReadOptions options;
    options.language = "xyz";
    const auto result = readPages(
        pages(2), []() -> Expected<PageSource> { return PageSource(); }, options);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::MissingComponent);
}

TEST(ReadPagesTest, CancelledPagesSaySo) {
    const Cancel cancel;
    cancel.request();
    const auto result = readPages(
        pages(2),
        []() -> Expected<PageSource> { return PageSource([](int, const Cancel&) -> Expected<SeenPage> { return SeenPage{}; }); },
        {}, {}, cancel);
    ASSERT_TRUE(result);
    for (const auto& page : *result) {
        ASSERT_FALSE(page);
        EXPECT_EQ(page.error().code, ErrorCode::Cancelled);
    }
}

TEST(ReadPagesTest, NoPagesNoWork) {
    const auto result = readPages({}, []() -> Expected<PageSource> { return PageSource(); }, {});
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->empty());
}
