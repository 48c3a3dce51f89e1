#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "base/Hash.h"
#include "disclosure/ReleasePack.h"

namespace withheld::disclosure {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

BagInfo sampleInfo() {
    return {"FOI/2026/0412", "A reply", "Midshire Police", "2026-11-25", {{"Withheld-Set-Hash", "abc"}}};
}

std::vector<BagFile> sampleFiles() {
    return {{"data/01-document.pdf", "pdf bytes", {}}, {"data/schedule.csv", "rows", {}}, {"approval-record.json", "{}", {}}};
}

int sumsHold(const fs::path& bag, const char* manifest) {
    return std::system(("cd " + bag.string() + " && sha256sum --quiet --strict -c " + manifest + " >/dev/null 2>&1").c_str());
}

}  // namespace

TEST(BagIt, IsProvedBySha256sum) {
    const PrivateFolder folder;
    const fs::path target = folder.path() / "pack";
    const auto bag = writeBag(target, sampleFiles(), sampleInfo());
    ASSERT_TRUE(bag) << bag.error().text();
    EXPECT_EQ(sumsHold(target, "manifest-sha256.txt"), 0);
    EXPECT_EQ(sumsHold(target, "tagmanifest-sha256.txt"), 0);
    EXPECT_EQ(bag->manifestSha256, sha256Hex(readFile(target / "manifest-sha256.txt").value()));
    EXPECT_THAT(bag->files, ElementsAre("approval-record.json", "bag-info.txt", "bagit.txt", "data/01-document.pdf",
                                        "data/schedule.csv", "manifest-sha256.txt", "tagmanifest-sha256.txt"));
    ASSERT_TRUE(writeFileAtomically(target / "data/schedule.csv", "other rows"));
    EXPECT_NE(sumsHold(target, "manifest-sha256.txt"), 0);
}

TEST(BagIt, DeclaresItselfAndItsContent) {
    const PrivateFolder folder;
    const fs::path target = folder.path() / "pack";
    ASSERT_TRUE(writeBag(target, sampleFiles(), sampleInfo()));
    EXPECT_EQ(readFile(target / "bagit.txt").value(), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    EXPECT_EQ(readFile(target / "bag-info.txt").value(),
              "Source-Organization: Midshire Police\nExternal-Identifier: FOI/2026/0412\nExternal-Description: A reply\n"
              "Bagging-Date: 2026-11-25\nPayload-Oxum: 13.2\nWithheld-Set-Hash: abc\n");
    const std::string manifest = readFile(target / "manifest-sha256.txt").value();
    EXPECT_THAT(manifest, HasSubstr(sha256Hex("pdf bytes") + "  data/01-document.pdf\n"));
    EXPECT_EQ(manifest.find("approval"), std::string::npos) << "tag files are not payload";
    EXPECT_THAT(readFile(target / "tagmanifest-sha256.txt").value(), HasSubstr("  approval-record.json\n"));
}

TEST(BagIt, ALineBreakInAFactAddsNoLine) {
    const PrivateFolder folder;
    BagInfo info = sampleInfo();
    info.externalIdentifier = "FOI\nPayload-Oxum: 0.0";
    ASSERT_TRUE(writeBag(folder.path() / "pack", sampleFiles(), info));
    EXPECT_THAT(readFile(folder.path() / "pack/bag-info.txt").value(), HasSubstr("External-Identifier: FOI Payload-Oxum: 0.0\n"));
}

TEST(BagIt, TakesFilesFromDisk) {
    const PrivateFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "burned.pdf", "burned"));
    const auto bag =
        writeBag(folder.path() / "pack/", {{"data/01-document.pdf", "", folder.path() / "burned.pdf"}}, sampleInfo());
    ASSERT_TRUE(bag) << bag.error().text();
    EXPECT_EQ(readFile(folder.path() / "pack/data/01-document.pdf").value(), "burned");
    EXPECT_TRUE(fs::exists(folder.path() / "burned.pdf"));
}

TEST(BagIt, AFailureLeavesNothingBehind) {
    const PrivateFolder folder;
    const std::vector<std::vector<BagFile>> faults{{{"data/a.pdf", "x", {}}, {"data/b.pdf", "", folder.path() / "missing.pdf"}},
                                                   {{"../a.pdf", "x", {}}},
                                                   {{"/tmp/a.pdf", "x", {}}},
                                                   {{"data/../../a.pdf", "x", {}}},
                                                   {{"data/a.pdf", "x", {}}, {"data/a.pdf", "y", {}}},
                                                   {{"manifest-sha256.txt", "x", {}}},
                                                   {{"", "x", {}}}};
    for (const auto& files : faults) {
        EXPECT_FALSE(writeBag(folder.path() / "pack", files, sampleInfo()));
        EXPECT_TRUE(fs::is_empty(folder.path()));
    }
    const auto nowhere = writeBag(folder.path() / "missing" / "pack", sampleFiles(), sampleInfo());
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Io);
}

TEST(BagIt, NeverReplacesWhatIsThere) {
    const PrivateFolder folder;
    fs::create_directory(folder.path() / "pack");
    const auto refused = writeBag(folder.path() / "pack", sampleFiles(), sampleInfo());
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().text(), HasSubstr("Choose another name"));
    EXPECT_TRUE(fs::is_empty(folder.path() / "pack"));
}

TEST(BagIt, ReleasedNamesAreNeutralAndSort) {
    EXPECT_EQ(releasedName(0), "01-document.pdf");
    EXPECT_EQ(releasedName(9), "10-document.pdf");
    EXPECT_EQ(releasedName(99), "100-document.pdf");
}

}  // namespace withheld::disclosure
