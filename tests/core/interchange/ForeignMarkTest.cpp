#include "interchange/ForeignMark.h"

#include <gtest/gtest.h>

#include <set>

namespace withheld::interchange {

namespace {

bool isKnown(const std::string& code) {
    static const std::set<std::string> known{"s.40(2)", "s.31(1)(a)", "s.24", "r.12(5)(a)", "Out of scope"};
    return known.count(code) > 0;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST(ForeignMark, CodesAreReadHoweverTheyAreWritten) {
    EXPECT_EQ(codesIn("s.40(2)", isKnown), Codes{"s.40(2)"});
    EXPECT_EQ(codesIn("S40(2); s31 (1) (a)", isKnown), (Codes{"s.40(2)", "s.31(1)(a)"}));
    EXPECT_EQ(codesIn("Section 24 and Section 40(2), Section 24", isKnown), (Codes{"s.24", "s.40(2)"}));
    EXPECT_EQ(codesIn("Reg 12(5)(a)", isKnown), Codes{"r.12(5)(a)"});
    EXPECT_EQ(codesIn("Out of scope", isKnown), Codes{"Out of scope"});
    EXPECT_EQ(codesIn("REDACTED", isKnown), Codes{});
    EXPECT_EQ(codesIn("(b)(6) 552a", isKnown), Codes{});
    EXPECT_EQ(codesIn("", isKnown), Codes{});
}

TEST(ForeignMark, QuadPointsGoTheirOwnWayRound) {
    const Quad quad = Quad::of(Rect{10, 20, 110, 40});
    EXPECT_EQ(quadPointsOf(quad), (std::vector<double>{10, 40, 110, 40, 10, 20, 110, 20}));
    const Quad again = quadOf(quadPointsOf(quad));
    EXPECT_EQ(again.bounds(), quad.bounds());
    EXPECT_DOUBLE_EQ(area(again), area(quad)) << "not crossed over";
    const Quad lozenge{{{{0, 5}, {5, 10}, {10, 5}, {5, 0}}}};
    EXPECT_DOUBLE_EQ(area(quadOf(quadPointsOf(lozenge))), area(lozenge));
}

}  // namespace withheld::interchange
