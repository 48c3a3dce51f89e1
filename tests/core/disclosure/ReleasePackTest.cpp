#include "disclosure/ReleasePack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "DisclosureSample.h"

namespace withheld::disclosure {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

namespace {

PackContents sampleContents(const fs::path& folder) {
    EXPECT_TRUE(writeFileAtomically(folder / "a.pdf", "first"));
    EXPECT_TRUE(writeFileAtomically(folder / "b.pdf", "second"));
    PackContents contents;
    contents.documents = {{"d1", folder / "a.pdf"}, {"d2", folder / "b.pdf"}};
    contents.verificationJson = "{\"passed\":true}";
    contents.verificationHtml = "<p>PASS - 3 of 3 redactions proved</p>";
    contents.date = QDate(2026, 11, 25);
    return contents;
}

}  // namespace

TEST(ReleasePack, HoldsThePapersAndOnlyProvedBytes) {
    needGui();
    const PrivateFolder folder;
    const fs::path pack = folder.path() / "pack";
    const auto bag = writeReleasePack(pack, sampleState(), sampleContents(folder.path()));
    ASSERT_TRUE(bag) << bag.error().text();
    for (const char* file : {"data/01-document.pdf", "data/02-document.pdf", "data/schedule.csv", "data/schedule.xlsx",
                             "data/notice.odt", "data/notice.pdf", "approval-record.html", "approval-record.json",
                             "verification-report.html", "verification-report.json", "bag-info.txt", "bagit.txt"}) {
        EXPECT_TRUE(fs::exists(pack / file)) << file;
    }
    EXPECT_EQ(readFile(pack / "data/01-document.pdf").value(), "first");
    EXPECT_EQ(
        std::system(("cd " + pack.string() + " && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt").c_str()), 0);
    EXPECT_THAT(readFile(pack / "verification-report.html").value(), HasSubstr("<p>PASS - 3 of 3 redactions proved</p>"));
    EXPECT_THAT(readFile(pack / "bag-info.txt").value(), HasSubstr("Withheld-Set-Hash: " + sampleState().setHash()));
}

TEST(ReleasePack, NoFileTellsTheWordsOrTheSourcesName) {
    needGui();
    const PrivateFolder folder;
    const auto bag = writeReleasePack(folder.path() / "pack", sampleState(), sampleContents(folder.path()));
    ASSERT_TRUE(bag);
    for (const std::string& file : bag->files) {
        const std::string bytes = readFile(folder.path() / "pack" / file).value();
        EXPECT_THAT(bytes, Not(HasSubstr("Hannah"))) << file;
        EXPECT_THAT(bytes, Not(HasSubstr("Informant"))) << file;
    }
}

TEST(ReleasePack, TheApprovalRecordTellsWhoWhatWhenAndUnseenPages) {
    needGui();
    const PrivateFolder folder;
    ASSERT_TRUE(writeReleasePack(folder.path() / "pack", sampleState(), sampleContents(folder.path())));
    const auto record = nlohmann::json::parse(readFile(folder.path() / "pack/approval-record.json").value());
    EXPECT_EQ(record.at("approvedBy"), "Ben Cole");
    EXPECT_EQ(record.at("approvedAt"), "2026-11-24T11:00:00.000Z");
    EXPECT_EQ(record.at("setHash"), sampleState().setHash());
    EXPECT_EQ(record.at("unseenBecause"), "Page 3 is blank");
    EXPECT_EQ(record.at("unseenPages"), nlohmann::json::array({"01-document.pdf, page 3"}));
    EXPECT_EQ(record.at("authorsOfMarks"), nlohmann::json::array({"Amy Shah"}));
    const std::string html = readFile(folder.path() / "pack/approval-record.html").value();
    EXPECT_THAT(html, HasSubstr("Ben Cole"));
    EXPECT_THAT(html, HasSubstr("Page 3 is blank"));
    EXPECT_EQ(record.at("byPin"), false);
    EXPECT_THAT(html, HasSubstr("the name given to the program"));
    casefile::CaseState confirmed = sampleState();
    confirmed.approval->byPin = true;
    ASSERT_TRUE(writeReleasePack(folder.path() / "confirmed", confirmed, sampleContents(folder.path())));
    EXPECT_THAT(readFile(folder.path() / "confirmed/approval-record.html").value(), HasSubstr("the approver's PIN"));
}

TEST(ReleasePack, TheApprovalRecordTellsWhatWasDecidedInBulkAndWhatTheOfficerViewed) {
    needGui();
    const PrivateFolder folder;
    casefile::CaseState state = sampleState();
    state.marks.at("m1").decidedInBulk = true;
    state.marks.at("m3").decidedInBulk = true;
    state.bulkDecisions.push_back(
        {"Ben Cole", "2026-11-24T10:30:00.000Z", {"m1", "m3"}, {state.documents[0].fileName + ", page 2"}});
    state.viewers.insert("Amy Shah");
    state.views.insert({"Amy Shah", "d1", 1});
    ASSERT_TRUE(writeReleasePack(folder.path() / "pack", state, sampleContents(folder.path())));
    const auto record = nlohmann::json::parse(readFile(folder.path() / "pack/approval-record.json").value());
    EXPECT_EQ(record.at("decidedInBulk"), 2);
    EXPECT_EQ(record.at("bulkUnseenPages"), nlohmann::json::array({"01-document.pdf, page 2"}));
    EXPECT_EQ(record.at("pagesViewedByOfficer"), 1);
    EXPECT_EQ(record.at("pages"), 6);
    const std::string html = readFile(folder.path() / "pack/approval-record.html").value();
    EXPECT_THAT(html, HasSubstr("Marks decided in bulk"));
    EXPECT_THAT(html, HasSubstr("1 of 6"));
    EXPECT_THAT(html, Not(HasSubstr(secret))) << "released names, not those of the files";
}

TEST(ReleasePack, NothingIsPackedWithoutAnApprovalOfThisSet) {
    needGui();
    const PrivateFolder folder;
    const PackContents contents = sampleContents(folder.path());
    casefile::CaseState unapproved = sampleState();
    unapproved.approval.reset();
    unapproved.stage = casefile::Stage::InReview;
    casefile::CaseState changed = sampleState();
    changed.marks.erase("m1");
    for (const casefile::CaseState& state : {unapproved, changed}) {
        const auto refused = writeReleasePack(folder.path() / "pack", state, contents);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::NotAllowed);
        EXPECT_FALSE(fs::exists(folder.path() / "pack"));
    }
}

}  // namespace withheld::disclosure
