// Annotations: what touches a mark goes, and nothing else with it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;

namespace {

const Rect nameMark{70, 695, 200, 715};

std::string link(const std::string& rect, const std::string& address, const std::string& more = "") {
    return "<< /Type /Annot /Subtype /Link /Rect " + rect + more + " /A << /S /URI /URI (" + address + ") >> >>";
}

std::string burnedAtMark(const std::string& pdf) {
    const auto result = burned(pdf, {markOn(nameMark)});
    EXPECT_TRUE(result) << result.error().text();
    return result ? result->bytes : std::string();
}

}  // namespace

// An annotation may stand in /Annots itself (12.5.2); then it has no number.
TEST(Annotations, OneThatStandsDirectlyInItsPageGoesAlone) {
    PdfBuilder builder;
    test::PageOptions first;
    first.entries = "/Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (a remark) >> " +
                    link("[72 695 130 712]", "https://under.example/") + link("[72 95 130 112]", "https://beside.example/") +
                    "<< /Type /Annot /Subtype /Watermark /F 2 /Rect [9 9 20 20] /Contents (never seen) >>]";
    test::PageOptions second;
    second.entries = "/Annots [" + link("[72 495 130 512]", "https://second.example/") + "]";
    builder.addPage(test::show(72, 700, "Desmond"), first);
    builder.addPage(test::show(72, 500, "Open"), second);
    const std::string out = burnedAtMark(builder.build());
    EXPECT_FALSE(test::holds(out, "a remark"));
    EXPECT_FALSE(test::holds(out, "https://under.example/"));
    EXPECT_FALSE(test::holds(out, "never seen"));
    EXPECT_TRUE(test::holds(out, "https://beside.example/"));
    EXPECT_TRUE(test::holds(out, "https://second.example/"));
}

TEST(Annotations, PagesThatShareOneListKeepWhatTheirOwnMarksLeave) {
    PdfBuilder builder;
    const int list = builder.addObject("[" + link("[72 695 130 712]", "https://shared.example/") +
                                       link("[72 95 130 112]", "https://below.example/") + "]");
    test::PageOptions options;
    options.entries = "/Annots " + test::ref(list);
    builder.addPage(test::show(72, 700, "Desmond"), options);
    builder.addPage(test::show(72, 700, "Open"), options);
    const std::string out = burnedAtMark(builder.build());
    EXPECT_TRUE(test::holds(out, "https://below.example/"));
    EXPECT_TRUE(test::holds(out, "https://shared.example/")) << "no mark of the second page lies over it";
}

// A link over two lines: its rectangle covers what stands between, its quads do not (12.5.6.5).
TEST(Annotations, OfALinkWithQuadsOnlyTheQuadsCount) {
    const auto withQuads = [](const std::string& quads) {
        PdfBuilder builder;
        builder.addPage(test::show(72, 700, "Desmond") + test::show(400, 700, "see the") + test::show(72, 686, "web site"));
        builder.addAnnotation(
            1, link("[72 683 540 712]", "https://www.example.org/", " /Border [0 0 0] /QuadPoints [" + quads + "]"));
        return burnedAtMark(builder.build());
    };
    const std::string secondLine = " 72 694 150 694 72 683 150 683";
    EXPECT_TRUE(test::holds(withQuads("400 712 540 712 400 697 540 697" + secondLine), "https://www.example.org/"));
    EXPECT_FALSE(test::holds(withQuads("100 712 540 712 100 697 540 697" + secondLine), "https://www.example.org/"));
    EXPECT_FALSE(test::holds(withQuads("400 800 540 800 400 697 540 697" + secondLine), "https://www.example.org/"))
        << "quads beyond the rectangle are ignored";
    EXPECT_FALSE(test::holds(withQuads("400 712 540 712"), "https://www.example.org/")) << "no quad";
}

// What a button shows only under the mouse has been seen by nobody who marked the page.
TEST(Annotations, AWidgetKeepsOnlyTheAppearanceThatIsSeen) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    const auto appearance = [&](const std::string& text) {
        return test::ref(
            builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 << /Type "
                              "/Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
                              test::show(5, 5, text)));
    };
    const int widget = builder.addAnnotation(
        1,
        "<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (b) /F 4 /Rect [300 300 500 320] /MK << /CA (Press) /RC "
        "(Rollovercaption) /AC (Downcaption) >> /AP << /N " +
            appearance("Press") + " /R " + appearance("Rolloverword") + " /D << /Off " + appearance("Downword") + " >> >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(widget) + "] >>");
    const std::string pdf = builder.build();
    const std::string out = burnedAtMark(pdf);
    for (const char* unseen : {"Rollovercaption", "Downcaption", "Rolloverword", "Downword"}) {
        EXPECT_TRUE(test::holds(pdf, unseen)) << unseen;
        EXPECT_FALSE(test::holds(out, unseen)) << unseen;
    }
    EXPECT_THAT(test::textOf(out), testing::HasSubstr("Press"));
    EXPECT_TRUE(test::holds(out, "/CA"));
}

