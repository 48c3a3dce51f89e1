#include "base/Sentence.h"

#include <gtest/gtest.h>

namespace withheld {

TEST(Sentence, PlacesAreFilledInTheirOrder) {
    EXPECT_EQ(Sentence("Every mark has an exemption").text(), "Every mark has an exemption");
    EXPECT_EQ(Sentence("%2 of %1", {Sentence::number(3), Sentence::data("a.pdf")}).text(), "a.pdf of 3");
    EXPECT_EQ(Sentence("%1 (%2)", {"Checked", Sentence("%1 pages", {Sentence::number(2)})}).text(), "Checked (2 pages)");
}

TEST(Sentence, WhatStandsInAPlaceIsNotReadAgain) {
    const std::string name = "100 %1 sure.pdf";
    EXPECT_EQ(Sentence("%1, page %2", {Sentence::data(name), Sentence::number(4)}).text(), name + ", page 4");
    EXPECT_EQ(Sentence::data("50 %1").text(), "50 %1");
    EXPECT_EQ(Sentence("30 % of %1", {Sentence::number(9)}).text(), "30 % of 9");
    EXPECT_EQ(Sentence("%1 and %2", {Sentence::number(1)}).text(), "1 and ") << "a place too many is empty";
}

TEST(Sentence, OneIsNotMany) {
    EXPECT_EQ(counted(1, "1 mark by %2", "%1 marks by %2", {Sentence::data("Amy")}).text(), "1 mark by Amy");
    EXPECT_EQ(counted(0, "1 mark", "%1 marks").text(), "0 marks");
    EXPECT_EQ(counted(12, "1 mark by %2", "%1 marks by %2", {Sentence::data("Amy")}).text(), "12 marks by Amy");
}

}  // namespace withheld
