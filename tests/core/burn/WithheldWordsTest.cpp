#include "burn/WithheldWords.h"

#include <gtest/gtest.h>

namespace withheld::burn {

namespace {

/// Glyphs of 6 pt side by side on one line.
void addText(WordCollector& words, const std::string& text, bool removed, double x = 0) {
    for (const char c : text) {
        words.addGlyph(std::string(1, c), {x, 0}, {x + 6, 0}, 10, removed);
        x += 6;
    }
}

}  // namespace

TEST(WithheldWords, OpenWordsAreNoSecret) {
    WordCollector words;
    addText(words, "Croydon Chaudhury", true);
    words.endWord();
    addText(words, "Croydon", false);
    EXPECT_EQ(words.withheldOnly(), std::set<std::string>{"Chaudhury"});
}

TEST(WithheldWords, APartOfAWordWithholdsAllOfIt) {
    WordCollector words;
    addText(words, "Chau", true);
    addText(words, "dhury", false, 24);
    EXPECT_TRUE(words.withheldOnly().contains("Chaudhury"));
    EXPECT_TRUE(words.withheldOnly().contains("Chau"));
}

TEST(WithheldWords, GapsSeparateAndKerningDoesNot) {
    WordCollector words;
    addText(words, "Anna", true);
    addText(words, "Bell", true, 24 + 4);
    EXPECT_TRUE(words.withheldOnly().contains("Anna"));
    WordCollector kerned;
    addText(kerned, "Anna", true);
    addText(kerned, "Bell", true, 24 + 0.5);
    EXPECT_TRUE(kerned.withheldOnly().contains("AnnaBell"));
}

TEST(WithheldWords, FoundAsWholeWordsInAnyCase) {
    const WithheldWords words({"Chaudhury", "07700"}, {"Smith"});
    EXPECT_TRUE(words.standIn("Contact: t.CHAUDHURY@force.example"));
    EXPECT_TRUE(words.standIn("07700-900160"));
    EXPECT_FALSE(words.standIn("Chaudhurys"));
    EXPECT_FALSE(words.standIn("nothing"));
}

TEST(WithheldWords, TheOpenSpellingIsLeft) {
    const WithheldWords words({"annotation"}, {"Annotation"});
    EXPECT_FALSE(words.standIn("Annotation of maps"));
    EXPECT_TRUE(words.standIn("link annotation"));
}

TEST(WithheldWords, PartsOfAWordAreWithheldAsWell) {
    WordCollector words;
    addText(words, "Smith-Jones,", true);
    words.endWord();
    addText(words, "O'Hara's", true);
    words.endWord();
    addText(words, "Jones-like", false);
    const std::set<std::string> found = words.withheldOnly();
    EXPECT_TRUE(found.contains("Smith-Jones"));
    EXPECT_TRUE(found.contains("Smith"));
    EXPECT_TRUE(found.contains("Hara"));
    EXPECT_FALSE(found.contains("Jones"));
}

TEST(WithheldWords, NamesOfTwoLettersCount) {
    WordCollector words;
    addText(words, "Ng", true);
    words.endWord();
    addText(words, "15", true);
    EXPECT_EQ(words.withheldOnly(), std::set<std::string>{"Ng"});
    const WithheldWords withheld({"Ng"}, {});
    EXPECT_TRUE(withheld.standIn("Statement of Ms Ng"));
    EXPECT_FALSE(withheld.standIn("Nguyen"));
    EXPECT_FALSE(withheld.standIn("ng"));
}

TEST(WithheldWords, ScriptsWithoutBlanksAreFoundWithin) {
    WordCollector words;
    words.addWithheld("王伟");
    const WithheldWords withheld(words.withheldOnly(), {});
    EXPECT_TRUE(withheld.standIn("王伟的证词"));
    EXPECT_FALSE(withheld.standIn("证词"));
}

}  // namespace withheld::burn
