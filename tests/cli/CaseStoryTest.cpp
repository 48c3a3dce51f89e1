// One request from its receipt to its release, and every door that has to be shut on the way.
#include <gmock/gmock.h>

#include <QDate>
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/Hash.h"
#include "cli/RunCli.h"
#include "support/Portrait.h"

namespace withheld::test {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class CaseStory : public CliTest {
protected:
    /// Amy Shah has made and filled the case.
    void begin() const {
        putLetter("Informant Smith.pdf");
        done({"case", "new", "c.withheld", "--ref", "FOI/2026/0412", "--received", "2026-11-13", "--user", "Amy Shah", "--title",
              "Deployments"});
        done({"case", "add", "c.withheld", "Informant Smith.pdf", "--user", "Amy Shah"});
    }
    void mark() const { done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "marks.json", "--user", "Amy Shah"}); }
    void submit() const { done({"case", "submit", "c.withheld", "--user", "Amy Shah"}); }
    [[nodiscard]] std::string approve() const {
        return done({"case", "approve", "c.withheld", "--user", "Ben Cole", "--unseen-because", "Read on paper"});
    }
    [[nodiscard]] json status() const { return json::parse(done({"case", "status", "c.withheld", "--json"})); }
};

TEST_F(CaseStory, TwoCopiesComeTogetherByReviewPackages) {
    begin();
    mark();
    fs::copy(at("c.withheld"), at("copy.withheld"), fs::copy_options::recursive);
    put("bens.json",
        R"({"marks":[{"page":1,"rect":[10,10,60,30]},{"page":1,"rect":[10,40,60,60]},{"page":2,"rect":[10,10,60,30]}]})");
    done({"case", "import-marks", "copy.withheld", "Informant Smith.pdf", "bens.json", "--user", "Ben Cole"});
    EXPECT_THAT(done({"case", "export-review", "copy.withheld", "-o", "ben.review", "--user", "Ben Cole"}), HasSubstr("6 marks"));
    EXPECT_THAT(done({"case", "import-review", "c.withheld", "ben.review", "--dry-run", "--user", "Amy Shah"}),
                HasSubstr("3 marks added"));
    EXPECT_EQ(status().at("marks"), 3) << "a dry run changes nothing";
    EXPECT_THAT(done({"case", "import-review", "c.withheld", "ben.review", "--user", "Amy Shah"}), HasSubstr("3 marks added"));
    EXPECT_EQ(status().at("marks"), 6);
    EXPECT_THAT(done({"case", "import-review", "c.withheld", "ben.review", "--user", "Amy Shah"}), HasSubstr("Nothing new"));
    refused({"case", "import-review", "c.withheld", "marks.json", "--user", "Amy Shah"}, "no review package");
}

TEST_F(CaseStory, FacesAreLookedForWhenAsked) {
    put("stills.pdf", portraitPdf());
    EXPECT_THAT(done({"detect", "stills.pdf"}), HasSubstr("0 suggestions"));
    EXPECT_THAT(done({"detect", "stills.pdf", "--faces"}), HasSubstr("A face in a picture"));
    const json marks = json::parse(done({"detect", "stills.pdf", "--faces", "--json"})).at("marks");
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks[0].at("exemptions").at(0), "s.40(2)");
    done({"case", "new", "c.withheld", "--ref", "1", "--received", "2026-11-13", "--user", "Amy Shah"});
    done({"case", "add", "c.withheld", "stills.pdf", "--user", "Amy Shah"});
    EXPECT_THAT(done({"case", "detect", "c.withheld", "--user", "Amy Shah"}), Not(HasSubstr("faces")));
    EXPECT_THAT(done({"case", "detect", "c.withheld", "--faces", "--user", "Amy Shah"}),
                AllOf(HasSubstr("1 faces suggested on 1 pages with pictures"),
                      HasSubstr("signatures and number plates in pictures are not looked for")));
}

