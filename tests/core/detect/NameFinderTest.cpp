// Names by role, title, table and gazetteer, and the same names elsewhere.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "PageOfText.h"
#include "detect/Gazetteer.h"

using namespace withheld;
using namespace withheld::detect;
using namespace withheld::detect::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(GazetteerTest, AccentsCaseAndApostrophesDoNotMatter) {
    EXPECT_EQ(knownFirstName("SIOBHÁN"), Known::Yes);
    EXPECT_EQ(knownSurname("O'Donoghue"), Known::Yes);
    EXPECT_EQ(knownSurname("ODONOGHUE"), Known::Yes);
    EXPECT_EQ(knownSurname("Zzyzx-Smith"), Known::Yes);
    EXPECT_EQ(knownFirstName("May"), Known::Ambiguous);
    EXPECT_EQ(knownSurname("Facial"), Known::No);
}

TEST(GazetteerNameFinderTest, GivenNamesWithSurnames) {
    EXPECT_THAT(found("raised with Imran Desmond or with Priya Umarji.", "name"), ElementsAre("Imran Desmond", "Priya Umarji"));
    EXPECT_THAT(found("seen by Siobhán O'Donoghue there", "name"), ElementsAre("Siobhán O'Donoghue"));
    EXPECT_THAT(found("and Anne-Marie Featherstone-Haugh spoke", "name"), ElementsAre("Anne-Marie Featherstone-Haugh"));
    EXPECT_THAT(found("and Maria de Souza spoke", "name"), ElementsAre("Maria de Souza"));
    EXPECT_THAT(found("then Tomasz Qwxzy left", "name"), ElementsAre("Tomasz Qwxzy")) << "a surname that no list holds";
    EXPECT_THAT(found("with HANNAH MACALLISTER present", "name"), ElementsAre("HANNAH MACALLISTER"));
}

TEST(GazetteerNameFinderTest, InitialsAndSurnameFirst) {
    EXPECT_THAT(found("signed J. Whitcombe and", "name"), ElementsAre("J. Whitcombe"));
    EXPECT_THAT(found("see Grzelak, R. and others", "name"), ElementsAre("Grzelak, R"));
    EXPECT_THAT(found("see Jephcott, Gareth and others", "name"), ElementsAre("Jephcott, Gareth"));
}

TEST(GazetteerNameFinderTest, TypographicApostrophesAndPossessives) {
    EXPECT_THAT(found("and Priya O’Donoghue’s report", "name"), ElementsAre("Priya O'Donoghue"));
}

TEST(GazetteerNameFinderTest, PlacesBodiesAndHeadingsAreNoNames) {
    for (const char* line : {"Community Impact Assessment: Live Facial Recognition, Leicester Square",
                             "the Brixton Road station and Oxford Circus", "Victoria Park and Grace Church will be closed in May",
                             "The Metropolitan Police Service", "Data Protection Act 2018", "Will the Mayor of London answer?",
                             "Risk Owner Mitigation", "OFFICIAL – SENSITIVE. Version 2.1", "Christmas Day and Good Friday"}) {
        EXPECT_THAT(found(line, "name"), IsEmpty()) << line;
    }
}

TEST(RoleNameFinderTest, AfterTitlesAndRanks) {
    EXPECT_THAT(found("I spoke to Mr Qwerby and Dr Zanthe today", "name"), ElementsAre("Qwerby", "Zanthe"));
    EXPECT_THAT(found("reported by DCI Vance to CSupt Xylander", "name"), ElementsAre("Vance", "Xylander"));
    EXPECT_THAT(found("then PC 1234 Quibell came", "name"), ElementsAre("Quibell"));
    EXPECT_THAT(found("said Cllr Yusuf Vance.", "name"), ElementsAre("Yusuf Vance"));
    EXPECT_THAT(found("the Chief Inspector of Constabulary", "name"), IsEmpty());
}

