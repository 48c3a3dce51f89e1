#include <gtest/gtest.h>

#include <random>

#include "content/Operation.h"

namespace withheld::content {

namespace {

std::vector<Operation> read(std::string_view content) {
    std::vector<Operation> out;
    ContentReader reader(content);
    Operation operation;
    while (reader.next(operation)) {
        out.push_back(operation);
    }
    return out;
}

}  // namespace

TEST(ContentReader, OperandsOfEveryKind) {
    const auto ops = read("1 -2.5 +.75 /Na#20me (a\\(b\\)\\101\\\nc) <4142 4> [1 (x) [/y]] <</K 1 /L (v)>> true null Op");
    ASSERT_EQ(ops.size(), 1U);
    const auto& o = ops[0].operands;
    ASSERT_EQ(o.size(), 10U);
    EXPECT_EQ(o[0].number, 1);
    EXPECT_EQ(o[1].number, -2.5);
    EXPECT_EQ(o[2].number, 0.75);
    EXPECT_EQ(o[3].bytes, "Na me");
    EXPECT_EQ(o[4].bytes, "a(b)Ac");
    EXPECT_EQ(o[5].bytes, "AB@");
    EXPECT_EQ(o[6].items.size(), 3U);
    EXPECT_EQ(o[7].find("L")->bytes, "v");
    EXPECT_EQ(o[8].number, 1);
    EXPECT_EQ(o[9].kind, Operand::Kind::Null);
}

TEST(ContentReader, RangesCoverOperandsAndOperator) {
    const std::string_view content = "q  1 0 0 1 5 5 cm(A)Tj Q";
    const auto ops = read(content);
    ASSERT_EQ(ops.size(), 4U);
    EXPECT_EQ(content.substr(ops[1].begin, ops[1].end - ops[1].begin), "1 0 0 1 5 5 cm");
    EXPECT_EQ(content.substr(ops[2].begin, ops[2].end - ops[2].begin), "(A)Tj");
}

TEST(ContentReader, InlineImageDataMayHoldTheWordEI) {
    const std::string content = std::string("BI /W 2 /H 2 /BPC 8 /CS /RGB ID ") + " EI abcd EI " + "\nEI Q";
    const auto ops = read(content);
    ASSERT_EQ(ops.size(), 2U);
    EXPECT_EQ(ops[0].name, "BI");
    EXPECT_EQ(ops[0].dataEnd - ops[0].dataBegin, 12U);
    EXPECT_EQ(ops[1].name, "Q");
}

TEST(ContentReader, FilteredInlineImageEndsAtAPlausibleEI) {
    const std::string content = std::string("BI /W 9 /H 9 /F /Fl ID x\x9c\x01 EI\x80\x81zz EI\nq 1 0 0 1 0 0 cm");
    const auto ops = read(content);
    ASSERT_GE(ops.size(), 2U);
    EXPECT_EQ(ops[1].name, "q");
}

TEST(ContentReader, CommentsAreSkippedAndKnown) {
    ContentReader reader("q % secret name\nQ");
    Operation operation;
    while (reader.next(operation)) {
    }
    ASSERT_EQ(reader.comments().size(), 1U);
    EXPECT_EQ(reader.comments()[0].first, 2U);
    EXPECT_EQ(reader.comments()[0].second, 15U);
}

TEST(ContentReader, GarbageNeverHangsOrCrashes) {
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        std::string content(random() % 200, ' ');
        for (char& c : content) {
            constexpr std::string_view likely = "()<>[]{}/% \nBIIDEITjq0123.-#\\";
            c = random() % 4 == 0 ? static_cast<char>(random()) : likely[random() % likely.size()];
        }
        std::size_t last = 0;
        for (const Operation& operation : read(content)) {
            EXPECT_LE(last, operation.begin);
            EXPECT_LT(operation.begin, operation.end);
            EXPECT_LE(operation.end, content.size());
            last = operation.end;
        }
    }
}

TEST(ContentReader, DeepNestingEnds) {
    EXPECT_LE(read(std::string(100000, '[') + " Tj").size(), 2U);
}

TEST(Writing, StringsComeBackAsTheyWere) {
    std::mt19937 random(4);
    for (int i = 0; i < 500; ++i) {
        std::string bytes(random() % 30, ' ');
        for (char& c : bytes) {
            c = static_cast<char>(i % 2 == 0 ? random() : 32 + random() % 95);
        }
        const auto ops = read(stringText(bytes) + " Tj");
        ASSERT_EQ(ops.size(), 1U);
        EXPECT_EQ(ops[0].operands[0].bytes, bytes);
    }
}

TEST(Writing, NumbersAreShortAndFixed) {
    EXPECT_EQ(numberText(1), "1");
    EXPECT_EQ(numberText(-0.5), "-0.5");
    EXPECT_EQ(numberText(1e-9), "0");
    EXPECT_EQ(numberText(-1e-9), "0");
    EXPECT_EQ(numberText(123456.789), "123456.789");
}

TEST(Writing, NamesAreEscaped) {
    EXPECT_EQ(nameText("a b#/c"), "/a#20b#23#2fc");
}

}  // namespace withheld::content
