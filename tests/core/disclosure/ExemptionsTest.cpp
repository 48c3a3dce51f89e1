#include "disclosure/Exemptions.h"
#include "disclosure/OwnCatalogues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casefile/CaseState.h"

namespace withheld::disclosure {

namespace {

std::string catalogueWith(const std::string& change) {
    return R"({"id":"x","name":"X","version":"1","exemptions":[{"id":"a","section":"1","shortName":"a","title":"A","wording":"w",
             "absolute":false,"test":"class")" +
           change + "}]}";
}

}  // namespace

TEST(Exemptions, EverySectionOfPartTwoIsThere) {
    const Catalogue& foia = builtInCatalogue();
    EXPECT_EQ(foia.id, "foia-2000");
    for (const char* id :
         {"s.21",       "s.22",       "s.22A",       "s.23",       "s.24",       "s.26",       "s.27(1)",    "s.27(2)",
          "s.28",       "s.29",       "s.30(1)",     "s.30(2)",    "s.31(1)(a)", "s.31(1)(b)", "s.31(1)(c)", "s.31(1)(d)",
          "s.31(1)(e)", "s.31(1)(f)", "s.31(1)(g)",  "s.31(1)(h)", "s.31(1)(i)", "s.32",       "s.33",       "s.34",
          "s.35",       "s.36",       "s.37",        "s.38",       "s.39",       "s.40(1)",    "s.40(2)",    "s.41",
          "s.42",       "s.43(1)",    "s.43(2)",     "s.44",       "s.23(5)",    "s.24(2)",    "s.30(3)",    "s.31(3)",
          "s.40(5B)",   "Duplicate",  "Out of scope"}) {
        EXPECT_NE(foia.find(id), nullptr) << id;
    }
    EXPECT_EQ(foia.find("s.99"), nullptr);
}

TEST(Exemptions, AbsoluteAndQualifiedAreAsSectionTwoSays) {
    const Catalogue& foia = builtInCatalogue();
    for (const char* id : {"s.21", "s.23", "s.32", "s.34", "s.37(1)(a)-(ab)", "s.40(1)", "s.40(2)", "s.41", "s.44"}) {
        EXPECT_TRUE(foia.find(id)->absolute) << id;
    }
    for (const char* id :
         {"s.22", "s.24", "s.27(2)", "s.30(1)", "s.31(1)(a)", "s.36", "s.38", "s.40(2)(3B)", "s.40(2)(4A)", "s.42", "s.43(1)"}) {
        EXPECT_FALSE(foia.find(id)->absolute) << id;
    }
}

TEST(Exemptions, EachHasWhatTheLetterNeeds) {
    for (const Catalogue& catalogue : builtInCatalogues()) {
        for (const Exemption& exemption : catalogue.exemptions) {
            EXPECT_FALSE(exemption.title.empty() || exemption.wording.empty() || exemption.test.empty()) << exemption.id;
            if (exemption.isExemption && !exemption.absolute) {
                EXPECT_FALSE(exemption.interestFor.empty() || exemption.interestAgainst.empty()) << exemption.id;
            }
            if (exemption.test.starts_with("prejudice") || exemption.test == "endangerment") {
                EXPECT_FALSE(exemption.harm.empty()) << exemption.id;
            }
        }
    }
    EXPECT_FALSE(builtInCatalogue().find("Out of scope")->isExemption);
    EXPECT_FALSE(builtInCatalogue().find("Duplicate")->isExemption);
}

TEST(Exemptions, ThePaletteHasItsSlots) {
    std::map<int, std::string> bySlot;
    for (const Exemption& exemption : builtInCatalogue().exemptions) {
        if (exemption.slot >= 0) {
            bySlot[exemption.slot] = exemption.id;
        }
    }
    const std::map<int, std::string> wanted{{1, "s.40(2)"}, {2, "s.31(1)(a)"}, {3, "s.31(1)(b)"}, {4, "s.38"},        {5, "s.24"},
                                            {6, "s.30(1)"}, {7, "s.41"},       {8, "s.42"},       {9, "Out of scope"}};
    EXPECT_EQ(bySlot, wanted);
    EXPECT_EQ(builtInCatalogue().find("s.40(2)")->shortName, "personal");
    EXPECT_EQ(builtInCatalogue().find("s.31(1)(a)")->shortName, "crime");
}

TEST(Exemptions, OtherCodeSetsAreData) {
    EXPECT_EQ(catalogueOf("eir-2004").name, "Environmental Information Regulations 2004");
    EXPECT_NE(catalogueOf("eir-2004").find("reg.12(4)(e)"), nullptr);
    EXPECT_NE(catalogueOf("dpa-2018").find("s.45(4)"), nullptr);
    EXPECT_EQ(catalogueOf("unheard of").id, "foia-2000");
    EXPECT_TRUE(parseCatalogue(catalogueWith("")));
}

