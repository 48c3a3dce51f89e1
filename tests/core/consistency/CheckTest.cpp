#include "consistency/Check.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "consistency/Decide.h"
#include "core/consistency/ConsistencySample.h"
#include "inspect/Inspect.h"
#include "support/PdfBuilder.h"

namespace withheld::consistency {
namespace {

TEST(Check, FindsTheSameWordsInAnotherDocument) {
    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"Seen by John Smith at noon"}});
    sample.addDocument("b", "annex.pdf", {{"Nothing here"}, {"and JOHN SMITH left"}});
    sample.mark("a", 1, 2, 3);
    const auto findings = sample.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].text, "John Smith");
    EXPECT_EQ(findings[0].marked, 1);
    ASSERT_EQ(findings[0].open(), 1);
    const Place& place = findings[0].places[0];
    EXPECT_EQ(place.document, "b");
    EXPECT_EQ(place.page, 2);
    ASSERT_EQ(place.quads.size(), 1U);
    EXPECT_DOUBLE_EQ(place.quads[0].bounds().x0, 72 + 4 * 6);
    EXPECT_DOUBLE_EQ(place.quads[0].bounds().width(), 10 * 6);
}

TEST(Check, IsSilentWhenEverythingIsMarked) {
    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"John Smith and John Smith"}, {}});
    sample.words["a"][1].source = TextSource::None;
    sample.mark("a", 1, 0, 1);
    sample.mark("a", 1, 3, 4);
    const Board board = sample.check();
    EXPECT_TRUE(board.findings.empty());
    EXPECT_EQ(summary(board),
              "Every redacted string is redacted everywhere (checked 1 string in 1 document, 1 page had no text layer)");
}

TEST(Check, TakesAHalfMarkedNameAsReadable) {
    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"John Smith", "then John Smith"}});
    sample.mark("a", 1, 0, 1);
    sample.mark("a", 1, 3, 3);
    ASSERT_EQ(sample.findings().size(), 1U);
    EXPECT_EQ(sample.findings()[0].open(), 1);
}

TEST(Check, FollowsLineEndsAndHyphens) {
    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"John Smith"}, {"told John", "Smith so"}, {"told John Smi-", "th so"}});
    sample.mark("a", 1, 0, 1);
    const auto findings = sample.findings();
    ASSERT_EQ(findings.size(), 1U);
    ASSERT_EQ(findings[0].places.size(), 2U);
    EXPECT_EQ(findings[0].places[0].match, Match::Split);
    EXPECT_EQ(findings[0].places[0].quads.size(), 2U);
    EXPECT_EQ(findings[0].places[1].match, Match::Hyphenated);
}

TEST(Check, LooksInAddressesFileNamesAndProperties) {
    TypedCase sample;
    sample.addDocument("a", "Note_John_Smith.pdf", {{"John Smith", "jsmith@force.example"}});
    inspect::Report report;
    report.texts = {{"bookmark", 0, {}, "Interview of John Smith"}, {"property", 0, {}, "A clerk"}};
    sample.state.documents[0].findings = inspect::toJson(report, inspect::Texts::Included).dump();
    sample.mark("a", 1, 0, 1);
    const auto findings = sample.findings();
    ASSERT_EQ(findings.size(), 1U);
    std::vector<Match> matches;
    for (const Place& place : findings[0].places) {
        matches.push_back(place.match);
    }
    EXPECT_EQ(matches, (std::vector<Match>{Match::FileName, Match::Property, Match::Email}));
    EXPECT_EQ(proposals(findings[0]).at("a").size(), 1U) << "only what lies on a page can be marked";
}