TEST(Annotations, AStateThatNobodySeesGoesWhenItRepeatsWithheldWords) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    const auto appearance = [&](const std::string& text) {
        return test::ref(
            builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 << /Type "
                              "/Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
                              test::show(5, 5, text)));
    };
    const int widget = builder.addAnnotation(
        1,
        "<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /F 4 /Rect [300 300 500 320] /AS /Off "
        "/AP << /N << /Off " +
            appearance("Nobody") + " /One " + appearance("Desmond") + " /Two " + appearance("Harmless") + " >> >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(widget) + "] >>");
    const std::string out = burnedAtMark(builder.build());
    EXPECT_FALSE(test::holds(out, "Desmond"));
    EXPECT_TRUE(test::holds(out, "Nobody"));
    EXPECT_TRUE(test::holds(out, "Harmless"));
}

// Form programs name the state of a button after the words beside it.
TEST(Annotations, AButtonWhoseStateRepeatsWithheldWordsStaysOnUnderAnotherName) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    const auto appearance = [&](const char* content) {
        return test::ref(builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 20 20]", content));
    };
    const std::string on = appearance("2 2 16 16 re f");
    const std::string off = appearance("2 2 16 16 re S");
    const int group = builder.reserve();
    std::string kids;
    for (const auto& [state, x] : {std::pair{"Desmond", 300}, std::pair{"Other", 400}}) {
        const int widget = builder.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /F 4 /Parent " + test::ref(group) +
                                                        " /Rect [" + std::to_string(x) + " 500 " + std::to_string(x + 20) +
                                                        " 520] /AS " + (x == 300 ? "/Desmond" : "/Off") + " /AP << /N << /" +
                                                        state + " " + on + " /Off " + off + " >> >> >>");
        kids += test::ref(widget) + " ";
    }
    const int without = builder.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /F 4 /Parent " + test::ref(group) +
                                                     " /Rect [500 500 520 520] /AS /Desmond /AP << /N " + off + " >> >>");
    builder.setObject(group, "<< /FT /Btn /Ff 49152 /T (choice) /V /Desmond /Kids [" + kids + test::ref(without) + "] >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(group) + "] >>");
    const std::string pdf = builder.build();
    const std::string out = burnedAtMark(pdf);
    ASSERT_TRUE(test::holds(pdf, "/Desmond"));
    EXPECT_FALSE(test::holds(out, "Desmond"));
    const std::string all = test::everythingIn(out);
    EXPECT_THAT(all, testing::HasSubstr("Choice1"));
    EXPECT_THAT(all, testing::HasSubstr("Other"));
    const auto at = [](const test::Picture& picture, int x) { return picture.at(x, 842 - 510); };
    const test::Picture before = test::pictureOf(pdf);
    const test::Picture after = test::pictureOf(out);
    EXPECT_LT(at(before, 310), 60);
    EXPECT_LT(at(after, 310), 60) << "still on";
    EXPECT_GT(at(after, 410), 200);
}

// A box that would show the picture of which the page lost its part, were it ticked.
TEST(Annotations, AStateThatNobodySeesGoesWhenItShowsWhatWent) {
    const auto burnedWith = [](bool openElsewhere) {
        PdfBuilder builder;
        const int image = builder.addGreyImage(8, 8, std::string(64, 'z'));
        const std::string name = "/Im" + std::to_string(image);
        builder.addPage("q 80 0 0 10 80 700 cm " + name + " Do Q");
        builder.addPage(test::show(72, 700, "Second") + (openElsewhere ? "q 80 0 0 10 80 500 cm " + name + " Do Q" : ""));
        const auto form = [&](const std::string& content) {
            return test::ref(builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << /XObject << " +
                                                   name + " " + test::ref(image) + " >> >>",
                                               content));
        };
        builder.addAnnotation(
            2, "<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /F 4 /Rect [300 300 320 320] /AS /Off /AP << /N << /Off " +
                   form("") + " /Yes " + form("q 20 0 0 20 0 0 cm " + name + " Do Q") + " >> >> >>");
        const std::string pdf = builder.build();
        EXPECT_TRUE(test::holds(pdf, std::string(64, 'z')));
        return burnedAtMark(pdf);
    };
    const std::string gone = burnedWith(false);
    EXPECT_FALSE(test::holds(gone, std::string(64, 'z')));
    EXPECT_FALSE(test::holds(gone, "/Yes"));
    EXPECT_TRUE(test::holds(gone, "/Off"));
    EXPECT_TRUE(test::holds(burnedWith(true), "/Yes")) << "what stands open is no secret";
}

}  // namespace withheld
