#include "casefile/PageWords.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlQuery>

#include "SampleCase.h"

namespace withheld::casefile {

namespace {

TEST(PageWords, AreThoseOfTheCase) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->storePageText(sample.document, samplePageText(2)));
    const auto words = PageWords::open(sample.file->folder());
    ASSERT_TRUE(words) << words.error().text();
    const auto text = (*words)->read(sample.document, 2);
    ASSERT_TRUE(text);
    ASSERT_TRUE(text->has_value());
    EXPECT_EQ((*text)->words, samplePageText(2).words);
    EXPECT_FALSE((*words)->read(sample.document, 1)->has_value());
    // What is written meanwhile is seen.
    ASSERT_TRUE(sample.file->storePageText(sample.document, samplePageText(1)));
    EXPECT_TRUE((*words)->read(sample.document, 1)->has_value());
}

TEST(PageWords, ThatWereChangedAreNotGivenOut) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->storePageText(sample.document, samplePageText(1)));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
        database.setDatabaseName(QString::fromStdString((sample.file->folder() / "case.sqlite").string()));
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(QSqlQuery(database).exec(QStringLiteral("UPDATE words SET page = 2")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
    const auto words = PageWords::open(sample.file->folder());
    ASSERT_TRUE(words);
    const auto text = (*words)->read(sample.document, 2);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::Tampered);
}

TEST(PageWords, SayThatAFolderIsNoCase) {
    const PrivateFolder folder;
    const auto words = PageWords::open(folder.path());
    ASSERT_FALSE(words);
    EXPECT_EQ(words.error().code, ErrorCode::Io);
}

}  // namespace

}  // namespace withheld::casefile
