#include "worker/PageReaders.h"

#include <gtest/gtest.h>

#include <set>

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

class PageReadersTest : public testing::Test {
protected:
    void SetUp() override { ::setenv("WITHHELD_CLI", builtProgram().c_str(), 1); }
};

}  // namespace

TEST_F(PageReadersTest, AFailedPageIsNamedAndOthersGoOn) {
    const TestFile file(scanned(2));
    PageReaders readers({{file.path(), "scan.pdf", 1}, {file.path(), "scan.pdf", 7}, {file.path(), "scan.pdf", 2}}, {2, "eng"},
                        {});
    std::set<std::size_t> read;
    int failed = 0;
    while (const auto result = readers.next()) {
        if (result->error) {
            ++failed;
            EXPECT_EQ(result->task, 1U);
            EXPECT_EQ(result->error->file, "scan.pdf");
            EXPECT_EQ(result->error->page, 7);
        } else {
            ASSERT_TRUE(result->text);
            read.insert(result->task);
        }
    }
    EXPECT_EQ(failed, 1);
    EXPECT_EQ(read, (std::set<std::size_t>{0, 2}));
}

TEST_F(PageReadersTest, PagesWithTextAreSkipped) {
    const TestFile file(smallPdf());
    PageReaders readers({{file.path(), "small.pdf", 1}}, {}, {});
    const auto result = readers.next();
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->skipped);
    EXPECT_FALSE(readers.next());
}

TEST_F(PageReadersTest, AMissingLanguageIsNamed) {
    const TestFile file(scanned(1));
    PageReaders readers({{file.path(), "scan.pdf", 1}}, {1, "xyz"}, {});
    const auto result = readers.next();
    ASSERT_TRUE(result);
    ASSERT_TRUE(result->error);
    EXPECT_EQ(result->error->code, ErrorCode::MissingComponent);
}

TEST_F(PageReadersTest, CancelledBeforeTheFirstPageGivesNone) {
    const TestFile file(scanned(3));
    const Cancel cancel;
    cancel.request();
    PageReaders readers({{file.path(), "scan.pdf", 1}, {file.path(), "scan.pdf", 2}}, {}, cancel);
    EXPECT_FALSE(readers.next());
}

}  // namespace withheld::worker