TEST_F(CaseStory, OnesOwnCodesGoWithTheCase) {
    putLetter("letter.pdf");
    put("codes.json", R"json({"id":"force","name":"Our codes","version":"1","exemptions":[{"id":"F.1","section":"1",
        "shortName":"source","title":"Sources","wording":"Where we know it from.","absolute":false,"test":"class","slot":1}]})json");
    put("own.json", R"json({"marks":[{"page":1,"rect":[10,10,60,30],"exemptions":["F.1"]}]})json");
    refused({"case", "new", "c.withheld", "--ref", "1", "--received", "2026-11-13", "--user", "Amy Shah", "--code-set", "force"},
            "no code set called force");
    done({"case", "new", "c.withheld", "--ref", "1", "--received", "2026-11-13", "--user", "Amy Shah", "--code-set", "force",
          "--codes", "codes.json"});
    done({"case", "add", "c.withheld", "letter.pdf", "--user", "Amy Shah"});
    fs::remove(at("codes.json"));
    done({"case", "import-marks", "c.withheld", "letter.pdf", "own.json", "--user", "Amy Shah"});
    done({"case", "submit", "c.withheld", "--user", "Amy Shah"});
    done({"case", "approve", "c.withheld", "--user", "Ben Cole", "--unseen-because", "Read on paper"});
    done({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"});
    EXPECT_THAT(readFile(at("pack/data/schedule.csv")).value(), HasSubstr("Sources"));
}

TEST_F(CaseStory, ConsistencyNamesWhatIsStillReadableByItsFirstLetters) {
    begin();
    put("name.json", R"json({"marks":[{"page":1,"rect":[10,10,60,30],"text":"Informant Smith","exemptions":["s.40(2)"]}]})json");
    done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "name.json", "--user", "Amy Shah"});
    const json board = json::parse(done({"case", "consistency", "c.withheld", "--json"}));
    EXPECT_EQ(board.at("strings"), 1);
    EXPECT_EQ(board.at("findings").at(0).at("string"), "I•••••••• S••••");
    EXPECT_EQ(board.at("findings").at(0).at("places").at(0).at("match"), "file-name");
    EXPECT_THAT(done({"case", "consistency", "c.withheld"}), HasSubstr("in a file name"));
}

TEST_F(CaseStory, RulesProposeWhatTheyFindAndSayWhichFindNothing) {
    begin();
    put("rules.json", R"json({"rules": [{"name": "Names", "find": "list", "text": "Hannah Desmond\ts.40(2)", "wholeWords": true},
                                        {"name": "Old names", "find": "words", "text": "Gwendolen"}]})json");
    const std::string told = done({"case", "propose", "c.withheld", "--rules", "rules.json", "--user", "Amy Shah"});
    EXPECT_THAT(told,
                testing::AllOf(HasSubstr("Names: 2 places"), HasSubstr("Old names: nothing found"), HasSubstr("2 suggestions")));
    EXPECT_EQ(status().at("documents").at(0).at("openSuggestions"), 2);
    EXPECT_THAT(done({"case", "propose", "c.withheld", "--rules", "rules.json", "--user", "Amy Shah"}),
                HasSubstr("0 suggestions"));
    refused({"case", "propose", "c.withheld", "--user", "Amy Shah"}, "--template or --rules");
    put("wrong.json", R"({"rules": [{"name": "Ops", "find": "regex", "text": "("}]})");
    refused({"case", "propose", "c.withheld", "--rules", "wrong.json", "--user", "Amy Shah"}, "Ops");
}

TEST_F(CaseStory, TheSecondPersonSuggestsWhatIsMissing) {
    begin();
    mark();
    submit();
    EXPECT_THAT(done({"case", "suggest", "c.withheld", "Informant Smith.pdf:2", "--words", "in the yard", "--because",
                      "Says where", "--code", "s.31(1)(a)", "--user", "Ben Cole"}),
                HasSubstr("1 suggested"));
    done({"case", "suggest", "c.withheld", "Informant Smith.pdf:1", "--rect", "200,690,300,712", "--because", "Says who",
          "--user", "Ben Cole"});
    EXPECT_EQ(status().at("documents").at(0).at("openSuggestions"), 2);
    const std::vector<std::string> place{"case", "suggest", "c.withheld", "Informant Smith.pdf:1", "--user", "Ben Cole"};
    const auto with = [&place](std::vector<std::string> more) {
        more.insert(more.begin(), place.begin(), place.end());
        return more;
    };
    refused(with({"--because", "x"}), "--words or --rect");
    refused(with({"--because", "x", "--words", "nowhere to be found"}), "do not stand on the page");
    refused(with({"--because", " ", "--rect", "1,1,20,20"}), "needs a reason");
    refused(with({"--because", "x", "--rect", "1,1,20,20", "--code", "s.99"}), "no code");
    refused(
        {"case", "suggest", "c.withheld", "Informant Smith.pdf:9", "--because", "x", "--rect", "1,1,20,20", "--user", "Ben Cole"},
        "no page");
}

