// What may not be in a released file, whatever it says.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

const Failed structureOnly{"structure"};

}  // namespace

TEST(PlantedStructure, script) {
    JudgedPair pair;
    pair.output.setCatalogueEntry("/OpenAction", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>");
    pair.makePages();
    EXPECT_EQ(failed(pair.judge()), structureOnly);
}

TEST(PlantedStructure, earlierRevision) {
    JudgedPair pair;
    pair.makePages();
    pair.outputBytes = test::PdfBuilder::appendRevision(pair.output.build(), {{200, "<< /Kind /Nothing >>"}});
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), structureOnly) << toText(report);
}

TEST(PlantedStructure, earlierRevisionThatStillHoldsTheSecret) {
    JudgedPair pair;
    pair.makePages();
    // The first revision shows the name, the second one has the burned page content.
    const std::string first = pair.source.build();
    pair.outputBytes = test::PdfBuilder::appendRevision(first, {{4, "<< /Length " + std::to_string(pair.outputFirst.size()) +
                                                                        " >>\nstream\n" + pair.outputFirst + "\nendstream"}});
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), (Failed{"structure", "withheld-words"})) << toText(report);
    expectMasked(report);
}

TEST(PlantedStructure, orphanWithTheSecret) {
    JudgedPair pair;
    pair.output.addObject("<< /Kept (Tomasz Chaudhury) >>");
    pair.makePages();
    EXPECT_EQ(failed(pair.judge()), (Failed{"structure", "withheld-words"}));
}

TEST(PlantedStructure, orphan) {
    JudgedPair pair;
    pair.output.addObject("<< /Kept 1 >>");
    pair.makePages();
    EXPECT_EQ(failed(pair.judge()), structureOnly);
}

TEST(PlantedStructure, bytesAfterTheEnd) {
    JudgedPair pair;
    pair.makePages();
    pair.outputBytes = pair.output.build() + "Chaudhury was here";
    EXPECT_EQ(failed(pair.judge()), (Failed{"structure", "withheld-words"}));
}

TEST(PlantedStructure, commentBetweenObjects) {
    JudgedPair pair;
    pair.makePages();
    std::string bytes = pair.output.build();
    // After the last object, so that no offset moves.
    const std::size_t table = bytes.rfind("xref\n0 ");
    const std::string comment = "% Chaudhury\n";
    bytes.insert(table, comment);
    const std::size_t start = bytes.rfind("startxref\n") + 10;
    bytes.replace(start, bytes.find('\n', start) - start, std::to_string(table + comment.size()));
    pair.outputBytes = bytes;
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), (Failed{"structure", "withheld-words"})) << toText(report);
}

TEST(PlantedStructure, lostPage) {
    JudgedPair pair;
    pair.source.addPage(pair.sourceFirst);
    pair.source.addPage(pair.second);
    pair.output.addPage(pair.outputFirst);
    EXPECT_EQ(failed(pair.judge()), (Failed{"structure", "pixels-outside", "words-outside"}));
}

TEST(PlantedStructure, swappedPages) {
    JudgedPair pair;
    pair.second += test::show(72, 400, "nothing else");
    pair.source.addPage(pair.second);
    pair.source.addPage(test::show(72, 760, "third page") + pair.open);
    pair.output.addPage(test::show(72, 760, "third page") + pair.open);
    pair.output.addPage(pair.second);
    pair.marks.clear();
    EXPECT_EQ(failed(pair.judge()), (Failed{"pixels-outside", "words-outside"}));
}

TEST(PlantedStructure, otherPageSize) {
    JudgedPair pair;
    pair.source.addPage(pair.sourceFirst);
    pair.source.addPage(pair.second);
    pair.output.addPage(pair.outputFirst);
    pair.page.entries = "/Rotate 90";
    pair.output.addPage(pair.second, pair.page);
    EXPECT_EQ(failed(pair.judge()), structureOnly);
}

TEST(PlantedStructure, unappliedRedactionMark) {
    JudgedPair pair;
    pair.makePages();
    pair.output.addAnnotation(2, "<< /Type /Annot /Subtype /Redact /F 2 /Rect [300 300 340 320] >>");
    EXPECT_EQ(failed(pair.judge()), structureOnly);
}

