#include "mainwindow/CaseSession.h"

#include <gtest/gtest.h>

#include "base/Files.h"

namespace withheld::ui {

namespace {

class CaseSessionTest : public testing::Test {
protected:
    void SetUp() override {
        casefile::CaseFacts facts;
        facts.reference = "FOI/1";
        facts.received = "2026-01-05";
        ASSERT_TRUE(casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah"));
        path = QString::fromStdString((folder.path() / "a.withheld").string());
    }
    PrivateFolder folder;
    QString path;
};

TEST_F(CaseSessionTest, TheSecondWindowReadsOnly) {
    auto first = openSession(path, QStringLiteral("Amy Shah"));
    ASSERT_TRUE(first);
    EXPECT_FALSE((*first)->isReadOnly);
    EXPECT_TRUE((*first)->notice.isEmpty());
    EXPECT_FALSE((*first)->code.code().isEmpty()) << "the first mark needs a code";
    auto second = openSession(path, QStringLiteral("Ben Okoro"));
    ASSERT_TRUE(second);
    EXPECT_TRUE((*second)->isReadOnly);
    EXPECT_FALSE((*second)->model->isEditable());
    EXPECT_TRUE((*second)->notice.contains(QStringLiteral("reading only")));
}

TEST_F(CaseSessionTest, NoCaseThereIsAnErrorInWords) {
    const auto opened = openSession(path + QStringLiteral("-none"), QStringLiteral("Amy Shah"));
    ASSERT_FALSE(opened);
    EXPECT_FALSE(opened.error().message.empty());
}

}  // namespace

}  // namespace withheld::ui
