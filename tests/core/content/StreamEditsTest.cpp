#include <gtest/gtest.h>

#include "content/Operation.h"

namespace withheld::content {

TEST(StreamEdits, EverythingOutsideTheRangesStaysByteForByte) {
    StreamEdits edits;
    const std::string content = "q (secret) Tj\tQ";
    edits.replace(2, 13, "[] TJ");
    EXPECT_EQ(edits.applied(content), "q [] TJ \tQ");
}

TEST(StreamEdits, OrderOfEditsDoesNotMatter) {
    StreamEdits edits;
    edits.replace(4, 5, "");
    edits.replace(0, 1, "x");
    EXPECT_EQ(edits.applied("a b c d"), "x  b  d");
}

TEST(StreamEdits, WhatGoesLeavesNoCountOfItself) {
    StreamEdits edits;
    const std::string content = "BT (a) Tj  (b) Tj\n(c)Tj(d) Tj ET";
    edits.replace(3, 9, "");
    edits.replace(11, 17, "");
    edits.replace(18, 23, "");
    edits.replace(23, 29, "");
    EXPECT_EQ(edits.applied(content), "BT  ET");
}

TEST(StreamEdits, ARangeSwallowsThoseWithin) {
    StreamEdits edits;
    edits.replace(2, 3, "x");
    edits.replace(0, 1, "y");
    edits.replace(0, 5, "");
    edits.replace(0, 0, "first");
    EXPECT_EQ(edits.applied("a b c d"), "first  d");
}

}  // namespace withheld::content