TEST(RoleNameFinderTest, AfterRoles) {
    const std::vector<Suggestion> suggestions = detect::detect(proseOf({"Owner: Priya Umarji. OFFICIAL"}));
    EXPECT_THAT(textsOf(suggestions, "name"), ElementsAre("Priya Umarji"));
    EXPECT_THAT(found("Silver commander: Qwill Zandry", "name"), ElementsAre("Qwill Zandry"));
    EXPECT_THAT(found("Author – Rhys Grzelak", "name"), ElementsAre("Rhys Grzelak"));
    EXPECT_THAT(found("Purpose: Public Safety", "name"), IsEmpty());
}

TEST(RoleNameFinderTest, RowsOfATable) {
    const PageText page = pageOf({{60, 100, "Role"},
                                  {180, 100, "Name"},
                                  {60, 130, "Gold"},
                                  {180, 130, "Qwill Zandry"},
                                  {60, 160, "Silver"},
                                  {180, 160, "Zed Quibell"}});
    const std::vector<Suggestion> suggestions = detect::detect(page);
    EXPECT_THAT(textsOf(suggestions, "name"), ElementsAre("Qwill Zandry", "Zed Quibell"));
    EXPECT_THAT(suggestions.front().why, HasSubstr("“"));
    EXPECT_EQ(suggestions.front().exemption, "s.40(2)");
}

TEST(RoleNameFinderTest, ColumnUnderAHeading) {
    const PageText page = pageOf({{60, 100, "Risk"},
                                  {220, 100, "Owner"},
                                  {380, 100, "Mitigation"},
                                  {60, 130, "Schools near"},
                                  {220, 130, "Qwill Zandry"},
                                  {380, 130, "Signs in advance"},
                                  {60, 144, "the zone"},
                                  {380, 144, "of the zone"},
                                  {60, 180, "Tension"},
                                  {220, 180, "To be agreed"},
                                  {380, 180, "None"}});
    EXPECT_THAT(textsOf(detect::detect(page), "name"), ElementsAre("Qwill Zandry"));
}

TEST(RoleNameFinderTest, NameBrokenOverTwoLinesOfACell) {
    const PageText page =
        pageOf({{60, 100, "Gold"}, {180, 100, "Bartholomew"}, {300, 100, "020 7946 0388"}, {180, 113, "Featherstonehaugh"}});
    const std::vector<Suggestion> suggestions = detect::detect(page);
    EXPECT_THAT(textsOf(suggestions, "name"), ElementsAre("Bartholomew Featherstonehaugh"));
    for (const Suggestion& suggestion : suggestions) {
        if (suggestion.kind == "name") {
            ASSERT_EQ(suggestion.quads.size(), 2U);
            EXPECT_NEAR(suggestion.quads[0].bounds().x1, 180 + 11 * 6, 0.01);
            EXPECT_NEAR(suggestion.quads[1].bounds().x1, 180 + 17 * 6, 0.01);
        }
    }
}

TEST(SameNamesTest, SurnameAloneAfterTheFullName) {
    const std::vector<Suggestion> suggestions = detect::detect(
        proseOf({"Raised with Imran Desmond on Monday.", "", "The answer of Desmond came later, from Desmond Road."}));
    EXPECT_THAT(textsOf(suggestions, "name"), ElementsAre("Imran Desmond", "Desmond"));
    EXPECT_EQ(suggestions.back().why, "Same as a name found on this page");
}

TEST(SameNamesTest, OnOtherPagesOfTheDocument) {
    PageText second = proseOf({"The reply of Grzelak was short."});
    second.page = 2;
    const std::vector<Suggestion> suggestions = detect::detect({proseOf({"Chaired by Rhys Grzelak."}), second});
    ASSERT_EQ(suggestions.size(), 2U);
    EXPECT_EQ(suggestions[1].page, 2);
    EXPECT_EQ(suggestions[1].text, "Grzelak");
    EXPECT_EQ(suggestions[1].why, "Same as a name found on page 1");
}

TEST(SameNamesTest, EverydayWordsDoNotSpread) {
    EXPECT_THAT(found("Hannah Young and the Young People and Young ones", "name"), ElementsAre("Hannah Young"));
}
