#include "marks/MarksJson.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace withheld {

TEST(MarksJson, AQuadWithoutAreaIsRefused) {
    EXPECT_FALSE(parseMarks(R"({"marks":[{"page":2,"quads":[[1,0,1,0,1,1,1,1]],"exemptions":["s.31"]}]})"));
}

TEST(MarksJson, ReadsTheContractAndIgnoresUnknownKeys) {
    const auto marks = parseMarks(
        R"json({"marks":[{"page":2,"rect":[30,40,10,20],"exemptions":["s.40(2)"],"note":"n","kind":"name","colour":"red"}],"x":1})json");
    ASSERT_TRUE(marks);
    ASSERT_EQ(marks->size(), 1U);
    EXPECT_EQ(marks->front().page, 2);
    EXPECT_EQ(marks->front().bounds(), (Rect{10, 20, 30, 40}));
    EXPECT_EQ(marks->front().exemptions, std::vector<std::string>{"s.40(2)"});
    EXPECT_EQ(marks->front().kind, "name");
}

TEST(MarksJson, RoundTripKeepsEverything) {
    Mark mark;
    mark.id = "id";
    mark.page = 3;
    mark.quads = {Quad::of({1, 2, 3, 4}), {{{{5, 5}, {6, 6}, {5, 7}, {4, 6}}}}};
    mark.exemptions = {"s.31(1)(a)json", "s.40(2)"};
    mark.shape = MarkShape::Text;
    mark.kind = "phone";
    mark.note = "Näme";
    mark.harm = "tells where\nofficers are";
    mark.publicInterest = "outweighs";
    mark.text = "07700 900160";
    mark.origin = "by hand";
    mark.author = "Amy";
    const auto back = markFromJson(toJson(mark));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, mark);
}

TEST(MarksJson, SaysWhichMarkIsWrongAndWhy) {
    for (const char* bad : {R"json({"marks":[{"page":1,"rect":[1,2,3,4]},{"page":0,"rect":[1,2,3,4]}]})json",
                            R"json({"marks":[{"page":1,"rect":[1,2,3,4]},{"rect":[1,2,3,4]}]})json",
                            R"json({"marks":[{"page":1,"rect":[1,2,3,4]},{"page":1,"rect":[1,2,3]}]})json",
                            R"json({"marks":[{"page":1,"rect":[1,2,3,4]},{"page":1,"rect":[1,1,1,4]}]})json",
                            R"json({"marks":[{"page":1,"rect":[1,2,3,4]},{"page":1,"rect":[1,2,3,1e99]}]})json"}) {
        const auto marks = parseMarks(bad, "m.json");
        ASSERT_FALSE(marks) << bad;
        EXPECT_EQ(marks.error().code, ErrorCode::InvalidInput);
        EXPECT_NE(marks.error().message.find("Mark 2"), std::string::npos) << marks.error().message;
        EXPECT_EQ(marks.error().file, "m.json");
    }
}

TEST(MarksJson, WhatIsNoMarksFileIsRefused) {
    for (const char* bad : {"", "not json", "[]", "{}", R"json({"marks":7})json", R"json({"marks":[7]})json"}) {
        EXPECT_FALSE(parseMarks(bad)) << bad;
    }
    EXPECT_TRUE(parseMarks(R"json({"marks":[]})json"));
}

}  // namespace withheld
