#include "burn/BoxLabel.h"

#include <gtest/gtest.h>

namespace withheld::burn {

TEST(BoxLabel, FitsItsBox) {
    for (double width = 4; width < 200; width += 3) {
        for (double height = 2; height < 30; height += 2) {
            const Rect box{10, 20, 10 + width, 20 + height};
            const BoxLabel label = layOutLabel(box, {"s.40(2)", "s.31(1)(a)"}, 0);
            if (label.text.empty()) {
                continue;
            }
            EXPECT_GE(label.size, 3.4);
            EXPECT_GE(label.origin.x, box.x0);
            EXPECT_LE(label.origin.x + helveticaWidth(label.text) * label.size, box.x1);
            EXPECT_GE(label.origin.y, box.y0);
            EXPECT_LE(label.origin.y + label.size * 0.72, box.y1);
        }
    }
}

TEST(BoxLabel, SaysAllCodesThenFewerThenNone) {
    const std::vector<std::string> codes{"s.40(2)", "s.31(1)(a)"};
    EXPECT_EQ(layOutLabel({0, 0, 120, 12}, codes, 0).text, "s.40(2), s.31(1)(a)");
    EXPECT_EQ(layOutLabel({0, 0, 24, 12}, codes, 0).text, "s.40(2)...");
    EXPECT_EQ(layOutLabel({0, 0, 5, 12}, codes, 0).text, "");
    EXPECT_EQ(layOutLabel({0, 0, 120, 12}, {}, 0).text, "");
}

TEST(BoxLabel, RunsAlongTheSideOnTurnedPages) {
    const BoxLabel label = layOutLabel({0, 0, 12, 120}, {"s.40(2)"}, 90);
    EXPECT_EQ(label.angle, 90);
    EXPECT_EQ(label.text, "s.40(2)");
}

TEST(BoxLabel, IsSpokenInWords) {
    EXPECT_EQ(spokenLabel({"s.40(2)", "s.31(1)(a)"}), "Redacted, section 40(2), section 31(1)(a)");
    EXPECT_EQ(spokenLabel({}), "Redacted");
}

TEST(BoxLabel, inAreasThatAreNoBoxTheLabelStaysInside) {
    EXPECT_EQ(labelRoom(Quad::of({10, 20, 110, 50})), (Rect{10, 20, 110, 50}));
    EXPECT_EQ(labelRoom({{{{110, 20}, {10, 20}, {10, 50}, {110, 50}}}}), (Rect{10, 20, 110, 50}));
    const Quad trapezoid{{{{0, 0}, {100, 0}, {80, 40}, {10, 40}}}};
    EXPECT_EQ(labelRoom(trapezoid), (Rect{10, 0, 80, 40}));
    for (const Quad& triangle :
         {Quad{{{{0, 0}, {100, 0}, {50, 60}, {50, 60}}}}, Quad{{{{50, 0}, {50, 0}, {100, 60}, {0, 60}}}}}) {
        const Rect room = labelRoom(triangle);
        EXPECT_GT(room.area(), 1000);
        EXPECT_NEAR(sharedArea(Quad::of(room), triangle), room.area(), 1e-6);
    }
}

}  // namespace withheld::burn