TEST_F(CaseStory, ADryRunProvesWithoutApprovalAndLeavesNothing) {
    begin();
    mark();
    const std::string told = done({"case", "release", "c.withheld", "--dry-run", "--user", "Amy Shah"});
    EXPECT_THAT(told, testing::AllOf(HasSubstr("In the way: "), HasSubstr("nothing is released: PASS - 3 of 3"),
                                     HasSubstr("Informant Smith.pdf: ")));
    EXPECT_EQ(status().at("stage"), "marking");
    const CliResult neither = cli({"case", "release", "c.withheld", "--user", "Amy Shah"});
    EXPECT_EQ(neither.exit, 2);
    EXPECT_THAT(neither.err, HasSubstr("--output"));
    for (const auto& entry : fs::directory_iterator(at("."))) {
        EXPECT_NE(entry.path().extension(), ".pdf.part") << entry.path();
    }
}

TEST_F(CaseStory, WhatDocumentsHideIsReadAgain) {
    begin();
    EXPECT_THAT(done({"case", "inspect", "c.withheld", "--user", "Amy Shah"}), HasSubstr("1 documents read, more is known of 0"));
}

TEST_F(CaseStory, TheClockStopsAndStartsAnewWithReasons) {
    putLetter("letter.pdf");
    const auto ago = [](int days) { return QDate::currentDate().addDays(-days).toString(Qt::ISODate).toStdString(); };
    done({"case", "new", "c.withheld", "--ref", "FOI/2026/0412", "--received", ago(20), "--user", "Amy Shah"});
    const json before = json::parse(done({"case", "clock", "c.withheld", "--json"}));
    EXPECT_EQ(before.at("stopped"), false);
    EXPECT_EQ(before.at("countedFrom"), ago(20));
    EXPECT_THAT(
        done({"case", "clock", "c.withheld", "--stop", "clarification", "--on", ago(10), "--note", "which sites?", "--user",
              "Amy Shah"}),
        testing::AllOf(HasSubstr("Clock stopped since"), HasSubstr("waiting for clarification (Amy Shah): which sites?")));
    EXPECT_EQ(status().at("clock").at("stopped"), true);
    EXPECT_EQ(status().at("clock").at("left"), "Clock stopped (clarification)");
    refused({"case", "clock", "c.withheld", "--stop", "fee", "--user", "Amy Shah"}, "stopped already");
    refused({"case", "clock", "c.withheld", "--start", "--on", ago(12), "--user", "Amy Shah"}, "before the last change");
    done({"case", "clock", "c.withheld", "--start", "--on", ago(3), "--user", "Amy Shah"});
    refused({"case", "clock", "c.withheld", "--extend-to", ago(-90), "--user", "Amy Shah"}, "needs its reason");
    done({"case", "clock", "c.withheld", "--extend-to", ago(-90), "--note", "much to weigh", "--user", "Amy Shah"});
    const json after = json::parse(done({"case", "clock", "c.withheld", "--json"}));
    EXPECT_EQ(after.at("countedFrom"), ago(3));
    EXPECT_EQ(after.at("due"), ago(-90));
    EXPECT_EQ(after.at("changes").size(), 3U);
    EXPECT_EQ(after.at("changes").at(0).at("by"), "Amy Shah");
    EXPECT_THAT(done({"case", "audit", "c.withheld"}), HasSubstr("clock-extended"));
}

TEST_F(CaseStory, NumbersForTheUnitNameNobody) {
    begin();
    mark();
    const std::string csv = done({"case", "stats", "c.withheld", "--csv"});
    EXPECT_THAT(csv, HasSubstr("FOI/2026/0412,pages,total,2\r\n"));
    EXPECT_THAT(csv, HasSubstr("FOI/2026/0412,marks,total,3\r\n"));
    EXPECT_THAT(csv, testing::AllOf(Not(HasSubstr("Amy")), Not(HasSubstr("Smith")), Not(HasSubstr("Desmond"))));
    const json numbers = json::parse(done({"case", "stats", "c.withheld", "--json"}));
    EXPECT_EQ(numbers.at("pages").at("total"), 2);
    EXPECT_EQ(numbers.at("time").at("stage"), "marking");
    EXPECT_EQ(numbers.at("time").at("due"), "2026-12-14");
    EXPECT_THAT(done({"case", "stats", "c.withheld"}), HasSubstr("marks by code"));
}

