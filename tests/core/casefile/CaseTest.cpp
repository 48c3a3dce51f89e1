#include "casefile/Case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "SampleCase.h"
#include "base/Hash.h"

namespace withheld::casefile {

namespace fs = std::filesystem;

TEST(Case, RemembersItsFactsAndDocuments) {
    SampleCase sample;
    sample.reopen();
    const CaseState& state = sample.file->state();
    EXPECT_EQ(state.facts.reference, "FOI/2026/0412");
    EXPECT_EQ(state.facts.received, "2026-11-16");
    EXPECT_EQ(state.facts.codeSet, "foia-2000");
    EXPECT_EQ(state.createdBy, "Amy Shah");
    EXPECT_EQ(state.stage, Stage::Marking);
    ASSERT_EQ(state.documents.size(), 1U);
    const Document& document = state.documents[0];
    EXPECT_EQ(document.fileName, "CIA Croydon.pdf");
    EXPECT_EQ(document.sha256, sha256Hex("source bytes of CIA Croydon.pdf"));
    EXPECT_EQ(document.pageCount(), 3);
    EXPECT_EQ(document.pages[0], (PageGeometry{{0, 0, 595, 842}, {0, 0, 595, 842}, 0, 1}));
    EXPECT_EQ(document.notes, std::vector<std::string>{"Opened with the user password"});
    EXPECT_EQ(document.findings, "{\"pages\":3}");
}

TEST(Case, KeepsSourcesReadOnlyAndPrivate) {
    SampleCase sample;
    const Document& document = sample.file->state().documents[0];
    struct stat status {};
    ASSERT_EQ(::stat(sample.file->sourcePath(document).c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0400U);
    ASSERT_EQ(::stat(sample.path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0700U);
    EXPECT_EQ(readFile(sample.file->sourcePath(document)).value(), "source bytes of CIA Croydon.pdf");
    EXPECT_EQ(readFile(sample.file->workingPath(document).value()).value(), "working bytes of CIA Croydon.pdf");
}

TEST(Case, RefusesTheSameBytesTwiceAndNumbersEqualNames) {
    SampleCase sample;
    const auto twice = sample.file->addDocument(sampleDocument());
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, ErrorCode::InvalidInput);
    NewDocument other = sampleDocument();
    other.source += " v2";
    ASSERT_TRUE(sample.file->addDocument(other));
    EXPECT_EQ(sample.file->state().documents[1].fileName, "CIA Croydon (2).pdf");
    other.source += " v3";
    other.fileName = "/home/amy/CIA Croydon.pdf";
    ASSERT_TRUE(sample.file->addDocument(other));
    EXPECT_EQ(sample.file->state().documents[2].fileName, "CIA Croydon (3).pdf");
}

TEST(Case, NoticesAChangedWorkingCopy) {
    SampleCase sample;
    const fs::path working = sample.file->workingPath(sample.file->state().documents[0]).value();
    sample.reopen();
    ASSERT_TRUE(writeFileAtomically(working, "other bytes"));
    const auto path = sample.file->workingPath(sample.file->state().documents[0]);
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().code, ErrorCode::Tampered);
}

TEST(Case, IsWholeOrNotThere) {
    const PrivateFolder folder;
    CaseFacts facts = sampleFacts();
    facts.received = "2026-13-01";
    EXPECT_FALSE(Case::create(folder.path() / "a.withheld", facts, "Amy"));
    facts = sampleFacts();
    facts.reference.clear();
    EXPECT_FALSE(Case::create(folder.path() / "a.withheld", facts, "Amy"));
    EXPECT_FALSE(Case::create(folder.path() / "a.withheld", sampleFacts(), "  "));
    EXPECT_FALSE(Case::create(folder.path() / "missing" / "a.withheld", sampleFacts(), "Amy"));
    EXPECT_TRUE(fs::is_empty(folder.path()));
    ASSERT_TRUE(Case::create(folder.path() / "a.withheld", sampleFacts(), "Amy"));
    EXPECT_FALSE(Case::create(folder.path() / "a.withheld", sampleFacts(), "Amy"));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(Case, SaysThatAFolderIsNoCase) {
    const PrivateFolder folder;
    const auto opened = Case::open(folder.path(), "Amy");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Io);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(Case, ARemovedDocumentComesBackWithItsMarks) {
    SampleCase sample;
    const std::string second = sample.file->addDocument(sampleDocument("Annex.pdf", 1)).value();
    const std::string mark = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    ASSERT_TRUE(sample.file->addMarks(second, {sampleMark()}));
    ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{sampleMark(2), 0.5F}}));
    ASSERT_TRUE(sample.file->linkPages({sample.document, 1, second, 1}));
    ASSERT_TRUE(sample.file->append("approved", R"({"setHash": "x"})"));
    const std::string before = sample.file->state().setHash();

    EXPECT_FALSE(sample.file->removeDocument("nothing"));
    ASSERT_TRUE(sample.file->removeDocument(sample.document));
    sample.reopen();
    const CaseState& state = sample.file->state();
    EXPECT_EQ(state.stage, Stage::Marking) << "an approval is of all documents";
    ASSERT_EQ(state.documents.size(), 1U);
    EXPECT_EQ(state.marks.size(), 1U);
    EXPECT_TRUE(state.suggestions.empty());
    EXPECT_TRUE(state.pagesInStepWith(second, 1).empty());
    ASSERT_EQ(state.removedDocuments.size(), 1U);
    EXPECT_EQ(state.removedDocuments[0].by, "Amy Shah");
    EXPECT_FALSE(sample.file->removeDocument(sample.document));

    ASSERT_TRUE(sample.file->restoreDocument(sample.document));
    EXPECT_FALSE(sample.file->restoreDocument(sample.document));
    sample.reopen();
    EXPECT_EQ(sample.file->state().setHash(), before) << "the same place, the same marks";
    EXPECT_TRUE(sample.file->state().marks.contains(mark));
    EXPECT_EQ(sample.file->state().suggestions.size(), 1U);
    EXPECT_EQ(sample.file->state().pagesInStepWith(second, 1).size(), 1U);
    EXPECT_TRUE(sample.file->workingPath(sample.file->state().documents[0]));
}

