#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/RunCli.h"
#include "marks/DrawnArea.h"
#include "marks/MarksJson.h"

namespace withheld::test {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class BurnCommandTest : public CliTest {};

TEST_F(BurnCommandTest, RemovesAndProvesAndSaysThatNobodyApproved) {
    putLetter("in.pdf");
    const std::string before = readFile(at("in.pdf")).value();
    EXPECT_THAT(done({"burn", "in.pdf", "--marks", "marks.json", "-o", "out.pdf", "--report", "report.json"}),
                testing::AllOf(HasSubstr("PASS"), HasSubstr("Nobody has approved")));
    EXPECT_EQ(readFile(at("in.pdf")).value(), before);
    const std::string text = textOf(at("out.pdf"));
    EXPECT_THAT(text, Not(HasSubstr("Hannah")));
    EXPECT_THAT(text, Not(HasSubstr("06:18")));
    EXPECT_THAT(text, HasSubstr("is silver commander"));
    const auto report = nlohmann::json::parse(readFile(at("report.json")).value());
    EXPECT_THAT(report.at("approval").get<std::string>(), HasSubstr("Nobody has approved"));
    EXPECT_EQ(report.at("pages").size(), 2U);
    EXPECT_TRUE(report.at("verification").is_object());
    EXPECT_THAT(report.dump(), Not(HasSubstr("Desmond")));
}

TEST_F(BurnCommandTest, SaysWhenTheProofWasLeftOut) {
    putLetter("in.pdf");
    EXPECT_THAT(done({"burn", "in.pdf", "--marks", "marks.json", "-o", "out.pdf", "--no-verify", "--report", "report.json"}),
                HasSubstr("not proved"));
    EXPECT_EQ(nlohmann::json::parse(readFile(at("report.json")).value()).at("verification"), "not made");
}

TEST_F(BurnCommandTest, NeverOverwritesWhatItReads) {
    putLetter("in.pdf");
    const std::string before = readFile(at("in.pdf")).value();
    fs::create_symlink(at("in.pdf"), at("link.pdf"));
    fs::create_hard_link(at("in.pdf"), at("hard.pdf"));
    fs::create_directory(at("sub"));
    for (const char* output : {"in.pdf", "./in.pdf", "sub/../in.pdf", "link.pdf", "hard.pdf", "marks.json"}) {
        refused({"burn", "in.pdf", "--marks", "marks.json", "-o", output}, "would overwrite");
    }
    refused({"burn", "in.pdf", "--marks", "marks.json", "-o", "out.pdf", "--report", "in.pdf"}, "would overwrite");
    EXPECT_EQ(readFile(at("in.pdf")).value(), before);
    EXPECT_FALSE(fs::exists(at("out.pdf")));
}

TEST_F(BurnCommandTest, AFailureLeavesNoResultBehind) {
    putLetter("in.pdf");
    put("beyond.json", R"({"marks":[{"page":9,"rect":[70,696,165,712]}]})");
    put("broken.json", R"({"marks":[{"page":1}]})");
    put("text.pdf", "this is no PDF file");
    refused({"burn", "in.pdf", "--marks", "beyond.json", "-o", "out.pdf"}, "page");
    refused({"burn", "in.pdf", "--marks", "broken.json", "-o", "out.pdf"}, "Mark 1");
    refused({"burn", "in.pdf", "--marks", "none.json", "-o", "out.pdf"}, "none.json");
    refused({"burn", "none.pdf", "--marks", "marks.json", "-o", "out.pdf"}, "none.pdf");
    refused({"burn", "text.pdf", "--marks", "marks.json", "-o", "out.pdf"}, "text.pdf");
    refused({"burn", "in.pdf", "--marks", "marks.json", "-o", "none/out.pdf"}, "none/out.pdf");
    EXPECT_FALSE(fs::exists(at("out.pdf")));
}

// Poppler reads what did not fit beside the field, where nobody sees it.
TEST_F(BurnCommandTest, AFieldWhoseValueDidNotFitIsProved) {
    PdfBuilder builder;
    builder.addPage(show(72, 700, "Form"));
    builder.addTextField(1, 72, 600, 132, 620, "callsign", "Callsign of the van: TANGO");
    put("form.pdf", builder.build());
    put("form.json", R"({"marks":[{"page":1,"rect":[72,598,92,622]}]})");
    ASSERT_THAT(textOf(at("form.pdf")), HasSubstr("TANGO"));
    EXPECT_THAT(done({"burn", "form.pdf", "--marks", "form.json", "-o", "out.pdf"}), HasSubstr("PASS"));
    EXPECT_THAT(textOf(at("out.pdf")), testing::AllOf(HasSubstr("sign"), Not(HasSubstr("TANGO"))));
}

// A value that a field above holds for two is one datum: it goes from both. A link that two pages list goes from both as well.
TEST_F(BurnCommandTest, WhatPagesShareGoesFromAllOfThemAndIsProved) {
    PdfBuilder builder;
    builder.addPage(show(72, 700, "First page"));
    builder.addPage(show(72, 700, "Second page"));
    const int above = builder.reserve();
    const auto below = [&](int page, const std::string& name) {
        const int look = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 130 22] /Resources << /Font << /F1 << /Type /Font "
            "/Subtype /Type1 /BaseFont /Helvetica >> >> >>",
            show(4, 6, "TANGO"));
        return builder.addAnnotation(page, "<< /Type /Annot /Subtype /Widget /F 4 /T (" + name + ") /Parent " + test::ref(above) +
                                               " /Rect [72 600 202 622] /AP << /N " + test::ref(look) + " >> >>");
    };
    const int first = below(1, "first");
    const int second = below(2, "second");
    builder.setObject(above, "<< /FT /Tx /T (callsign) /V (TANGO) /DA (/F1 12 Tf 0 g) /Kids [" + test::ref(first) + " " +
                                 test::ref(second) + "] >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(above) + "] /DA (/F1 12 Tf 0 g) >>");
    put("form.pdf", builder.build());
    put("form.json", R"({"marks":[{"page":1,"rect":[70,598,202,622]}]})");
    ASSERT_THAT(textOf(at("form.pdf")), HasSubstr("TANGO"));
    EXPECT_THAT(done({"burn", "form.pdf", "--marks", "form.json", "-o", "form-out.pdf"}), HasSubstr("PASS"));
    EXPECT_THAT(textOf(at("form-out.pdf")), testing::AllOf(HasSubstr("Second page"), Not(HasSubstr("TANGO"))));

    PdfBuilder shared;
    shared.addPage(show(72, 700, "First page"));
    const int link = shared.addAnnotation(
        1, "<< /Type /Annot /Subtype /Link /Rect [72 500 200 520] /A << /S /URI /URI (https://force.example/tango) >> >>");
    shared.addPage(show(72, 700, "Second page"), {595, 842, "/Annots [" + test::ref(link) + "]", ""});
    put("links.pdf", shared.build());
    put("links.json", R"({"marks":[{"page":1,"rect":[70,498,202,522]}]})");
    EXPECT_THAT(done({"burn", "links.pdf", "--marks", "links.json", "-o", "links-out.pdf"}), HasSubstr("PASS"));
    EXPECT_THAT(readFile(at("links-out.pdf")).value(), Not(HasSubstr("force.example")));
}