TEST(PlantedStructure, linkUnderTheBox) {
    JudgedPair pair;
    pair.makePages();
    pair.output.addAnnotation(
        1, "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [130 697 230 710] /A << /S /URI /URI (https://a.example) >> >>");
    EXPECT_EQ(failed(pair.judge()), structureOnly);
}

// Over two lines a link's rectangle covers what stands between; the link is where its quads are (ISO 32000-1 12.5.6.5).
TEST(PlantedStructure, linkWhoseQuadsLeaveTheBox) {
    const auto judged = [](const std::string& quads) {
        JudgedPair pair;
        pair.makePages();
        const std::string link = "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [60 500 500 712] /QuadPoints [" + quads +
                                 "] /A << /S /URI /URI (https://a.example) >> >>";
        pair.source.addAnnotation(1, link);
        pair.output.addAnnotation(1, link);
        return failed(pair.judge());
    };
    EXPECT_EQ(judged("400 712 500 712 400 697 500 697 60 515 200 515 60 500 200 500"), Failed{});
    EXPECT_EQ(judged("130 712 500 712 130 697 500 697 60 515 200 515 60 500 200 500"), structureOnly);
    EXPECT_EQ(judged("400 799 500 799 400 697 500 697"), structureOnly) << "quads beyond the rectangle are ignored";
}

TEST(PlantedStructure, leftovers) {
    const std::vector<std::pair<std::string, std::string>> planted{{"/AA", "<< /WC << /S /Named /N /Print >> >>"},
                                                                   {"/PieceInfo", "<< /Word << /Private 1 >> >>"},
                                                                   {"/Threads", "[]"},
                                                                   {"/AcroForm", "<< /Fields [] /XFA (x) >>"},
                                                                   {"/Collection", "<< >>"},
                                                                   {"/AF", "[]"},
                                                                   {"/Perms", "<< >>"},
                                                                   {"/DSS", "<< >>"}};
    for (const auto& [key, value] : planted) {
        JudgedPair pair;
        pair.output.setCatalogueEntry(key, value);
        pair.makePages();
        EXPECT_EQ(failed(pair.judge()), structureOnly) << key;
    }
}

TEST(PlantedStructure, authorInDocumentProperties) {
    JudgedPair pair;
    pair.output.setInfo("/Author", "(Clerk)");
    pair.makePages();
    EXPECT_EQ(failed(pair.judge()), structureOnly);
}

// Old writers did so; but a stray byte elsewhere is damage.
TEST(PlantedStructure, aNumberSignInANameIsNoDamage) {
    for (const bool damaged : {false, true}) {
        JudgedPair pair;
        pair.makePages();
        for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
            pdf->setCatalogueEntry("/Dests", "<< /No#Sign [" + test::ref(pdf->pageObject(1)) + " /Fit] >>");
        }
        if (damaged) {
            pair.output.setCatalogueEntry("/PageMode", "<4G>");
        }
        EXPECT_EQ(failed(pair.judge()).count("structure") > 0, damaged);
    }
}

TEST(PlantedStructure, damagedFileIsNeverProved) {
    JudgedPair pair;
    pair.makePages();
    std::string bytes = pair.output.build();
    bytes.resize(bytes.size() - 60);
    const Expected<Report> damaged = verify(pair.source.build(), "source.pdf", bytes, "result.pdf", pair.marks);
    EXPECT_FALSE(damaged && damaged->passed());
    EXPECT_FALSE(verify(pair.source.build(), "source.pdf", "no pdf at all", "result.pdf", pair.marks).hasValue());
    EXPECT_FALSE(verify("", "source.pdf", pair.output.build(), "result.pdf", pair.marks).hasValue());
}

TEST(PlantedStructure, markOnAPageThatIsNotThere) {
    JudgedPair pair;
    pair.makePages();
    pair.marks[0].page = 7;
    const Expected<Report> report = verify(pair.source.build(), "source.pdf", pair.output.build(), "result.pdf", pair.marks);
    ASSERT_FALSE(report.hasValue());
    EXPECT_EQ(report.error().code, ErrorCode::InvalidInput);
}

}  // namespace withheld::verify
