#include "casefile/CaseState.h"

#include <gtest/gtest.h>

#include "SampleCase.h"

namespace withheld::casefile {

namespace {

CaseState stateWithMarks(const std::vector<Mark>& marks, int rotate = 0) {
    CaseState state;
    Document document;
    document.id = "d";
    document.sha256 = std::string(64, 'a');
    document.pages.assign(2, PageGeometry{{0, 0, 595, 842}, {0, 0, 595, 842}, rotate, 1});
    state.documents.push_back(document);
    for (const Mark& mark : marks) {
        CaseMark held;
        held.mark = mark;
        held.document = "d";
        state.marks[mark.id] = held;
    }
    return state;
}

Mark named(const std::string& id, int page, double x, double y) {
    Mark mark = sampleMark(page, x, y);
    mark.id = id;
    return mark;
}

std::string order(const CaseState& state, int page = 0) {
    std::string ids;
    for (const CaseMark* mark : state.marksOf("d", page)) {
        ids += mark->mark.id;
    }
    return ids;
}

}  // namespace

TEST(CaseState, MarksComeInReadingOrder) {
    // b and c stand on one line although c is half a point higher.
    const CaseState state =
        stateWithMarks({named("d", 2, 50, 800), named("c", 1, 300, 700.5), named("b", 1, 100, 700), named("a", 1, 300, 760)});
    EXPECT_EQ(order(state), "abcd");
    EXPECT_EQ(order(state, 1), "abc");
    EXPECT_EQ(order(state, 2), "d");
    EXPECT_TRUE(state.marksOf("other").empty());
}

TEST(CaseState, ReadingOrderIsThatOfThePageAsSeen) {
    // Turned by 90 degrees clockwise, the left edge of user space is seen at the top.
    const CaseState state = stateWithMarks({named("b", 1, 300, 100), named("a", 1, 50, 100)}, 90);
    EXPECT_EQ(order(state), "ab");
}

TEST(CaseState, SetHashFollowsMarksAndDocumentsOnly) {
    CaseState state = stateWithMarks({named("a", 1, 300, 760)});
    const std::string hash = state.setHash();
    EXPECT_EQ(hash.size(), 64U);
    state.marks.at("a").mark.note = "another note";
    EXPECT_EQ(state.setHash(), hash);
    state.marks.at("a").mark.exemptions = {"s.38"};
    EXPECT_NE(state.setHash(), hash);
    state.marks.at("a").mark.exemptions = {"s.40(2)"};
    state.documents.push_back(state.documents[0]);
    state.documents[1].id = "e";
    state.documents[1].sha256 = std::string(64, 'b');
    EXPECT_NE(state.setHash(), hash);
}

TEST(CaseState, StagesHaveNames) {
    EXPECT_STREQ(name(Stage::InReview), "in-review");
    EXPECT_STREQ(displayName(Stage::InReview), "In review");
    EXPECT_STREQ(name(Stage::Released), "released");
}

}  // namespace withheld::casefile
