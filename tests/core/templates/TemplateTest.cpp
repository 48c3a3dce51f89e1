#include "templates/Template.h"

#include <gtest/gtest.h>

#include "FormPage.h"
#include "base/Files.h"
#include "templates/Anchors.h"
#include "templates/TemplateFolder.h"

namespace withheld::templates {

namespace {

bool hasAnchor(const Template& form, const std::string& word) {
    return std::any_of(form.anchors.begin(), form.anchors.end(), [&](const Anchor& each) { return each.text == word; });
}

TEST(TemplateTest, NothingUnderAMarkGetsIn) {
    // The marked name stands open once more below; the telephone is half covered.
    FormPage form(1);
    const PageText base = assessment({});
    PageText page = base;
    FormPage more(1);
    more.line(72, 300, "Statement of Desmond attached");
    page.words.insert(page.words.end(), more.text().words.begin(), more.text().words.end());
    std::vector<int> all;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        all.push_back(static_cast<int>(i));
    }
    std::vector<Mark> marks = marksOn(page);
    marks.push_back(over(page, {72, 480, 80, 486}));  // a corner of "Deployment"
    const auto made = makeTemplate("CIA", page, {}, marks, {}, all);
    ASSERT_TRUE(made);
    EXPECT_TRUE(hasAnchor(*made, "Statement")) << "whatever the officer ticked";
    for (const char* word : {"Hannah", "Desmond", "07700", "900123", "Deployment"}) {
        EXPECT_FALSE(hasAnchor(*made, word)) << word;
    }
    const std::string json = templateToJson(*made);
    for (const char* secret : {"Hannah", "Desmond", "900123", "not for the template"}) {
        EXPECT_EQ(json.find(secret), std::string::npos) << secret;
    }
}

TEST(TemplateTest, WordsWithheldElsewhereAndUndecidedOnesStayOut) {
    const PageText page = assessment({});
    KeptBack keptBack;
    keptBack.addWords("croydon");
    keptBack.addMarks({over(page, {72, 360, 240, 372})}, page);  // an undecided suggestion
    for (const AnchorCandidate& candidate : anchorCandidates(page, {}, keptBack)) {
        EXPECT_NE(candidate.anchor.text, "Croydon");
        EXPECT_NE(candidate.anchor.text, "superintendent");
    }
}

TEST(TemplateTest, PiecesOfAWithheldNameStayOutToo) {
    FormPage form(1);
    form.line(72, 700, "Smith's Jones-Brown smithy");
    KeptBack keptBack;
    keptBack.addWords("J. Smith-Jones");
    std::string open;
    for (const AnchorCandidate& candidate : anchorCandidates(form.text(), {}, keptBack)) {
        open += candidate.anchor.text + " ";
    }
    EXPECT_EQ(open, "smithy ");
}

TEST(TemplateTest, LabelsAreChosenAndDigitsAreNot) {
    const PageText page = assessment({});
    KeptBack keptBack;
    int chosen = 0;
    for (const AnchorCandidate& candidate : anchorCandidates(page, {}, keptBack)) {
        chosen += candidate.isChosen ? 1 : 0;
        if (candidate.anchor.text == "900123") {
            EXPECT_FALSE(candidate.isChosen);
        }
        if (candidate.anchor.text == "Telephone:") {
            EXPECT_TRUE(candidate.isChosen);
        }
    }
    EXPECT_GE(chosen, 12);
}

TEST(TemplateTest, APageWithoutWordsOrMarksMakesNone) {
    const PageText page = assessment({});
    EXPECT_FALSE(makeTemplate("CIA", page, {}, {}, {}));
    EXPECT_FALSE(makeTemplate(" ", page, {}, marksOn(page), {}));
    PageText empty;
    empty.page = 1;
    const auto made = makeTemplate("CIA", empty, {}, marksOn(page), {});
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().text().find("OCR"), std::string::npos);
    EXPECT_FALSE(makeTemplate("CIA", page, {}, marksOn(page), {}, {0, 1, 2})) << "three anchors";
}

TEST(TemplateTest, ComesBackFromJson) {
    const PageText page = assessment({});
    Template form = *makeTemplate("CIA \"v2\" – ô", page, {}, marksOn(page), {});
    const auto back = templateFromJson(templateToJson(form));
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(*back, form);
    EXPECT_TRUE(back->fields[0].parts[0].toLineEnd);
}

TEST(TemplateTest, OddFilesAreRefusedInWords) {
    const PageText page = assessment({});
    const std::string good = templateToJson(*makeTemplate("CIA", page, {}, marksOn(page), {}));
    const auto with = [&good](const std::string& from, const std::string& to) {
        std::string changed = good;
        changed.replace(changed.find(from), from.size(), to);
        return templateFromJson(changed);
    };
    EXPECT_FALSE(templateFromJson(""));
    EXPECT_FALSE(templateFromJson("{}"));
    EXPECT_FALSE(templateFromJson(std::string(100000, '[')));
    EXPECT_FALSE(with("\"version\": 1", "\"version\": 2"));
    EXPECT_FALSE(with("\"name\": \"CIA\"", "\"name\": 7"));
    EXPECT_FALSE(with("612.0", "1e999"));
    EXPECT_FALSE(with("\"quad\"", "\"squad\""));
    EXPECT_FALSE(with("\"fields\"", "\"feelds\""));
    EXPECT_NE(with("\"fields\"", "\"feelds\"").error().text().find("no marks"), std::string::npos);
}

TEST(TemplateTest, AFolderKeepsThemAndReplacesByName) {
    const PrivateFolder home;
    const TemplateFolder folder(home.path() / "data" / "templates");
    EXPECT_TRUE(folder.load().empty());
    const PageText page = assessment({});
    Template form = *makeTemplate("CIA: v2/3", page, {}, marksOn(page), {});
    ASSERT_TRUE(folder.save(form));
    form.fields.pop_back();
    ASSERT_TRUE(folder.save(form));
    ASSERT_TRUE(folder.save(*makeTemplate("CIA: v2-3", page, {}, marksOn(page), {})));
    ASSERT_TRUE(writeFileAtomically(folder.path() / "broken.template.json", "{"));
    std::vector<Error> problems;
    const auto stored = folder.load(&problems);
    ASSERT_EQ(stored.size(), 2U);
    EXPECT_EQ(problems.size(), 1U);
    EXPECT_EQ(stored[1].form.fields.size(), 1U);
    EXPECT_EQ(*readTemplate(stored[1].file), form);
    ASSERT_TRUE(folder.remove("CIA: v2/3"));
    EXPECT_EQ(folder.load().size(), 1U);
}

}  // namespace

}  // namespace withheld::templates