TEST(Case, ADocumentThatWasAddedAgainIsNotRestoredBesideItself) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->removeDocument(sample.document));
    ASSERT_TRUE(sample.file->addDocument(sampleDocument()));
    const auto restored = sample.file->restoreDocument(sample.document);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(sample.file->state().documents.size(), 1U);
}

TEST(Case, KeepsWordsOfPagesAndRecordsWhatOcrRead) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->storePageTexts(sample.document, {samplePageText(1), samplePageText(2, TextSource::Ocr)}));
    ASSERT_TRUE(sample.file->storePageText(sample.document, samplePageText(2, TextSource::Ocr)));
    sample.reopen();
    const auto text = sample.file->pageText(sample.document, 2);
    ASSERT_TRUE(text);
    ASSERT_TRUE(text->has_value());
    EXPECT_EQ((*text)->words, samplePageText().words);
    EXPECT_FALSE(sample.file->pageText(sample.document, 3)->has_value());
    EXPECT_EQ(sample.file->state().ocrPages.at(sample.document), std::set<int>{2});
    EXPECT_FALSE(sample.file->storePageText(sample.document, samplePageText(4)));
    EXPECT_FALSE(sample.file->storePageText("elsewhere", samplePageText(1)));
    const auto events = sample.file->audit().value().events;
    EXPECT_EQ(std::count_if(events.begin(), events.end(), [](const Event& event) { return event.type == "ocr-read"; }), 1);
}

TEST(Case, RecordsAPageViewOncePerPerson) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 2));
    const std::uint64_t after = sample.file->state().lastEvent;
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 2));
    sample.file->setUser("AMY shah ");
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 2));
    EXPECT_EQ(sample.file->state().lastEvent, after);
    sample.file->setUser("Ben Cole");
    EXPECT_FALSE(sample.file->state().viewed("Ben Cole", sample.document, 2));
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 2));
    EXPECT_TRUE(sample.file->state().viewed("ben cole", sample.document, 2));
    EXPECT_FALSE(sample.file->recordPageView(sample.document, 4));
}

TEST(Case, TellsItsObserverOfEveryChange) {
    SampleCase sample;
    int calls = 0;
    sample.file->setObserver([&calls] { ++calls; });
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(), sampleMark(2)}));
    EXPECT_EQ(calls, 1);
    EXPECT_FALSE(sample.file->removeMarks({"unknown"}));
    EXPECT_EQ(calls, 1);
}

TEST(Case, ReadOnlyNeitherWritesNorNeedsWriting) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark()}));
    auto reader = Case::open(sample.path, "", OpenMode::ReadOnly);
    ASSERT_TRUE(reader) << reader.error().text();
    EXPECT_EQ((*reader)->state().marks.size(), 1U);
    const auto refused = (*reader)->addMarks(sample.document, {sampleMark()});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotAllowed);
    EXPECT_FALSE((*reader)->addDocument(sampleDocument("other.pdf")));
}

TEST(Case, AReadOnlyFolderIsRefusedForWritingAndReadAnyway) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark()}));
    sample.file.reset();
    if (::geteuid() == 0) {
        // Root may write anywhere; the database itself taken away from writing shows the same path.
        ASSERT_EQ(::setegid(65534), 0);
        fs::permissions(sample.folder.path(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
        fs::permissions(sample.path,
                        fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
        for (const auto& entry : fs::recursive_directory_iterator(sample.path)) {
            fs::permissions(entry.path(), fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
        }
        ASSERT_EQ(::seteuid(65534), 0);
    } else {
        fs::permissions(sample.path, fs::perms::owner_read | fs::perms::owner_exec);
    }
    auto writer = Case::open(sample.path, "Amy Shah");
    auto reader = Case::open(sample.path, "Amy Shah", OpenMode::ReadOnly);
    const bool intact = reader && (*reader)->audit()->intact;
    if (::getuid() == 0) {
        ASSERT_EQ(::seteuid(0), 0);
        ASSERT_EQ(::setegid(0), 0);
    }
    fs::permissions(sample.path, fs::perms::owner_all);
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, ErrorCode::Io);
    EXPECT_THAT(writer.error().text(), testing::HasSubstr("read-only"));
    ASSERT_TRUE(reader) << reader.error().text();
    EXPECT_EQ((*reader)->state().marks.size(), 1U);
    EXPECT_TRUE(intact);
}

TEST(Case, OpensTenThousandEvents) {
    SampleCase sample;
    std::vector<Mark> marks;
    for (int i = 0; i < 9998; ++i) {
        marks.push_back(sampleMark(1 + i % 3, i % 500, i / 100));
    }
    ASSERT_TRUE(sample.file->addMarks(sample.document, marks));
    sample.reopen();
    EXPECT_EQ(sample.file->state().marks.size(), 9998U);
}

}  // namespace withheld::casefile
