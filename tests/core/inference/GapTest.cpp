// What a gap is, and that it is the one that the burn leaves.
#include "Metered.h"
#include "inference/Removal.h"

namespace withheld::inference {

using test::show;

TEST(GapTest, RemovalIsTheBurns) {
    test::PdfBuilder builder;
    builder.addPage(show(72, 700, "Sgt Chaudhury attended the address, (Gaping) jolly fjord.") +
                    show(72, 680, "Typing yards", 30) + "BT /F2 9 Tf 0.8 0.6 -0.6 0.8 300 400 Tm (turned and burned) Tj ET");
    const Metered source(builder.build());
    std::vector<Mark> marks;
    for (const Rect& box :
         {Rect{93.7, 697, 151.3, 709}, Rect{200, 704, 240, 715}, Rect{120, 675, 180, 690}, Rect{300, 395, 330, 420}}) {
        Mark mark;
        mark.quads = {Quad::of(box)};
        marks.push_back(mark);
    }
    const PageGlyphs page = source.glyphs();
    std::vector<Quad> areas;
    for (const Mark& mark : marks) {
        areas.push_back(mark.quads.front());
    }
    std::vector<Point> staying;
    for (const TextLine& line : page.lines) {
        const std::vector<bool> removed = removedUnder(page, line, areas);
        EXPECT_TRUE(std::find(removed.begin(), removed.end(), true) != removed.end());
        for (std::size_t i = 0; i < removed.size(); ++i) {
            if (!removed[i]) {
                staying.push_back(line.glyphs[i].toUser.map({0, 0}));
            }
        }
    }
    const auto burned = burn::burn(source.bytes(), "test.pdf", marks);
    ASSERT_TRUE(burned) << burned.error().text();
    const PageGlyphs after = Metered(burned->bytes).glyphs();
    std::size_t found = 0;
    for (const Point& place : staying) {
        bool there = false;
        for (const TextLine& line : after.lines) {
            for (const PlacedGlyph& glyph : line.glyphs) {
                const Point p = glyph.toUser.map({0, 0});
                there = there || std::hypot(p.x - place.x, p.y - place.y) < 1e-3;
            }
        }
        found += there ? 1 : 0;
    }
    EXPECT_EQ(found, staying.size());
    std::size_t left = 0;
    for (const TextLine& line : after.lines) {
        left += line.glyphs.size();
    }
    EXPECT_EQ(left, staying.size() + marks.size()) << "a blank in each box carries what it says to readers aloud";
}

TEST(GapTest, GapAndBoxInPoints) {
    const Metered source = page(show(72, 700, "Sgt Smith attended"));
    const GapReading gap = source.gap(source.markOver("Smith"));
    // Helvetica: S 667, m 833, i 222, t 278, h 556.
    EXPECT_NEAR(gap.gap, 12 * 2.556, 1e-6);
    EXPECT_NEAR(gap.box, 12 * 2.556, 1e-6);
    EXPECT_EQ(gap.font, "Helvetica");
    EXPECT_NEAR(gap.fontSize, 12, 1e-6);
    EXPECT_TRUE(gap.exact);
    // The blanks go as well: the gap is wider, the name as narrow as before.
    const GapReading wide = source.gap(source.markOver(" Smith "));
    EXPECT_NEAR(wide.gap, 12 * (2.556 + 2 * 0.278), 1e-6);
    EXPECT_EQ(wide.candidates, gap.candidates);
}

TEST(GapTest, SpacingScalingAndMatrixCount) {
    const NameList names = fewNames();
    for (const char* setting : {"", "0.7 Tc", "2 Tw", "65 Tz", "0.7 Tc 2 Tw 130 Tz", "-0.4 Tc"}) {
        for (const char* matrix : {"1 0 0 1 72 500 Tm", "0 2 -2 0 300 100 Tm", "0.6 0.8 -0.8 0.6 150 200 Tm",
                                   "1 0 0.3 1 72 300 Tm", "-1 0 0 -1 500 500 Tm"}) {
            const Metered source = page(std::string("BT /F1 11 Tf ") + setting + " " + matrix + " (Sgt Black attended) Tj ET");
            const GapReading gap = source.gap(source.markOver("Black"), names);
            EXPECT_EQ(gap.candidates, 1) << setting << " " << matrix;
            EXPECT_TRUE(gap.listed) << setting << " " << matrix;
            EXPECT_TRUE(gap.exact);
        }
    }
    const Metered spaced = page("BT /F1 10 Tf 2 Tc 72 500 Td (Sgt Black attended) Tj ET");
    // B 667, l 222, a 556, c 500, k 500 and six spacings.
    EXPECT_NEAR(spaced.gap(spaced.markOver("Black"), names).gap, 24.45 + 6 * 2, 1e-6);
}

TEST(GapTest, AtTheEndsOfALineTheBoxIsAnUpperBound) {
    const NameList names = fewNames();
    const Metered end = page(show(72, 700, "Seen by Black"));
    const GapReading last = end.gap(end.markOver("Black"), names);
    EXPECT_FALSE(last.exact);
    EXPECT_EQ(last.candidates, 3) << "Ng and Hill are shorter";
    const Metered begin = page(show(72, 700, "Black has seen it"));
    EXPECT_FALSE(begin.gap(begin.markOver("Black"), names).exact);
    const Metered alone = page(show(72, 700, "Black"));
    Mark broad = alone.markOver("Black");
    broad.quads.front() = Quad::of({60, 695, 200, 712});
    const GapReading only = alone.gap(broad, names);
    EXPECT_FALSE(only.exact);
    EXPECT_NEAR(only.gap, 140, 1e-6);
    EXPECT_EQ(only.candidates, 10);
    // A mark that was drawn along the letters tells their width where nothing else does.
    Mark along = end.markOver("Black");
    along.shape = MarkShape::Text;
    EXPECT_TRUE(end.gap(along, names).exact);
    EXPECT_EQ(end.gap(along, names).candidates, 1);
}

TEST(GapTest, AColumnIsNoNeighbour) {
    const NameList names = fewNames();
    const Metered table = page(show(72, 700, "Black") + show(300, 700, "attended") + show(30, 700, "1."));
    EXPECT_FALSE(table.gap(table.markOver("Black"), names).exact);
    // Withheld cells of one row are gaps of their own.
    const Metered row = page(show(72, 700, "Black") + show(200, 700, "Montgomery") + show(330, 700, "07700 900123"));
    Mark whole;
    whole.quads = {Quad::of({70, 697, 420, 710})};
    const std::vector<MarkReading> cells = row.read({whole}, names);
    ASSERT_EQ(cells.front().gaps.size(), 3U);
    EXPECT_TRUE(cells.front().gaps[0].isName);
    EXPECT_FALSE(cells.front().gaps[2].isName);
    const Metered placed = page(show(72, 700, "Sgt") + show(95, 700, "Black") + show(130, 700, "attended"));
    const GapReading words = placed.gap(placed.markOver("Black"), names);
    EXPECT_TRUE(words.exact) << "words that are placed one by one are running text";
    EXPECT_TRUE(words.listed);
    EXPECT_EQ(words.candidates, 1);
}

TEST(GapTest, MarksOverNoWordsGiveNoReading) {
    const Metered source = page(show(72, 700, "Sgt Smith - attended"));
    Mark nowhere;
    nowhere.quads = {Quad::of({300, 100, 400, 200})};
    EXPECT_TRUE(source.read({nowhere}).front().gaps.empty());
    EXPECT_EQ(source.read({nowhere}).front().worst(), nullptr);
    EXPECT_TRUE(source.read({source.markOver(" - ")}).front().gaps.empty());
    Mark beyond = nowhere;
    beyond.page = 9;
    auto meter = Meter::open(source.bytes(), "test.pdf", fewNames());
    EXPECT_FALSE((*meter)->readAll({beyond}));
    EXPECT_EQ((*meter)->readPage(1, {beyond, nowhere}).value().size(), 1U);
}

TEST(GapTest, LettersThatStayNarrowTheNames) {
    const NameList names = NameList::fromText("Abc\nAcb\nBac\nBca\nCab\nCba\n");
    const Metered source = page(show(72, 700, "Sgt Abc attended"));
    EXPECT_EQ(source.gap(source.markOver("Abc"), names).candidates, 4) << "C is wider than A and B";
    const GapReading cut = source.gap(source.markOver("Abc", 1), names);
    EXPECT_EQ(cut.candidates, 2) << "the c is still there";
    EXPECT_TRUE(cut.listed);
    const Widening* whole = widened(cut, Widening::Kind::Word);
    ASSERT_NE(whole, nullptr);
    EXPECT_EQ(whole->candidatesAfter, 4);
    const Metered possessive = page(show(72, 700, "Sgt Abc's (Abc), notes"));
    EXPECT_EQ(possessive.gap(possessive.markOver("Abc's"), names).candidates, 4);
    EXPECT_EQ(possessive.gap(possessive.markOver("(Abc),"), names).candidates, 4);
}

TEST(GapTest, TwoMarksWithABlankBetweenAreTwoGapsAndTouchingOnesAreOne) {
    const Metered source = page(show(72, 700, "Sgt Jane Smith attended"));
    const std::vector<MarkReading> apart = source.read({source.markOver("Jane"), source.markOver("Smith")});
    EXPECT_LT(apart[0].gaps.at(0).gap, 30);
    const std::vector<MarkReading> together = source.read({source.markOver("Jane "), source.markOver("Smith")});
    EXPECT_NEAR(together[0].gaps.at(0).gap, together[1].gaps.at(0).gap, 1e-9);
    EXPECT_GT(together[0].gaps.at(0).candidates, apart[0].gaps.at(0).candidates);
    EXPECT_TRUE(together[0].gaps.at(0).listed);
}

TEST(GapTest, DigitsAndSentencesAreNoNames) {
    const Metered source = page(show(72, 700, "call 07700 900123 or the whole of the station now please"));
    const GapReading number = source.gap(source.markOver("07700"));
    EXPECT_FALSE(number.isName);
    EXPECT_EQ(number.level, Level::Green);
    EXPECT_FALSE(source.gap(source.markOver("the whole of the")).isName);
}

}  // namespace withheld::inference