TEST(Check, FindsWhatARealFileKeepsBesideItsPages) {
    test::PdfBuilder pdf;
    pdf.addPage(test::show(72, 700, "Minutes"));
    pdf.addBookmark("Interview of John Smith", 1);
    pdf.setInfo("/Subject", "(Complaint by John Smith)");
    pdf.addTextField(1, 100, 300, 300, 320, "witness", "Smith, John");
    pdf.addAnnotation(
        1, "<< /Type /Annot /Subtype /Link /Rect [400 400 440 420] /A << /S /URI /URI (mailto:jsmith@force.example) >> >>");
    const auto report = inspect::inspect(pdf.build(), "in.pdf");
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(inspect::toJson(*report).dump().find("Smith"), std::string::npos) << "what people read must not tell it";

    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"John Smith"}});
    sample.state.documents[0].findings = inspect::toJson(*report, inspect::Texts::Included).dump();
    ASSERT_NE(sample.state.documents[0].findings.find("John Smith"), std::string::npos);
    sample.mark("a", 1, 0, 1);
    const auto findings = sample.findings();
    ASSERT_EQ(findings.size(), 1U);
    std::vector<std::pair<Match, int>> places;
    for (const Place& place : findings[0].places) {
        places.emplace_back(place.match, place.page);
    }
    EXPECT_THAT(places, testing::UnorderedElementsAre(std::pair(Match::Property, 0), std::pair(Match::Property, 0),
                                                      std::pair(Match::FormValue, 1), std::pair(Match::Property, 1)));
    EXPECT_EQ(proposals(findings[0]).at("a").size(), 2U) << "the field and the link lie on a page";

    casefile::CaseMark overField;
    overField.document = "a";
    overField.mark.id = "field";
    overField.mark.quads = {Quad::of({95, 295, 305, 325})};
    overField.mark.exemptions = {"s.40(2)"};
    sample.state.marks["field"] = overField;
    EXPECT_EQ(sample.findings()[0].places.size(), 3U) << "the value under a mark goes with it";
}

TEST(Check, ReadsWhatLiesUnderMarksWithoutWords) {
    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"John Smith", "John Smith"}});
    sample.mark("a", 1, 0, 1);
    sample.state.marks.begin()->second.mark.text.clear();
    EXPECT_EQ(sample.findings().size(), 1U);
}

TEST(Check, CountsOpenSuggestionsApart) {
    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"John Smith", "John Smith"}});
    sample.mark("a", 1, 0, 1);
    casefile::CaseSuggestion suggestion;
    suggestion.document = "a";
    suggestion.proposed = proposals(sample.findings()[0]).at("a")[0].proposed;
    EXPECT_EQ(suggestion.proposed.exemptions, std::vector<std::string>{"s.40(2)"});
    sample.state.suggestions["s"] = suggestion;
    EXPECT_EQ(sample.findings()[0].open(), 0);
    EXPECT_EQ(sample.findings()[0].suggested(), 1);
    sample.state.suggestions["s"].state = casefile::SuggestionState::Refused;
    EXPECT_EQ(sample.findings()[0].open(), 1);
}

TEST(Check, FindsTheSameParagraphWithItsWordsOpen) {
    TypedCase sample;
    const std::string paragraph = "The team met 12 times at the old depot before the march began";
    sample.addDocument("a", "report.pdf", {{paragraph}});
    sample.addDocument("b", "annex.pdf", {{"Summary", paragraph}, {"It met 12 times"}});
    sample.mark("a", 1, 3, 3);
    EXPECT_TRUE(sample.findings().empty()) << "a number alone tells nothing";
    const auto findings = sample.findings(Issue::SameParagraph);
    ASSERT_EQ(findings.size(), 1U);
    ASSERT_EQ(findings[0].places.size(), 1U) << "other words around it are another paragraph";
    const Place& place = findings[0].places[0];
    EXPECT_EQ(place.document, "b");
    EXPECT_EQ(place.text, "12");
    EXPECT_EQ(place.match, Match::Paragraph);
    ASSERT_EQ(place.quads.size(), 1U);
    EXPECT_DOUBLE_EQ(place.quads[0].bounds().width(), 12);
    EXPECT_EQ(proposals(findings[0]).at("b").size(), 1U);
    sample.mark("b", 1, 4, 4);
    EXPECT_TRUE(sample.findings(Issue::SameParagraph).empty()) << "both are redacted now";
}

