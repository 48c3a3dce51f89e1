#include "marks/MarkSet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace withheld {

namespace {

Mark mark(int page, Rect box, std::vector<std::string> codes) {
    Mark out;
    out.page = page;
    out.quads = {Quad::of(box)};
    out.exemptions = std::move(codes);
    return out;
}

std::vector<DocumentMarks> sample() {
    return {{"aa", {mark(2, {1, 2, 3, 4}, {"s.40(2)"}), mark(1, {5, 6, 7, 8}, {"s.31(1)(a)json", "s.40(2)"})}},
            {"bb", {mark(1, {0, 0, 9, 9}, {})}}};
}

}  // namespace

TEST(MarkSet, HashDoesNotDependOnTheOrderOfMarksOrDocuments) {
    std::vector<DocumentMarks> turned = sample();
    std::reverse(turned.begin(), turned.end());
    std::reverse(turned[1].marks.begin(), turned[1].marks.end());
    EXPECT_EQ(markSetHash(turned), markSetHash(sample()));
}

TEST(MarkSet, HashChangesWithAnythingThatChangesTheRelease) {
    const std::string hash = markSetHash(sample());
    auto moved = sample();
    moved[0].marks[0].quads[0].p[0].x += 0.02;
    EXPECT_NE(markSetHash(moved), hash);
    auto recoded = sample();
    recoded[0].marks[0].exemptions = {"s.41"};
    EXPECT_NE(markSetHash(recoded), hash);
    auto otherSource = sample();
    otherSource[0].sourceSha256 = "ac";
    EXPECT_NE(markSetHash(otherSource), hash);
    auto fewer = sample();
    fewer[0].marks.pop_back();
    EXPECT_NE(markSetHash(fewer), hash);
    auto swappedCodes = sample();
    std::reverse(swappedCodes[0].marks[1].exemptions.begin(), swappedCodes[0].marks[1].exemptions.end());
    EXPECT_NE(markSetHash(swappedCodes), hash) << "the order of codes is printed on the box";
}

TEST(MarkSet, HashIgnoresNotesTextsAndAuthors) {
    auto noted = sample();
    noted[0].marks[0].note = "ask Amy";
    noted[0].marks[0].harm = "tells offenders where officers are";
    noted[0].marks[0].publicInterest = "outweighs";
    noted[0].marks[0].text = "secret";
    noted[0].marks[0].author = "Amy Shah";
    noted[0].marks[0].id = "42";
    EXPECT_EQ(markSetHash(noted), markSetHash(sample()));
}

TEST(MarkSet, CanonicalFormIsStable) {
    EXPECT_EQ(
        canonicalJson({{"aa", {mark(1, {1, 2, 3, 4}, {"s.40(2)"})}}}),
        R"json({"documents":[{"marks":[{"exemptions":["s.40(2)"],"page":1,"quads":[[100,200,300,200,300,400,100,400]]}],"source":"aa"}],"version":1})json");
}

TEST(MarkSet, ShortHashForPeople) {
    EXPECT_EQ(shortHash("7f3a91c2aabb"), "7F3A-91C2");
}

}  // namespace withheld
