#include "inference/Meter.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "Metered.h"

namespace withheld::inference {

using test::show;

TEST(MeterTest, LevelsByCount) {
    EXPECT_EQ(levelOf(0), Level::Green);
    EXPECT_EQ(levelOf(1), Level::Red);
    EXPECT_EQ(levelOf(5), Level::Red);
    EXPECT_EQ(levelOf(6), Level::Amber);
    EXPECT_EQ(levelOf(20), Level::Amber);
    EXPECT_EQ(levelOf(21), Level::Green);
}

TEST(MeterTest, TheNameIsFoundAmongFew) {
    const Metered source = page(show(72, 700, "Sgt Featherstonehaugh attended"));
    const GapReading gap = source.gap(source.markOver("Featherstonehaugh"), fewNames());
    EXPECT_EQ(gap.candidates, 1);
    EXPECT_TRUE(gap.listed);
    EXPECT_EQ(gap.level, Level::Red);
    EXPECT_NE(gap.explanation().find("One name"), std::string::npos);
}

TEST(MeterTest, WithTheBuiltInList) {
    const Metered source = page(show(72, 700, "Sgt O'Shaughnessy attended the station"));
    const GapReading gap = source.gap(source.markOver("O'Shaughnessy"));
    EXPECT_TRUE(gap.listed);
    EXPECT_GE(gap.candidates, 1);
    EXPECT_LE(gap.candidates, 5);
    EXPECT_EQ(gap.level, Level::Red);
}

TEST(MeterTest, ANameThatTheListDoesNotHold) {
    const Metered source = page(show(72, 700, "Sgt Wwww attended"));
    const GapReading gap = source.gap(source.markOver("Wwww"), fewNames());
    EXPECT_EQ(gap.candidates, 0);
    EXPECT_FALSE(gap.listed);
    EXPECT_EQ(gap.level, Level::Green);
    EXPECT_NE(gap.explanation().find("None of the list"), std::string::npos);
    EXPECT_TRUE(gap.widenings.empty());
}

TEST(MeterTest, LargerMarksLeaveMoreToGuess) {
    const Metered source = page(show(80, 700, "Then Sgt Montgomery attended the address in Croydon"));
    const GapReading gap = source.gap(source.markOver("Montgomery"));
    ASSERT_EQ(gap.level, Level::Red);
    for (const auto kind : {Widening::Kind::Word, Widening::Kind::Grid, Widening::Kind::Line}) {
        const Widening* wider = widened(gap, kind);
        ASSERT_NE(wider, nullptr) << name(kind);
        EXPECT_GT(wider->candidatesAfter, 100) << name(kind);
        EXPECT_EQ(wider->levelAfter, Level::Green) << name(kind);
        // Taken as the mark, it reads so.
        Mark mark = source.markOver("Montgomery");
        const Rect before = mark.bounds();
        mark.quads = wider->quads;
        EXPECT_TRUE(mark.bounds().contains(before));
        EXPECT_GT(mark.bounds().width(), before.width());
    }
    EXPECT_NEAR(widened(gap, Widening::Kind::Line)->quads.back().bounds().x1, source.markOver("Croydon").bounds().x1, 1e-6);
    const Rect grid = widened(gap, Widening::Kind::Grid)->quads.back().bounds();
    EXPECT_NEAR(std::remainder(grid.x0, 36), 0, 1e-6);
    EXPECT_NEAR(std::remainder(grid.x1, 36), 0, 1e-6);
}

TEST(MeterTest, MergingNeighboursLeavesMoreToGuess) {
    const Metered source = page(show(72, 700, "Then Christopher Montgomery attended"));
    const std::vector<MarkReading> readings = source.read({source.markOver("Christopher"), source.markOver("Montgomery")});
    for (const MarkReading& reading : readings) {
        const GapReading& gap = reading.gaps.at(0);
        ASSERT_NE(gap.level, Level::Green);
        const Widening* merged = widened(gap, Widening::Kind::Merge);
        ASSERT_NE(merged, nullptr);
        EXPECT_GT(merged->candidatesAfter, gap.candidates);
    }
}

TEST(MeterTest, RotatedMarksWidenAlongTheirLine) {
    const Metered source = page("BT /F1 12 Tf 0.6 0.8 -0.8 0.6 150 200 Tm (Then Sgt Montgomery attended the address) Tj ET");
    const GapReading gap = source.gap(source.markOver("Montgomery"));
    ASSERT_EQ(gap.level, Level::Red);
    const Widening* line = widened(gap, Widening::Kind::Line);
    ASSERT_NE(line, nullptr);
    const Quad& quad = line->quads.back();
    EXPECT_NEAR((quad.p[1].y - quad.p[0].y) / (quad.p[1].x - quad.p[0].x), 0.8 / 0.6, 1e-6);
}

TEST(MeterTest, WholeNames) {
    const Metered source = page(show(72, 700, "Then Jane Montgomery attended and Mrs Hill left with J. Black today"));
    const GapReading name = source.gap(source.markOver("Jane Montgomery"));
    EXPECT_TRUE(name.listed);
    EXPECT_GT(name.candidates, 1000);
    const GapReading titled = source.gap(source.markOver("Mrs Hill"), fewNames());
    EXPECT_TRUE(titled.listed);
    const GapReading initial = source.gap(source.markOver("J. Black"), fewNames());
    EXPECT_TRUE(initial.listed);
    const NameList staff = NameList::fromText("Jane Montgomery\nPeter Black\nAmy Hill\nSiobhan O'Shaughnessy");
    const GapReading known = source.gap(source.markOver("Jane Montgomery"), staff);
    EXPECT_EQ(known.candidates, 1);
    EXPECT_TRUE(known.listed);
    EXPECT_EQ(known.level, Level::Red);
}

TEST(MeterTest, CapitalsAreTriedWhereTheTextHasThem) {
    const Metered source = page(show(72, 700, "SERGEANT MONTGOMERY ATTENDED") + show(72, 650, "Sgt MONTGOMERY attended"));
    const Mark first = source.markOver("MONTGOMERY");
    EXPECT_TRUE(source.gap(first, fewNames()).listed);
    const Metered small = page(show(72, 700, "user montgomery signed in"));
    EXPECT_TRUE(small.gap(small.markOver("montgomery"), fewNames()).listed);
}

TEST(MeterTest, ReportsCountAndNeverTell) {
    const Metered source = page(show(72, 700, "Then Sgt Montgomery attended the address"));
    const std::vector<MarkReading> readings = source.read({source.markOver("Montgomery")});
    const nlohmann::json json = toJson(readings.front());
    EXPECT_EQ(json.at("level"), "red");
    EXPECT_EQ(json.at("candidates"), readings.front().gaps.front().candidates);
    EXPECT_FALSE(json.at("widened").empty());
    EXPECT_EQ(json.dump().find("ontgomery"), std::string::npos);
    const std::vector<MarkReading> again = readingsFromFrame(toFrame(readings));
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(toJson(again.front()), json);
    EXPECT_TRUE(toJson(MarkReading{}).is_null());
}

TEST(MeterTest, ThousandsOfMarksInBoundedTime) {
    std::string content;
    for (int row = 0; row < 100; ++row) {
        for (int column = 0; column < 5; ++column) {
            content += show(20 + column * 110, 820 - row * 8, "by Jane Montgomery and Dr Hill", 5);
        }
    }
    test::PdfBuilder builder;
    builder.addPage(content);
    builder.addPage(content);
    const Metered source(builder.build());
    std::vector<Mark> marks;
    for (int number = 1; number <= 2; ++number) {
        const PageGlyphs glyphs = source.glyphs(number);
        for (const TextLine& line : glyphs.lines) {
            const std::vector<WordSpan> spans = wordSpans(glyphs, line);
            for (std::size_t i = 0; i < spans.size(); ++i) {
                if (i % 3 == 1) {
                    const double y = line.glyphs[spans[i].first].across;
                    Mark mark;
                    mark.page = number;
                    mark.quads = {Quad::of({line.glyphs[spans[i].first].begin, y - 1, line.glyphs[spans[i].last].end, y + 4})};
                    marks.push_back(mark);
                }
            }
        }
    }
    ASSERT_GT(marks.size(), 1900U);
    const auto start = std::chrono::steady_clock::now();
    const auto readings = source.read(marks);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    EXPECT_EQ(readings.size(), marks.size());
    RecordProperty("seconds", std::to_string(seconds));
    EXPECT_LT(seconds, 20);
}

TEST(MeterTest, APageAgainIsQuick) {
    std::string content;
    for (int row = 0; row < 45; ++row) {
        content += show(72, 780 - row * 16, "Then Sgt Montgomery attended the address in Croydon with Jane O'Shaughnessy today");
    }
    const Metered source = page(content);
    std::vector<Mark> marks;
    const Rect over = source.markOver("Montgomery").bounds();
    for (int row = 0; row < 30; ++row) {
        Mark mark;
        const double y = 780 - row * 16;
        mark.quads = {Quad::of({over.x0, y - 2, over.x1, y + 8})};
        marks.push_back(mark);
    }
    auto meter = std::move(Meter::open(source.bytes(), "test.pdf", NameList::builtIn()).value());
    const auto opened = std::chrono::steady_clock::now();
    (void)meter->readPage(1, marks);
    RecordProperty("millisecondsFirst",
                   std::to_string(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - opened).count()));
    const auto start = std::chrono::steady_clock::now();
    const auto readings = meter->readPage(1, marks).value();
    const double milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    EXPECT_EQ(std::count_if(readings.begin(), readings.end(),
                            [](const MarkReading& one) { return one.worst() != nullptr && one.worst()->listed; }),
              30);
    RecordProperty("milliseconds", std::to_string(milliseconds));
    EXPECT_LT(milliseconds, 500) << "50 on a quiet machine";
}

}  // namespace withheld::inference