TEST(Exemptions, AFaultyCatalogueIsNamed) {
    const std::vector<std::pair<std::string, std::string>> faults{
        {R"(,"colour":"blue")", "colour"},
        {R"(,"pattern":"tartan")", "pattern"},
        {R"(,"slot":12)", "slot"},
        {R"(},{"id":"a","section":"1","shortName":"a","title":"A","wording":"w","absolute":true,"test":"t")", "twice"},
        {R"(,"slot":"one")", "type"}};
    for (const auto& [change, words] : faults) {
        const auto parsed = parseCatalogue(catalogueWith(change));
        ASSERT_FALSE(parsed) << change;
        EXPECT_EQ(parsed.error().code, ErrorCode::InvalidInput);
        EXPECT_THAT(parsed.error().text(), testing::HasSubstr(words));
    }
    EXPECT_FALSE(parseCatalogue("[]"));
    EXPECT_FALSE(parseCatalogue("{"));
    EXPECT_FALSE(parseCatalogue(R"({"sets":[]})"));
    EXPECT_FALSE(parseCatalogue(R"({"sets":{"a":1}})"));
}

TEST(OwnCatalogues, AreWrittenAsTheyAreRead) {
    const auto again = parseCatalogues(toJson(builtInCatalogues()));
    ASSERT_TRUE(again) << again.error().text();
    ASSERT_EQ(again->size(), builtInCatalogues().size());
    EXPECT_EQ(toJson(*again), toJson(builtInCatalogues()));
    EXPECT_EQ(again->front().find("s.40(2)")->wording, builtInCatalogue().find("s.40(2)")->wording);
}

TEST(OwnCatalogues, StandInPlaceOfTheBuiltInOnes) {
    const Catalogue& before = catalogueOf("foia-2000");
    Exemption code = *before.find("s.40(2)");
    code.title = "Names of people";
    const auto changed = withCode(before, "s.40(2)", code);
    ASSERT_TRUE(changed);
    Catalogue local = *changed;
    local.id = "our-force";
    useOwnCatalogues({*changed, local});
    EXPECT_EQ(catalogueOf("foia-2000").find("s.40(2)")->title, "Names of people");
    EXPECT_EQ(before.find("s.40(2)")->title, builtInCatalogue().find("s.40(2)")->title) << "who holds the old one still does";
    EXPECT_EQ(knownCatalogues().size(), builtInCatalogues().size() + 1);
    EXPECT_EQ(catalogueOf("our-force").id, "our-force");
    useOwnCatalogues({});
    EXPECT_EQ(&catalogueOf("foia-2000"), &builtInCatalogue());
    EXPECT_EQ(knownCatalogues().size(), builtInCatalogues().size());
}

TEST(OwnCatalogues, ACaseBringsItsOwn) {
    casefile::CaseState state;
    EXPECT_EQ(&catalogueOf(state), &builtInCatalogue());
    Catalogue local = builtInCatalogue();
    EXPECT_TRUE(isBuiltIn(local));
    local.exemptions.front().title = "Names of people";
    EXPECT_FALSE(isBuiltIn(local));
    state.codes = toJson(std::vector{local});
    const Catalogue& brought = catalogueOf(state);
    EXPECT_EQ(brought.exemptions.front().title, "Names of people");
    EXPECT_EQ(&catalogueOf(state), &brought) << "it is asked for by everything that paints a mark";
    useOwnCatalogues({builtInCatalogue()});
    EXPECT_EQ(&catalogueOf(state), &brought) << "whoever opens it";
    useOwnCatalogues({});
    state.codes = "{";
    EXPECT_EQ(&catalogueOf(state), &builtInCatalogue());
}

TEST(OwnCatalogues, ASlotIsTakenFromWhoHadIt) {
    const Catalogue& set = builtInCatalogue();
    Exemption code;
    code.id = "s.99";
    code.section = "99";
    code.title = "Local";
    code.test = "class";
    code.colour = "#112233";
    code.pattern = "dots";
    code.slot = 1;
    const auto added = withCode(set, "", code);
    ASSERT_TRUE(added) << added.error().text();
    EXPECT_EQ(added->exemptions.size(), set.exemptions.size() + 1);
    int first = 0;
    for (const Exemption& each : added->exemptions) {
        first += each.slot == 1 ? 1 : 0;
    }
    EXPECT_EQ(first, 1);
    EXPECT_EQ(added->find("s.99")->slot, 1);
    EXPECT_FALSE(withCode(*added, "", code)) << "this id stands twice";
    code.id.clear();
    EXPECT_FALSE(withCode(set, "", code));
    code = *added->find("s.99");
    code.slot = hiddenSlot;
    EXPECT_TRUE(withCode(*added, "s.99", code));
    code.colour = "red";
    EXPECT_FALSE(withCode(*added, "s.99", code));
}

}  // namespace withheld::disclosure