TEST(Check, AParagraphIsNotToldTwice) {
    TypedCase sample;
    const std::string paragraph = "The team met John Smith at the old depot before the march began";
    sample.addDocument("a", "report.pdf", {{paragraph}, {paragraph}});
    sample.mark("a", 1, 3, 4);
    EXPECT_EQ(sample.findings().size(), 1U);
    EXPECT_TRUE(sample.findings(Issue::SameParagraph).empty());
}

TEST(Check, BoxesOfOneWidthBesideOtherLabelsTellThatTheyAreOne) {
    TypedCase sample;
    sample.addDocument("a", "form.pdf", {{"Reporting officer: John Smith", "Witness: John Smith", "Author: Jane Doe"}});
    sample.mark("a", 1, 2, 3);
    sample.mark("a", 1, 5, 6);
    sample.mark("a", 1, 8, 9);
    EXPECT_TRUE(sample.findings(Issue::EqualWidths).empty()) << "two boxes a mark: one for each word";
    for (auto& [id, mark] : sample.state.marks) {
        mark.mark.quads = {Quad::of(mark.mark.bounds())};
    }
    const auto findings = sample.findings(Issue::EqualWidths);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].places.size(), 2U);
    EXPECT_EQ(findings[0].text, "John Smith");
    auto& first = sample.state.marks.begin()->second.mark;
    const Rect box = first.bounds();
    first.quads = {Quad::of({box.x0, box.y0, box.x1 + 9, box.y1})};
    EXPECT_TRUE(sample.findings(Issue::EqualWidths).empty()) << "a wider box tells nothing";
}

TEST(Check, TellsOfCodesThatDifferStandAloneOrLackAHarm) {
    TypedCase sample;
    sample.addDocument("a", "report.pdf", {{"John Smith", "John Smith", "radio channel seven"}});
    sample.mark("a", 1, 0, 1);
    sample.mark("a", 1, 2, 3, {"s.38"});
    sample.mark("a", 1, 4, 6, {"s.31(1)(a)"});
    const auto differing = sample.findings(Issue::DifferentCodes);
    ASSERT_EQ(differing.size(), 1U);
    EXPECT_EQ(differing[0].places.size(), 2U);
    EXPECT_EQ(sample.findings(Issue::CodeUsedOnce).size(), 3U);
    ASSERT_EQ(sample.findings(Issue::HarmMissing).size(), 1U);
    sample.state.marks["mark2"].mark.note = "Found by the list of call signs";
    EXPECT_EQ(sample.findings(Issue::HarmMissing).size(), 1U) << "a note is no harm";
    sample.state.marks["mark2"].mark.harm = "Criminals would listen in";
    EXPECT_TRUE(sample.findings(Issue::HarmMissing).empty());
    EXPECT_TRUE(sample.findings().empty());
}

TEST(Check, MasksStrings) {
    EXPECT_EQ(masked("Hannah Desmond"), "H••••• D••••••");
    EXPECT_EQ(masked("h.desmond@force.example"), "h.•••••••@•••••.•••••••");
}

TEST(Check, LooksThroughTwoThousandPages) {
    TypedCase sample;
    const std::vector<std::string> lines(40, "Officers of the unit attended and took ten statements that day");
    sample.addDocument("a", "long.pdf", std::vector<std::vector<std::string>>(2000, lines));
    for (int page = 100; page <= 2000; page += 100) {
        auto changed = lines;
        changed[20] = "Statement of Kim Abara" + std::to_string(page) + " and of Lee Okoye";
        sample.words["a"][static_cast<std::size_t>(page) - 1] = typedPage(page, changed);
    }
    const auto first = sample.words["a"][99].words;
    const auto lee = std::find_if(first.begin(), first.end(), [](const Word& word) { return word.text == "Lee"; });
    const auto at = static_cast<std::size_t>(lee - first.begin());
    sample.mark("a", 100, at, at + 1);
    const Board board = sample.check();
    ASSERT_EQ(board.findings.size(), 1U);
    EXPECT_EQ(board.findings[0].open(), 19);
    EXPECT_EQ(board.pages, 2000);
}

}  // namespace
}  // namespace withheld::consistency
