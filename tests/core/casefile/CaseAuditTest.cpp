// A case that was changed from outside says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "SampleCase.h"

namespace withheld::casefile {

namespace fs = std::filesystem;

namespace {

/// A closed case with every table filled; its database is one file without a log.
struct ClosedCase : SampleCase {
    Bytes database;

    ClosedCase() {
        const auto ids = file->addMarks(document, {sampleMark(), sampleMark(2)}).value();
        EXPECT_TRUE(file->addSuggestions(document, {{sampleMark(3), 0.5F}}));
        EXPECT_TRUE(file->storePageTexts(document, {samplePageText(1), samplePageText(2, TextSource::Ocr)}));
        EXPECT_TRUE(file->recordPageView(document, 1));
        EXPECT_TRUE(file->removeMarks({ids[1]}));
        file.reset();
        EXPECT_FALSE(fs::exists(path / "case.sqlite-wal"));
        database = readFile(path / "case.sqlite").value();
    }
    /// Without the sync of writeFileAtomically: this is done a thousand times.
    void putDatabase(const Bytes& bytes) const {
        std::ofstream(path / "case.sqlite", std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    [[nodiscard]] Audit auditNow() const {
        auto opened = Case::open(path, "", OpenMode::ReadOnly);
        if (!opened) {
            return {{}, false, {opened.error().message}};
        }
        return std::move((*opened)->audit()).value();
    }
};

/// Everything that a reader of the case can see, as one text.
std::string visible(const fs::path& path, const std::string& document) {
    auto opened = Case::open(path, "", OpenMode::ReadOnly);
    if (!opened) {
        return "cannot be opened";
    }
    std::string all;
    const Audit audit = (*opened)->audit().value();
    for (const Event& event : audit.events) {
        all += std::to_string(event.number) + event.time + event.user + event.type + event.payload + event.hash + "\n";
    }
    for (int page = 1; page <= 3; ++page) {
        const auto text = (*opened)->pageText(document, page);
        all += !text ? "error" : text->has_value() ? joined(**text) : "none";
    }
    return all;
}

}  // namespace

TEST(CaseAudit, AnUntouchedCaseIsIntact) {
    const ClosedCase closed;
    EXPECT_EQ(Case::open(closed.path, "", OpenMode::ReadOnly).value()->problem(), "");
    const Audit audit = closed.auditNow();
    EXPECT_TRUE(audit.intact) << audit.problems.front();
    EXPECT_GE(audit.events.size(), 8U);
    EXPECT_EQ(audit.events.front().type, "case-created");
    EXPECT_THAT(audit.events.front().payload, testing::HasSubstr("caseId"));
}

TEST(CaseAudit, FindsEveryFlippedByteThatTouchesData) {
    const ClosedCase closed;
    const std::string before = visible(closed.path, closed.document);
    int found = 0;
    int harmless = 0;
    // Odd stride: over a few thousand offsets it meets headers, cells, pointers and free space alike.
    for (std::size_t at = 0; at < closed.database.size(); at += 37) {
        Bytes flipped = closed.database;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x01);
        closed.putDatabase(flipped);
        if (closed.auditNow().intact) {
            ++harmless;
            EXPECT_EQ(visible(closed.path, closed.document), before) << "byte " << at << " changed data and went unnoticed";
        } else {
            ++found;
        }
    }
    EXPECT_GT(found, 50);
    EXPECT_GT(harmless, 0) << "free space was never met";
}

TEST(CaseAudit, FindsEveryFlippedByteOfAnEventAndRefusesToOpen) {
    const ClosedCase closed;
    const std::size_t payload = closed.database.find("Hannah Desmond");
    ASSERT_NE(payload, Bytes::npos);
    for (std::size_t at = payload - 100; at < payload + 100; ++at) {
        Bytes flipped = closed.database;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x04);
        closed.putDatabase(flipped);
        EXPECT_FALSE(closed.auditNow().intact) << at;
        const auto opened = Case::open(closed.path, "Amy Shah");
        ASSERT_FALSE(opened) << at;
        EXPECT_EQ(opened.error().code, ErrorCode::Tampered) << at;
        const auto reader = Case::open(closed.path, "", OpenMode::ReadOnly);
        EXPECT_TRUE(!reader || !(*reader)->problem().empty()) << at;
    }
}

TEST(CaseAudit, FindsALostEnd) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark()}));
    // As somebody copies a case who overlooks the write-ahead log while the program runs.
    fs::copy_file(sample.path / "case.sqlite-wal", sample.folder.path() / "wal");
    const fs::path copy = sample.folder.path() / "copy.withheld";
    fs::copy(sample.path, copy, fs::copy_options::recursive);
    fs::remove(copy / "case.sqlite-wal");
    fs::remove(copy / "case.sqlite-shm");
    const auto opened = Case::open(copy, "Amy Shah");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Tampered);
    EXPECT_FALSE(Case::open(copy, "", OpenMode::ReadOnly).value()->audit()->intact);
}

TEST(CaseAudit, FindsAFlippedByteInTheWriteAheadLog) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark()}));
    const fs::path copy = sample.folder.path() / "copy.withheld";
    fs::copy(sample.path, copy, fs::copy_options::recursive);
    fs::remove(copy / "case.sqlite-shm");
    Bytes wal = readFile(copy / "case.sqlite-wal").value();
    wal[wal.size() / 2] = static_cast<char>(wal[wal.size() / 2] ^ 0x10);
    ASSERT_TRUE(writeFileAtomically(copy / "case.sqlite-wal", wal));
    const auto opened = Case::open(copy, "Amy Shah");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Tampered);
}

TEST(CaseAudit, FindsChangedSourcesAndWorkingCopies) {
    for (const char* folder : {"sources", "working"}) {
        const ClosedCase closed;
        const fs::path file = fs::directory_iterator(closed.path / folder)->path();
        Bytes bytes = readFile(file).value();
        bytes.back() = 'X';
        ASSERT_TRUE(writeFileAtomically(file, bytes));
        const Audit audit = closed.auditNow();
        EXPECT_FALSE(audit.intact);
        EXPECT_THAT(audit.problems, testing::ElementsAre(testing::HasSubstr("CIA Croydon.pdf was changed")));
        fs::remove(file);
        EXPECT_FALSE(closed.auditNow().intact);
    }
}

TEST(CaseAudit, NoticesWhenTheNoteOfTheLastEventIsGone) {
    const ClosedCase closed;
    fs::remove(closed.path / "case.head");
    EXPECT_FALSE(closed.auditNow().intact);
}

TEST(CaseAudit, AFileThatIsNoDatabaseIsAnError) {
    const ClosedCase closed;
    closed.putDatabase(Bytes(8192, 'x'));
    const auto opened = Case::open(closed.path, "Amy Shah");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Tampered);
    EXPECT_FALSE(Case::open(closed.path, "", OpenMode::ReadOnly));
}

}  // namespace withheld::casefile
