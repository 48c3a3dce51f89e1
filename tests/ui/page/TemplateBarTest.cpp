#include "page/TemplateBar.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include "../SampleCase.h"
#include "page/PagePane.h"
#include "templates/Anchors.h"

namespace withheld::ui {

namespace {

PageText formPage(int page, const std::string& officer, const std::string& phone) {
    return typed(page, {"Community Impact Assessment", "Reporting officer: " + officer, "Telephone: " + phone,
                        "Expected tension between communities", "Engagement carried out beforehand", "Deployment location",
                        "Equality considerations", "Authorising superintendent", "Signature"});
}

/// Marks of the words 3 and 4 of the second line, and of the last of the third.
std::vector<Mark> formMarks(const PageText& text) {
    std::vector<Mark> marks;
    for (const auto& [first, last] : {std::pair{5, 6}, std::pair{8, 8}}) {
        Mark mark;
        mark.page = text.page;
        mark.shape = MarkShape::Text;
        mark.exemptions = {"s.40(2)"};
        mark.quads = {
            Quad::of(text.words[static_cast<std::size_t>(first)].box.united(text.words[static_cast<std::size_t>(last)].box))};
        marks.push_back(mark);
    }
    return marks;
}

templates::Template formNamed(const std::string& name) {
    const PageText page = formPage(1, "Hannah Desmond", "07700");
    return *templates::makeTemplate(name, page, {}, formMarks(page), {});
}

class TemplateBarTest : public testing::Test {
protected:
    TemplateBarTest() {
        pane.resize(1000, 700);
        pane.show();
        pane.view().showDocument(document);
        bar.setTemplates({formNamed("CIA form v2")});
    }
    SampleCase sample;
    QString document = sample.addDocument(
        "forms.pdf",
        {formPage(1, "Ibrahim Vance", "07701"), typed(2, {"A letter about nothing"}), formPage(3, "Hannah Desmond", "07702")});
    RenderService renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PagePane pane{sample.model(), renderer, sample.selection, sample.code};
    TemplateBar& bar = pane.templateBar();
};

TEST_F(TemplateBarTest, AMatchingPageOffersTheMarksAndOthersSayNothing) {
    ASSERT_TRUE(bar.isVisible());
    EXPECT_EQ(bar.names(), QStringList{"CIA form v2"});
    EXPECT_TRUE(bar.accessibleName().contains("CIA form v2")) << bar.accessibleName().toStdString();
    EXPECT_EQ(bar.findChild<QPushButton*>("templatePropose")->text(), "Propose 2 marks");
    pane.view().goToPage(2);
    EXPECT_FALSE(bar.isVisible());
    pane.view().goToPage(3);
    EXPECT_TRUE(bar.isVisible());
}

TEST_F(TemplateBarTest, WhatIsTickedIsProposedInOneStep) {
    const QList<QAction*> boxes = bar.findChild<QMenu*>()->actions();
    ASSERT_EQ(boxes.size(), 2);
    EXPECT_FALSE(boxes.front()->text().contains("Ibrahim")) << "what may be withheld is shown masked";
    boxes.back()->trigger();
    EXPECT_EQ(bar.count(), 1);
    bar.findChild<QPushButton*>("templatePropose")->click();
    const auto& open = sample.model().openSuggestions(document, 1);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open.front()->proposed.origin, "template CIA form v2");
    EXPECT_EQ(open.front()->proposed.text, "Ibrahim Vance");
    EXPECT_FALSE(bar.isVisible());
    EXPECT_TRUE(sample.model().undoStack().undoText().contains("CIA form v2"));
    sample.model().undo();
    EXPECT_TRUE(sample.model().openSuggestions(document, 1).empty());
}

TEST_F(TemplateBarTest, MarksThatAreThereAreNotOfferedAgain) {
    sample.model().addMarks(document, {formMarks(formPage(1, "Ibrahim Vance", "07701")).front()});
    ASSERT_TRUE(bar.isVisible());
    EXPECT_EQ(bar.count(), 1);
    sample.model().addMarks(document, {formMarks(formPage(1, "Ibrahim Vance", "07701")).back()});
    EXPECT_FALSE(bar.isVisible());
}

TEST_F(TemplateBarTest, OfTwoTheBetterComesFirst) {
    templates::Template other = formNamed("other");
    other.anchors[0].text = "Elsewhere";
    other.anchors[1].text = "Otherwise";
    bar.setTemplates({other, formNamed("CIA form v2")});
    EXPECT_EQ(bar.names(), (QStringList{"CIA form v2", "other"}));
}

TEST_F(TemplateBarTest, NotHereHoldsForThisPageAlone) {
    bar.findChild<QPushButton*>("templateDismiss")->click();
    EXPECT_FALSE(bar.isVisible());
    pane.view().goToPage(3);
    EXPECT_TRUE(bar.isVisible());
    pane.view().goToPage(1);
    EXPECT_FALSE(bar.isVisible());
}

TEST_F(TemplateBarTest, ACaseForReadingOffersNothing) {
    sample.model().setEditable(false);
    bar.refresh();
    EXPECT_FALSE(bar.isVisible());
}

}  // namespace

}  // namespace withheld::ui