TEST_F(CaseStory, FromReceiptToRelease) {
    begin();
    EXPECT_EQ(status().at("stage"), "marking");
    EXPECT_EQ(status().at("clock").at("due"), "2026-12-14");
    refused({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"}, "has not been submitted");
    mark();
    EXPECT_EQ(status().at("marks"), 3);
    EXPECT_EQ(status().at("undecided"), 0);
    submit();
    EXPECT_EQ(status().at("stage"), "in-review");
    refused({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"}, "a second person has to approve it");

    refused({"case", "approve", "c.withheld", "--user", "Amy Shah", "--unseen-because", "mine"},
            "cannot approve it. A second person has to.");
    refused({"case", "approve", "c.withheld", "--user", " amy  SHAH", "--unseen-because", "mine"},
            "cannot approve it. A second person has to.");
    refused({"case", "approve", "c.withheld", "--user", "Ben Cole"}, "never had 2 pages on screen");
    EXPECT_THAT(approve(),
                testing::AllOf(HasSubstr("by Ben Cole"), HasSubstr("Read on paper"), HasSubstr("Informant Smith.pdf, page 2")));
    EXPECT_EQ(status().at("approval").at("by"), "Ben Cole");
    EXPECT_EQ(status().at("approval").at("setHash"), status().at("setHash"));

    EXPECT_THAT(done({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"}), HasSubstr("PASS"));
    EXPECT_EQ(status().at("stage"), "released");
    const std::string released = textOf(at("pack/data/01-document.pdf"));
    EXPECT_THAT(released, Not(HasSubstr("Hannah")));
    EXPECT_THAT(released, HasSubstr("is silver commander"));
    EXPECT_EQ(
        std::system(("cd " + at("pack").string() + " && sha256sum --quiet --strict -c manifest-sha256.txt tagmanifest-sha256.txt")
                        .c_str()),
        0);
    EXPECT_THAT(readFile(at("pack/bag-info.txt")).value(), HasSubstr(status().at("setHash").get<std::string>()));
    EXPECT_EQ(json::parse(readFile(at("pack/approval-record.json")).value()).at("unseenBecause"), "Read on paper");
    EXPECT_THAT(done({"case", "audit", "c.withheld"}), HasSubstr("holds"));
    refused({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"}, "already");
}

TEST_F(CaseStory, NoFileOfThePackTellsASecretOrTheSourcesName) {
    begin();
    mark();
    // Why something may not go out can tell it: harm and public interest of a mark are for the reviewer.
    put("reasons.json",
        R"json({"marks":[{"page":1,"rect":[200,696,320,712],"exemptions":["s.31(1)(a)"],"note":"Desmond again",
            "harm":"Desmond could be found","publicInterest":"Desmond outweighs"}]})json");
    done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "reasons.json", "--user", "Amy Shah"});
    done({"case", "export-marks", "c.withheld", "Informant Smith.pdf", "-o", "marks.xfdf"});
    EXPECT_THAT(readFile(at("marks.xfdf")).value(), Not(HasSubstr("could be found"))) << "not for other programs either";
    submit();
    (void)approve();
    done({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"});
    for (const auto& entry : fs::recursive_directory_iterator(at("pack"))) {
        if (entry.is_regular_file()) {
            const std::string bytes = readFile(entry.path()).value();
            EXPECT_THAT(bytes, Not(HasSubstr("Desmond"))) << entry.path();
            EXPECT_THAT(bytes, Not(HasSubstr("Informant"))) << entry.path();
        }
    }
}

TEST_F(CaseStory, AnEditWithdrawsTheApproval) {
    begin();
    mark();
    submit();
    (void)approve();
    put("more.json", R"json({"marks":[{"page":1,"rect":[200,696,320,712],"exemptions":["s.31(1)(a)"]}]})json");
    done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "more.json", "--user", "Amy Shah"});
    EXPECT_EQ(status().at("stage"), "marking");
    EXPECT_TRUE(status().at("approval").is_null());
    refused({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"}, "The approval was withdrawn");
    EXPECT_FALSE(fs::exists(at("pack")));
}

TEST_F(CaseStory, AReturnedSetGoesBackToTheOfficer) {
    begin();
    mark();
    submit();
    done({"case", "return", "c.withheld", "--user", "Ben Cole", "--because", "Page 2 shows a time"});
    EXPECT_EQ(status().at("stage"), "returned");
    EXPECT_EQ(status().at("returned"), "Page 2 shows a time");
    refused({"case", "approve", "c.withheld", "--user", "Ben Cole", "--unseen-because", "x"}, "was returned by Ben Cole");
    submit();
    EXPECT_THAT(approve(), HasSubstr("Approved"));
}

TEST_F(CaseStory, MarksWithoutACodeCannotBeSubmitted) {
    begin();
    put("uncoded.json", R"({"marks":[{"page":1,"rect":[70,696,165,712]}]})");
    done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "uncoded.json", "--user", "Amy Shah"});
    EXPECT_EQ(status().at("undecided"), 1);
    refused({"case", "submit", "c.withheld", "--user", "Amy Shah"}, "1 mark has no exemption");
    EXPECT_THAT(status().at("inTheWay").dump(), HasSubstr("1 mark has no exemption"));
}

TEST_F(CaseStory, ImportedMarksMustFitTheDocument) {
    begin();
    put("beyond.json", R"({"marks":[{"page":1,"rect":[1,1,9,9]},{"page":3,"rect":[1,1,9,9]}]})");
    refused({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "beyond.json", "--user", "Amy Shah"}, "no page 3");
    refused({"case", "import-marks", "c.withheld", "Other.pdf", "marks.json", "--user", "Amy Shah"}, "no document of this name");
    EXPECT_EQ(status().at("marks"), 0);
}

TEST_F(CaseStory, MarksGoToOtherProgramsAndComeBack) {
    begin();
    mark();
    const int marks = status().at("marks").get<int>();
    ASSERT_GT(marks, 0);
    for (const char* format : {"out.xfdf", "out.pdf", "out.json"}) {
        EXPECT_THAT(done({"case", "export-marks", "c.withheld", "Informant Smith.pdf", "-o", format}),
                    HasSubstr("not for release"));
        // They are in the case already.
        EXPECT_THAT(done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", format, "--user", "Amy Shah"}),
                    HasSubstr("0 marks added, " + std::to_string(marks) + " already there"));
    }
    EXPECT_EQ(status().at("marks"), marks);
    put("acrobat.xfdf",
        "<xfdf xmlns='http://ns.adobe.com/xfdf/'><annots><redact page='0' rect='10,10,60,30' overlay-text='S31 (1)(a)'/>"
        "<redact page='0' rect='10,40,60,60' overlay-text='secret'/><highlight page='0' "
        "rect='300,300,340,320'/></annots></xfdf>");
    EXPECT_THAT(done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "acrobat.xfdf", "--user", "Amy Shah"}),
                HasSubstr("2 marks added, 1 highlights to decide"));
    EXPECT_EQ(status().at("marks"), marks + 2);
    EXPECT_THAT(status().at("inTheWay").dump(), HasSubstr("1 mark has no exemption"));
    refused({"case", "export-marks", "c.withheld", "Informant Smith.pdf", "-o", "out.doc"}, "out.doc");
    put("broken.xfdf", "<xfdf><annots><redact");
    refused({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "broken.xfdf", "--user", "Amy Shah"}, "line 1");
}

TEST_F(CaseStory, TheTableOfMarksShowsFirstLettersUnlessTheCaseRecordsIt) {
    begin();
    put("name.json", R"json({"marks":[{"page":2,"rect":[10,10,60,30],"text":"Hannah Desmond","exemptions":["s.40(2)"]},
        {"page":1,"rect":[10,10,60,30],"text":"Zoe","exemptions":["s.38"]}]})json");
    done({"case", "import-marks", "c.withheld", "Informant Smith.pdf", "name.json", "--user", "Amy Shah"});
    EXPECT_THAT(done({"case", "list-marks", "c.withheld", "-o", "marks.csv"}), HasSubstr("2 rows, first letters only"));
    const std::string masked = readFile(at("marks.csv")).value();
    EXPECT_THAT(masked, testing::AllOf(HasSubstr("H••••• D••••••"), HasSubstr("Kind of information"), Not(HasSubstr("Desmond"))));
    EXPECT_LT(masked.find("s.38"), masked.find("s.40(2)")) << "as they stand on the pages";
    EXPECT_THAT(done({"case", "audit", "c.withheld"}), Not(HasSubstr("marks-exported")));

    EXPECT_NE(cli({"case", "list-marks", "c.withheld", "-o", "full.csv", "--in-full"}).exit, 0) << "by whom?";
    EXPECT_FALSE(fs::exists(at("full.csv")));
    done({"case", "list-marks", "c.withheld", "-o", "full.html", "--in-full", "--user", "Amy Shah", "--document",
          "Informant Smith.pdf"});
    EXPECT_THAT(readFile(at("full.html")).value(), testing::AllOf(HasSubstr("Hannah Desmond"), HasSubstr("NOT FOR RELEASE")));
    EXPECT_THAT(done({"case", "audit", "c.withheld"}), HasSubstr("marks-exported"));
    refused({"case", "list-marks", "c.withheld", "-o", "marks.doc"}, ".csv or .html");
    refused({"case", "list-marks", "c.withheld", "-o", "m.csv", "--document", "Other.pdf"}, "no document of this name");
}