// The picture of the field that was marked stands on every page that lists the field, and only one of them has the box.
TEST_F(BurnCommandTest, AFieldThatPagesShareIsProved) {
    PdfBuilder builder;
    builder.addPage(show(72, 700, "First page"));
    const int field = builder.addTextField(1, 72, 600, 232, 620, "callsign", "TANGO leads the column");
    builder.addPage(show(72, 700, "Second page"), {595, 842, "/Annots [" + test::ref(field) + "]", ""});
    builder.addPage(show(72, 700, "Third page"), {595, 842, "/Annots [" + test::ref(field) + "]", ""});
    put("form.pdf", builder.build());
    put("form.json", R"({"marks":[{"page":2,"rect":[72,598,110,622]}]})");
    ASSERT_THAT(textOf(at("form.pdf")), HasSubstr("TANGO"));
    EXPECT_THAT(done({"burn", "form.pdf", "--marks", "form.json", "-o", "out.pdf"}), HasSubstr("PASS"));
    EXPECT_THAT(textOf(at("out.pdf")),
                testing::AllOf(HasSubstr("First page"), HasSubstr("Third page"), HasSubstr("leads"), Not(HasSubstr("TANGO"))));
}

// A field without an appearance shows its value all the same: readers draw it, and words that it shares with another are open.
TEST_F(BurnCommandTest, AFieldThatReadersDrawKeepsItsValue) {
    PdfBuilder builder;
    builder.addPage(show(72, 700, "Form"));
    const auto field = [&](const std::string& name, int y, const std::string& value) {
        return builder.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /T (" + name + ") /V (" + value +
                                            ") /DA (/Helv 10 Tf 0 g) /Rect [72 " + std::to_string(y) + " 300 " +
                                            std::to_string(y + 20) + "] >>");
    };
    const int marked = field("first", 600, "Column of vans TANGO");
    const int open = field("second", 500, "Column of lorries");
    builder.setCatalogueEntry("/AcroForm",
                              "<< /Fields [" + test::ref(marked) + " " + test::ref(open) +
                                  "] /DR << /Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
    put("form.pdf", builder.build());
    put("form.json", R"({"marks":[{"page":1,"rect":[70,598,302,622]}]})");
    ASSERT_THAT(textOf(at("form.pdf")), testing::AllOf(HasSubstr("TANGO"), HasSubstr("Column of lorries")));
    EXPECT_THAT(done({"burn", "form.pdf", "--marks", "form.json", "-o", "out.pdf"}), HasSubstr("PASS"));
    EXPECT_THAT(textOf(at("out.pdf")), testing::AllOf(HasSubstr("Column of lorries"), Not(HasSubstr("TANGO"))));
}

TEST_F(BurnCommandTest, OpensEncryptedFilesWithAPasswordFromAFile) {
    putLetter("plain.pdf");
    put("password.txt", "let me in\n");
    put("wrong.txt", "guess\n");
    const std::string encrypt = "cd " + at("").string() + " && qpdf --encrypt 'let me in' owner 256 -- plain.pdf in.pdf";
    ASSERT_EQ(std::system(encrypt.c_str()), 0);
    refused({"burn", "in.pdf", "--marks", "marks.json", "-o", "out.pdf"}, "password");
    refused({"burn", "in.pdf", "--marks", "marks.json", "-o", "out.pdf", "--password-file", "wrong.txt"}, "password");
    EXPECT_FALSE(fs::exists(at("out.pdf")));
    done({"burn", "in.pdf", "--marks", "marks.json", "-o", "out.pdf", "--password-file", "password.txt"});
    EXPECT_THAT(textOf(at("out.pdf")), HasSubstr("is silver commander"));
}

TEST_F(BurnCommandTest, PagesBecomePicturesInSafeMode) {
    putLetter("in.pdf");
    EXPECT_THAT(done({"burn", "in.pdf", "--marks", "marks.json", "-o", "out.pdf", "--safe-mode", "1", "--report", "report.json"}),
                HasSubstr("PASS"));
    const std::string text = textOf(at("out.pdf"));
    EXPECT_THAT(text, Not(HasSubstr("Hannah")));
    EXPECT_THAT(text, HasSubstr("is silver commander"));
    const auto report = nlohmann::json::parse(readFile(at("report.json")).value());
    EXPECT_EQ(report.at("pages").at(0).at("picture"), true);
    EXPECT_EQ(report.at("pages").at(1).at("picture"), false);
    EXPECT_EQ(report.at("verification").at("picturePages"), nlohmann::json::array({1}));
    done({"verify", "in.pdf", "out.pdf", "--marks", "marks.json", "--safe-mode", "1", "--html", "report.html"});
    EXPECT_THAT(readFile(at("report.html")).value(),
                testing::AllOf(HasSubstr("✓ PASS"), HasSubstr("(safe mode): page 1"), Not(HasSubstr("Desmond"))));
    refused({"burn", "in.pdf", "--marks", "marks.json", "-o", "other.pdf", "--safe-mode", "9"}, "no page 9");
    refused({"burn", "in.pdf", "--marks", "marks.json", "-o", "other.pdf", "--safe-mode", "first"}, "no page numbers");
}

TEST_F(BurnCommandTest, DrawnAreasAndTheOutsideOfABoxAreBurnedAndProved) {
    putLetter("in.pdf");
    std::vector<Mark> marks(2);
    // A lozenge around the name on page 1; everything but the top of page 2.
    marks[0].page = 1;
    marks[0].quads = trapezoidsOf({{65, 704}, {118, 730}, {171, 704}, {118, 680}});
    marks[0].exemptions = {"s.40(2)"};
    marks[1].page = 2;
    marks[1].quads = outsideOf({0, 0, 595, 842}, {0, 750, 595, 842});
    put("drawn.json", marksToJson(marks));
    EXPECT_THAT(done({"burn", "in.pdf", "--marks", "drawn.json", "-o", "out.pdf"}), HasSubstr("PASS"));
    EXPECT_THAT(textOf(at("out.pdf")), Not(HasSubstr("Hannah")));
}

}  // namespace withheld::test
