#include <gtest/gtest.h>

#include "content/Operation.h"

namespace withheld::content {

TEST(StreamEdits, EverythingOutsideTheRangesStaysByteForByte) {
    StreamEdits edits;
    const std::string content = "q (secret) Tj\tQ";
    edits.replace(2, 13, "[] TJ");
    EXPECT_EQ(edits.applied(content), "q  [] TJ \tQ");
}

TEST(StreamEdits, OrderOfEditsDoesNotMatter) {
    StreamEdits edits;
    edits.replace(4, 5, "");
    edits.replace(0, 1, "x");
    EXPECT_EQ(edits.applied("a b c d"), " x  b    d");
}

TEST(StreamEdits, AnEditCanBeExtended) {
    StreamEdits edits;
    const std::size_t index = edits.replace(0, 1, "x");
    edits.extend(index, "y");
    EXPECT_EQ(edits.applied("a"), " xy ");
}

}  // namespace withheld::content
