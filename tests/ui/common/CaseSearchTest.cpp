#include "common/CaseSearch.h"

#include "../SampleCase.h"
#include "common/SameText.h"

namespace withheld::ui {

class CaseSearchTest : public testing::Test {
protected:
    const CaseHits& search(const SearchQuery& query, const QString& document = {}) {
        QSignalSpy finished(&m_search, &CaseSearch::finished);
        m_search.start(query, document);
        EXPECT_TRUE(waitFor([&] { return finished.count() > 0; }));
        return m_search.hits();
    }
    SampleCase m_case;
    QString m_first = m_case.addDocument("first.pdf", {typed(1, {"Hannah Desmond"}), typed(2, {"nobody"}), unread(3)});
    QString m_second = m_case.addDocument("second.pdf", {typed(1, {"ask Hannah", "Desmond twice, Hannah Desmond"})});
    CaseSearch m_search{m_case.model()};
};

TEST_F(CaseSearchTest, looksThroughTheWholeCaseAndCountsPagesWithoutText) {
    const CaseHits& hits = search({"hannah desmond"});
    EXPECT_EQ(hits.count(), 3);
    EXPECT_EQ(hits.byDocument.at(m_second.toStdString()).size(), 2U);
    EXPECT_EQ(hits.pagesSearched, 4);
    EXPECT_EQ(hits.pagesWithoutText, 1);
}

TEST_F(CaseSearchTest, staysInOneDocumentWhenTold) {
    EXPECT_EQ(search({"hannah"}, m_first).count(), 1);
}

TEST_F(CaseSearchTest, seesWordsThatWereReadLater) {
    EXPECT_EQ(search({"stranger"}).count(), 0);
    PageText read = typed(3, {"a stranger"});
    read.source = TextSource::Ocr;
    ASSERT_TRUE(m_case.model().storePageTexts(m_first, {read}));
    EXPECT_EQ(search({"stranger"}).count(), 1);
}

TEST_F(CaseSearchTest, findsTheSamePlacesAgainFromMemory) {
    const std::map<std::string, std::vector<SearchHit>> fromCase = search({"hannah desmond"}).byDocument;
    const std::map<std::string, std::vector<SearchHit>> fromMemory = search({"hannah desmond"}).byDocument;
    ASSERT_EQ(fromCase.size(), 2U);
    ASSERT_EQ(fromMemory.size(), fromCase.size());
    for (const auto& [document, hits] : fromCase) {
        const std::vector<SearchHit>& again = fromMemory.at(document);
        ASSERT_EQ(again.size(), hits.size());
        for (std::size_t i = 0; i < hits.size(); ++i) {
            EXPECT_EQ(again[i].page, hits[i].page);
            EXPECT_EQ(again[i].range, hits[i].range);
            EXPECT_EQ(again[i].quads, hits[i].quads);
            EXPECT_EQ(again[i].text, hits[i].text);
            EXPECT_EQ(again[i].before, hits[i].before);
            EXPECT_EQ(again[i].after, hits[i].after);
        }
    }
}

TEST_F(CaseSearchTest, placesUnderMarksAreNotOpen) {
    const auto hits = search({"hannah desmond"}).byDocument;
    Mark mark = markOf(hits.at(m_first.toStdString()).front(), {"s.40(2)"});
    ASSERT_EQ(m_case.model().addMarks(m_first, {mark}).size(), 1);
    const auto open = openPlaces(m_case.model(), hits);
    EXPECT_FALSE(open.contains(m_first.toStdString()));
    EXPECT_EQ(open.at(m_second.toStdString()).size(), 2U);
}

TEST_F(CaseSearchTest, twoThousandPagesAreQuickFromTheSecondTimeOn) {
    std::vector<PageText> texts;
    for (int page = 1; page <= 2000; ++page) {
        texts.push_back(typed(page, {"The deployment supports the local policing priorities agreed with the borough",
                                     page % 100 == 0 ? "and Oluwaseun signed" : "and nobody signed"}));
    }
    const QString large = m_case.addDocument("large.pdf", texts);
    EXPECT_EQ(search({"oluwaseun"}, large).count(), 20);
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(search({"oluwaseun signed"}, large).count(), 20);
    EXPECT_LT(clock.elapsed(), 500);
}

}  // namespace withheld::ui
