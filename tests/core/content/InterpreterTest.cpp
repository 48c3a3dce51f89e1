#include "content/Interpreter.h"

#include <gtest/gtest.h>

#include "pdf/Intake.h"
#include "support/Forensics.h"
#include "support/PdfBuilder.h"

namespace withheld::content {

namespace {

/// Writes down what is painted.
struct Recorder : Visitor {
    struct Shown {
        std::string text;
        Point begin;
        double size;
    };
    std::vector<Shown> shown;
    std::vector<paths::Path> paths;
    std::vector<PathPaint> paints;
    std::vector<Matrix> xobjects;
    int inlineImages = 0;
    int unreadable = 0;
    int strays = 0;
    std::vector<std::string> marked;

    void showText(const Operation&, const GraphicsState& state, const TextShow& show) override {
        for (const Glyph& glyph : show.glyphs) {
            shown.push_back({state.text.font->unicode(glyph.code), glyph.at(0, 0), glyph.toUser.d});
        }
    }
    void showUnreadableText(const Operation&, const GraphicsState&) override { ++unreadable; }
    void paintPath(const Operation&, const GraphicsState&, const paths::Path& path, const PathPaint& paint,
                   const std::vector<std::pair<std::size_t, std::size_t>>&) override {
        paths.push_back(path);
        paints.push_back(paint);
    }
    void paintXObject(const Operation&, const GraphicsState& state, const std::string&, const pdf::Object&) override {
        xobjects.push_back(state.ctm);
    }
    void paintInlineImage(const Operation&, const GraphicsState&) override { ++inlineImages; }
    void paintShading(const Operation&, const GraphicsState&, const pdf::Object&) override {}
    void beginMarkedContent(const Operation& operation, const pdf::Object&) override {
        marked.push_back(operation.operands.front().bytes);
    }
    void strayRestore(const Operation&) override { ++strays; }
};

class InterpreterTest : public testing::Test {
protected:
    Recorder run(const std::string& content) {
        test::PdfBuilder builder;
        builder.nameXObject("/Im", builder.addGreyImage(1, 1, "x"));
        builder.addPage(content);
        document = std::move(*pdf::Document::load(pdf::intake(builder.build(), "t.pdf")->bytes, "t.pdf"));
        Recorder recorder;
        FontCache fonts;
        Interpreter interpreter(fonts, recorder);
        interpreter.run(*pageContent(*document, 1), document->inherited(1, "Resources"));
        return recorder;
    }
    std::unique_ptr<pdf::Document> document;
};

}  // namespace

TEST_F(InterpreterTest, AdvancesByWidthsSpacingAndScaling) {
    const Recorder r = run("BT /F1 10 Tf 2 Tc 3 Tw 50 Tz 100 200 Td (a b) Tj ET");
    ASSERT_EQ(r.shown.size(), 3U);
    // Helvetica: a = 556, blank = 278.
    EXPECT_NEAR(r.shown[0].begin.x, 100, 1e-9);
    EXPECT_NEAR(r.shown[1].begin.x, 100 + (5.56 + 2) / 2, 1e-9);
    EXPECT_NEAR(r.shown[2].begin.x, 100 + (5.56 + 2) / 2 + (2.78 + 2 + 3) / 2, 1e-9);
}

TEST_F(InterpreterTest, KerningAndRiseAndMatrices) {
    const Recorder r = run("2 0 0 2 10 20 cm BT /F1 10 Tf 1 0 0 1 5 5 Tm 3 Ts [(a) -1000 (b)] TJ ET");
    ASSERT_EQ(r.shown.size(), 2U);
    EXPECT_NEAR(r.shown[0].begin.x, 20, 1e-9);
    EXPECT_NEAR(r.shown[0].begin.y, 20 + 2 * 8, 1e-9);
    EXPECT_NEAR(r.shown[1].begin.x, 20 + 2 * (5.56 + 10), 1e-9);
}

TEST_F(InterpreterTest, LineOperators) {
    const Recorder r = run("BT /F1 10 Tf 12 TL 50 700 Td (a) Tj T* (b) Tj (c) ' 1 2 (d) \" 0 -20 TD (e) Tj T* (f) Tj ET");
    ASSERT_EQ(r.shown.size(), 6U);
    EXPECT_NEAR(r.shown[1].begin.y, 688, 1e-9);
    EXPECT_NEAR(r.shown[2].begin.y, 676, 1e-9);
    EXPECT_NEAR(r.shown[3].begin.y, 664, 1e-9);
    EXPECT_NEAR(r.shown[4].begin.y, 644, 1e-9);
    EXPECT_NEAR(r.shown[5].begin.y, 624, 1e-9);
}

TEST_F(InterpreterTest, SavesAndRestoresTextState) {
    const Recorder r = run("BT /F1 10 Tf ET q BT /F1 20 Tf 0 0 Td (a) Tj ET Q BT (b) Tj ET Q Q");
    ASSERT_EQ(r.shown.size(), 2U);
    EXPECT_EQ(r.shown[0].size, 20);
    EXPECT_EQ(r.shown[1].size, 10);
    EXPECT_EQ(r.strays, 2);
}

TEST_F(InterpreterTest, PathsWithTheirPainting) {
    const Recorder r = run("0 0 10 10 re W n 1 1 m 2 2 l 3 3 4 4 5 5 c h b* 7 7 m 8 8 9 9 v S");
    ASSERT_EQ(r.paths.size(), 3U);
    EXPECT_TRUE(r.paints[0].clip);
    EXPECT_FALSE(r.paints[0].fill);
    EXPECT_TRUE(r.paints[1].fill && r.paints[1].stroke && r.paints[1].close);
    EXPECT_EQ(r.paints[1].fillRule, paths::FillRule::EvenOdd);
    EXPECT_FALSE(r.paints[1].clip);
    EXPECT_EQ(r.paths[2][1].p[0], (Point{7, 7}));  // v starts at the current point
}

TEST_F(InterpreterTest, XObjectsInlineImagesAndMarks) {
    const Recorder r = run("/Span <</MCID 3>> BDC q 30 0 0 40 5 6 cm /Im Do Q EMC BI /W 1 /H 1 /BPC 8 /CS /G ID x EI");
    ASSERT_EQ(r.xobjects.size(), 1U);
    EXPECT_EQ(r.xobjects[0], (Matrix{30, 0, 0, 40, 5, 6}));
    EXPECT_EQ(r.inlineImages, 1);
    EXPECT_EQ(r.marked, std::vector<std::string>{"Span"});
}

TEST_F(InterpreterTest, TextWithoutAFontIsToldApart) {
    EXPECT_EQ(run("BT (lost) Tj ET").unreadable, 1);
}

TEST_F(InterpreterTest, GlyphsStandWhereAReaderSeesThem) {
    test::PdfBuilder builder;
    builder.addPage("BT /F2 17 Tf 1.5 Tc 90 Tz 60 500 Td [(Dear) -333 ( Tomasz)] TJ ET");
    const std::string bytes = builder.build();
    const auto words = test::wordsOf(bytes);
    ASSERT_EQ(words.size(), 2U);
    const Recorder r = run("BT /F2 17 Tf 1.5 Tc 90 Tz 60 500 Td [(Dear) -333 ( Tomasz)] TJ ET");
    ASSERT_EQ(r.shown.size(), 11U);
    EXPECT_NEAR(r.shown[0].begin.x, words[0].box.x0, 0.05);
    EXPECT_NEAR(r.shown[5].begin.x, words[1].box.x0, 0.05);
}

}  // namespace withheld::content
