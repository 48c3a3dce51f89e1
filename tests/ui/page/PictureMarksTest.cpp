#include "page/PictureMarks.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "../SampleCase.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

const Rect kSeen{0, 0, 595, 842};
const Rect kStill{100, 400, 300, 550};
const Rect kMap{320, 400, 520, 550};

TEST(MarkablePictures, OrnamentsAndScansAreNone) {
    EXPECT_EQ(markablePictures({kSeen, kStill, {50, 50, 60, 60}, kMap}, kSeen), (std::vector<Rect>{kMap, kStill}))
        << "what was painted last lies on top";
}

class PictureMarksTest : public testing::Test {
protected:
    PictureMarksTest() {
        m_view.resize(700, 900);
        m_view.show();
        m_view.showDocument(m_document);
        m_view.fitPage();
        QCoreApplication::processEvents();
    }
    void doubleClick(Point at) {
        const QPoint where = m_view.viewportRect(1, {at.x, at.y, at.x, at.y}).center().toPoint();
        QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, {}, where);
    }
    [[nodiscard]] std::vector<Rect> marked() {
        std::vector<Rect> rects;
        for (const casefile::CaseMark* mark : m_case.model().marks(m_document, 1)) {
            rects.push_back(mark->mark.bounds());
        }
        return rects;
    }

    SampleCase m_case;
    QString m_document = m_case.addDocument("stills.pdf", {typed(1, {"words"})}, {kSeen, kSeen, 0, 1});
    StickyCode m_code;
    RenderService m_renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PageView m_view{m_case.model(), m_renderer, m_case.selection, m_code};
    Expected<std::vector<Rect>> m_pictures = std::vector<Rect>{kSeen, kStill, kMap};
    PictureMarks m_marks{m_case.model(), m_view,
                         [this](const std::filesystem::path&, const std::string&, int, const Cancel&) { return m_pictures; }};
};

TEST_F(PictureMarksTest, ADoubleClickMarksThePictureUnderIt) {
    m_code.set("s.40(2)");
    doubleClick({200, 500});
    ASSERT_TRUE(waitFor([&] { return !marked().empty(); }));
    EXPECT_EQ(marked(), std::vector<Rect>{kStill});
    const Mark& mark = m_case.model().marks(m_document, 1).front()->mark;
    EXPECT_EQ(mark.shape, MarkShape::Area);
    EXPECT_EQ(mark.exemptions, std::vector<std::string>{"s.40(2)"});
    EXPECT_EQ(m_case.selection.ids().size(), 1);
}

TEST_F(PictureMarksTest, BesideThePicturesNothingIsMarked) {
    QSignalSpy asked(&m_view, &PageView::pictureRequested);
    doubleClick({200, 300});
    EXPECT_EQ(asked.size(), 1);
    waitFor([] { return false; }, 100);
    EXPECT_TRUE(marked().empty()) << "the scan behind everything is the page";
}

TEST_F(PictureMarksTest, AllOfAPageInOneStepAndOnce) {
    m_view.markPictures();
    ASSERT_TRUE(waitFor([&] { return marked().size() == 2; }));
    QSignalSpy hints(&m_view, &PageView::hint);
    m_view.markPictures();
    ASSERT_TRUE(waitFor([&] { return !hints.isEmpty(); }));
    EXPECT_TRUE(hints.last().first().toString().startsWith(QStringLiteral("No picture of this page is left to mark")));
    EXPECT_EQ(marked().size(), 2U);
    m_case.model().undo();
    EXPECT_TRUE(marked().empty());
}

TEST_F(PictureMarksTest, TheCodeIsTheOneOfTheMomentOfAsking) {
    m_code.set("s.40(2)");
    m_view.markPictures();
    m_code.set("s.38");
    ASSERT_TRUE(waitFor([&] { return marked().size() == 2; }));
    EXPECT_EQ(m_case.model().marks(m_document, 1).front()->mark.exemptions, std::vector<std::string>{"s.40(2)"});
}

TEST_F(PictureMarksTest, WhereWordsAreNotKnownYetADoubleClickWaits) {
    casefile::NewDocument document;
    document.fileName = "unread.pdf";
    document.source = document.working = "unread";
    document.pages.assign(1, {kSeen, kSeen, 0, 1});
    ASSERT_TRUE(m_case.model().addDocument(document));
    const QString unread = QString::fromStdString(m_case.model().state().documents.back().id);
    QSignalSpy asked(&m_view, &PageView::pictureRequested);
    m_view.showDocument(unread);
    doubleClick({200, 500});
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(PictureMarksTest, SaysWhyThereIsNothingToMark) {
    QSignalSpy hints(&m_view, &PageView::hint);
    m_pictures = std::vector<Rect>{};
    m_view.markPictures();
    ASSERT_TRUE(waitFor([&] { return !hints.isEmpty(); }));
    EXPECT_TRUE(hints.last().first().toString().startsWith(QStringLiteral("No picture of this page is left to mark")));
    hints.clear();
    m_pictures = Error{ErrorCode::Damaged, "The page can't be read", "stills.pdf", 1, "", ""};
    m_view.markPictures();
    ASSERT_TRUE(waitFor([&] { return !hints.isEmpty(); }));
    EXPECT_EQ(hints.last().first().toString(), QStringLiteral("The page can't be read"));
}

}  // namespace

}  // namespace withheld::ui
