// What is not painted and stays outside the boxes: a result that lost it is another document.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

const Failed lossOnly{"structure"};

std::string linkTo(const std::string& rect, const std::string& address, const std::string& more = "") {
    return "<< /Type /Annot /Subtype /Link /Rect [" + rect + "] /Border [0 0 0] " + more + " /A << /S /URI /URI (" + address +
           ") >> >>";
}

}  // namespace

TEST(PlantedLosses, linkOnAPageWithoutMarks) {
    JudgedPair pair;
    pair.makePages();
    pair.source.addAnnotation(2, linkTo("72 755 200 775", "https://www.example.org/"));
    EXPECT_EQ(failed(pair.judge()), lossOnly);
    pair.output.addAnnotation(2, linkTo("72 755 200 775", "https://www.example.org/"));
    EXPECT_EQ(failed(pair.judge()), Failed{});
}

TEST(PlantedLosses, linkOfTwoLinesOfWhichNoneTouchesTheBox) {
    JudgedPair pair;
    pair.makePages();
    // Its rectangle reaches over the box, its quads do not.
    pair.source.addAnnotation(1, linkTo("72 680 540 712", "https://www.example.org/",
                                        "/QuadPoints [400 712 540 712 400 697 540 697 72 696 150 696 72 680 150 680]"));
    EXPECT_EQ(failed(pair.judge()), lossOnly);
}

TEST(PlantedLosses, linkUnderTheBoxMayGo) {
    JudgedPair pair;
    pair.makePages();
    pair.source.addAnnotation(1, linkTo("129 696 238 712", "https://www.example.org/"));
    EXPECT_EQ(failed(pair.judge()), Failed{});
}

TEST(PlantedLosses, linkThatLeadsElsewhere) {
    JudgedPair pair;
    pair.makePages();
    pair.source.addAnnotation(2, linkTo("72 755 200 775", "https://www.example.org/"));
    pair.output.addAnnotation(2, linkTo("72 755 200 775", "https://other.example/"));
    EXPECT_EQ(failed(pair.judge()), lossOnly);
    JudgedPair secret;
    secret.makePages();
    secret.source.addAnnotation(2, linkTo("72 755 200 775", "https://www.example.org/Chaudhury"));
    secret.output.addAnnotation(2, linkTo("72 755 200 775", "about:blank"));
    EXPECT_EQ(failed(secret.judge()), Failed{}) << "an address with a withheld word";
}

TEST(PlantedLosses, bookmarks) {
    JudgedPair pair;
    pair.makePages();
    pair.source.addBookmark("Drainage", 2);
    EXPECT_EQ(failed(pair.judge()), lossOnly);
    JudgedPair changed;
    changed.makePages();
    changed.source.addBookmark("Drainage", 2);
    changed.output.addBookmark("Drainage", 1);
    EXPECT_EQ(failed(changed.judge()), lossOnly);
    JudgedPair secret;
    secret.makePages();
    secret.source.addBookmark("Statement of Tomasz Chaudhury", 1);
    secret.output.addBookmark("Redacted", 1);
    EXPECT_EQ(failed(secret.judge()), Failed{});
}

TEST(PlantedLosses, formFieldAndItsValue) {
    JudgedPair pair;
    pair.makePages();
    pair.source.addTextField(2, 100, 300, 250, 320, "place", "Town hall");
    EXPECT_THAT(failed(pair.judge()), testing::Contains("structure"));
    pair.output.addTextField(2, 100, 300, 250, 320, "place", "");
    EXPECT_THAT(failed(pair.judge()), testing::Contains("structure"));
}

TEST(PlantedLosses, shortNameInABookmark) {
    for (const char* name : {"Ng", "Lee"}) {
        JudgedPair pair;
        pair.secret = test::show(130, 700, name);
        pair.sourceFirst = pair.open + pair.secret;
        pair.makePages();
        for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
            pdf->addBookmark(std::string("Statement of Ms ") + name, 1);
        }
        const Report report = pair.judge();
        EXPECT_EQ(failed(report), (Failed{"document-strings"})) << name;
        EXPECT_EQ(toText(report).find(name), std::string::npos);
    }
}

TEST(PlantedLosses, shortNameInTagsPropertiesAndMetadata) {
    for (const char* place : {"tag", "title", "metadata", "value"}) {
        JudgedPair pair;
        pair.secret = test::show(130, 700, "Ng");
        pair.sourceFirst = pair.open + pair.secret;
        pair.makePages();
        if (place == std::string("tag")) {
            const int element = pair.output.addObject("<< /Type /StructElem /S /P /Alt (Photograph of Ng) >>");
            pair.output.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K " + test::ref(element) + " >>");
        } else if (place == std::string("title")) {
            pair.output.setInfo("/Title", test::wideString("Ng, statement"));
        } else if (place == std::string("value")) {
            const int field = pair.output.addObject("<< /FT /Tx /T (witness) /V (Ng) >>");
            pair.output.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
        } else {
            const int xmp =
                pair.output.addStream("/Type /Metadata /Subtype /XML", "<rdf:RDF><dc:title>About Ng</dc:title></rdf:RDF>");
            pair.output.setCatalogueEntry("/Metadata", test::ref(xmp));
        }
        EXPECT_EQ(failed(pair.judge()), (place == std::string("value") ? Failed{"withheld-words"} : Failed{"document-strings"}))
            << place;
    }
}

TEST(PlantedLosses, shortWordsThatStandOpenOrSayNothingPass) {
    JudgedPair pair;
    pair.secret = test::show(130, 700, "the Lee of Mr 12");
    pair.sourceFirst = pair.open + pair.secret;
    pair.second += test::show(72, 600, "River Lee");
    pair.makePages();
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        pdf->addBookmark("Mr Smith of the Lee on 12 March", 1);
    }
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(PlantedLosses, addressOfALinkUnderTheBoxThatStandsElsewhereIsNoted) {
    JudgedPair pair;
    pair.makePages();
    pair.source.addAnnotation(1, linkTo("129 696 238 712", "https://x.example/u/88231"));
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        pdf->addAnnotation(2, linkTo("72 755 200 775", "https://x.example/u/88231"));
    }
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
    const Check& strings = *report.find("document-strings");
    ASSERT_EQ(strings.findings.size(), 1U);
    EXPECT_EQ(strings.outcome, Outcome::Noted);
    EXPECT_EQ(strings.findings[0].page, 2);
    EXPECT_EQ(forPublication(report).find("document-strings")->findings.at(0).page, 0);
}

}  // namespace withheld::verify