TEST_F(CaseStory, TheSameFileTwiceIsRefusedAndOtherFilesGoOn) {
    begin();
    putLetter("Letter.pdf");
    fs::copy_file(at("Informant Smith.pdf"), at("Copy.pdf"));
    put("no.pdf", "no PDF");
    PdfBuilder other;
    other.addPage(show(72, 700, "Another"));
    put("Other.pdf", other.build());
    const CliResult result = cli({"case", "add", "c.withheld", "Copy.pdf", "no.pdf", "Other.pdf", "--user", "Amy Shah"});
    EXPECT_EQ(result.exit, 1);
    EXPECT_THAT(result.err, HasSubstr("already in the case"));
    EXPECT_THAT(result.out, HasSubstr("Other.pdf: added, 1 pages"));
    EXPECT_EQ(status().at("documents").size(), 2U);
}

TEST_F(CaseStory, AuditFindsAFlippedByte) {
    begin();
    mark();
    EXPECT_TRUE(json::parse(done({"case", "audit", "c.withheld", "--json"})).at("intact").get<bool>());
    std::string bytes = readFile(at("c.withheld/case.sqlite")).value();
    const std::size_t place = bytes.find("s.31(1)(a)");
    ASSERT_NE(place, std::string::npos);
    bytes[place + 2] = '4';
    std::ofstream(at("c.withheld/case.sqlite"), std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    refused({"case", "audit", "c.withheld"}, "was changed after it was written");
    EXPECT_FALSE(json::parse(cli({"case", "audit", "c.withheld", "--json"}).out).at("intact").get<bool>());
    refused({"case", "submit", "c.withheld", "--user", "Amy Shah"}, "changed outside Withheld");
    refused({"case", "status", "c.withheld"}, "changed outside Withheld");
}

TEST_F(CaseStory, AuditKeepsSecretsToItself) {
    begin();
    mark();
    for (const std::string& out : {done({"case", "audit", "c.withheld"}), done({"case", "audit", "c.withheld", "--json"})}) {
        EXPECT_THAT(out, HasSubstr("mark-added"));
        EXPECT_THAT(out, Not(HasSubstr("Desmond")));
    }
}

TEST_F(CaseStory, AChangedSourceStopsTheRelease) {
    begin();
    mark();
    submit();
    (void)approve();
    const fs::path working = fs::directory_iterator(at("c.withheld/working"))->path();
    std::string bytes = readFile(working).value();
    bytes += "\n";
    ASSERT_TRUE(writeFileAtomically(working, bytes));
    refused({"case", "release", "c.withheld", "-o", "pack", "--user", "Amy Shah"}, "was changed");
    EXPECT_FALSE(fs::exists(at("pack")));
    refused({"case", "audit", "c.withheld"}, "was changed");
}

}  // namespace withheld::test
