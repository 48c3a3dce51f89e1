#include "page/CopyBar.h"

#include <gtest/gtest.h>

#include <QPushButton>

#include "../SampleCase.h"
#include "page/CodeFlags.h"
#include "page/PagePane.h"

namespace withheld::ui {

namespace {

PageText report(int page, const std::string& last = "end") {
    return typed(page,
                 {"The deployment of the second Tuesday in May", "was watched by Hannah Desmond from the market",
                  "and by twelve others who stood near the bridge", "in the rain until the early morning hours of " + last});
}

class CopyBarTest : public testing::Test {
protected:
    CopyBarTest() {
        pane.resize(1000, 700);
        pane.show();
        pane.view().showDocument(first);
        EXPECT_TRUE(waitFor([&] { return bar.isVisible(); }));
    }
    SampleCase sample;
    QString first = sample.addDocument("Main.pdf", {report(1), typed(2, {"nothing here"})});
    QString second = sample.addDocument("Annex A.pdf", {typed(1, {"cover"}), typed(2, {"blank"}), report(3)});
    QString third = sample.addDocument("Annex B.pdf", {report(1, "June")});
    RenderService renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PagePane pane{sample.model(), renderer, sample.selection, sample.code};
    CopyBar& bar = pane.copyBar();
};

TEST_F(CopyBarTest, SaysWhereTheSamePageIs) {
    EXPECT_EQ(bar.words(), "Same page in Annex A, page 3. Keep both in step? 1 more copy.");
    EXPECT_EQ(bar.accessibleName(), bar.words());
    pane.view().goToPage(2);
    EXPECT_FALSE(bar.isVisible());
}

TEST_F(CopyBarTest, KeptInStepTheNextCopyIsOfferedThenItOnlySaysSo) {
    bar.findChild<QPushButton*>("copyKeep")->click();
    EXPECT_EQ(sample.model().state().pageLinks.size(), 1U);
    EXPECT_EQ(bar.words(), "Nearly the same page in Annex B, page 1 (97 %). Keep both in step?");
    bar.dismiss();
    EXPECT_EQ(bar.words(), "⇄ In step with Annex A, page 3.");
    EXPECT_FALSE(bar.findChild<QPushButton*>("copyKeep")->isVisible());
    bar.findChild<QPushButton*>("copyStop")->click();
    EXPECT_TRUE(sample.model().state().pageLinks.empty());
    EXPECT_FALSE(bar.isVisible());
    sample.model().undo();
    EXPECT_EQ(bar.words(), "⇄ In step with Annex A, page 3.");
}

TEST_F(CopyBarTest, ShowsTheOtherPage) {
    QSignalSpy asked(&pane, &PagePane::placeRequested);
    for (QPushButton* button : bar.findChildren<QPushButton*>()) {
        if (button->text() == "Show it") {
            button->click();
        }
    }
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].toString(), second);
    EXPECT_EQ(asked[0][1].toInt(), 3);
}

TEST_F(CopyBarTest, AReaderSeesLinksButIsOfferedNone) {
    sample.model().setEditable(false);
    bar.refresh();
    EXPECT_FALSE(bar.isVisible());
}

}  // namespace

}  // namespace withheld::ui
