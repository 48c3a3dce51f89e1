// A case stands as it stood after a step that failed: same events, same documents, an audit that holds.
#include <gtest/gtest.h>

#include <filesystem>

#include "BadFiles.h"
#include "RunProgram.h"

namespace withheld::test {

namespace fs = std::filesystem;

namespace {

class CaseUnharmedTest : public testing::Test {
protected:
    Bench m_bench;
    fs::path m_case = m_bench.folder() / "case.withheld";

    Ran runCase(const std::string& subcommand, std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"case", subcommand, m_case});
        return m_bench.run(arguments);
    }
    void SetUp() override {
        ASSERT_EQ(runCase("new", {"--ref", "A", "--received", "2026-11-02", "--user", "Amy Shah"}).status, 0);
        ASSERT_EQ(runCase("add", {m_bench.write("sound.pdf", soundPdf()), "--user", "Amy Shah"}).status, 0);
    }
    void approve() const {
        ASSERT_EQ(runCase("import-marks", {"sound.pdf", m_bench.marks(), "--user", "Amy Shah"}).status, 0);
        ASSERT_EQ(runCase("submit", {"--user", "Amy Shah"}).status, 0);
        ASSERT_EQ(runCase("approve", {"--user", "Ben Okoro", "--unseen-because", "test"}).status, 0);
    }
    /// The events, after checking that the chain holds.
    [[nodiscard]] std::string events() const {
        const Ran audit = runCase("audit", {"--json"});
        EXPECT_EQ(audit.status, 0) << audit.err;
        return audit.out;
    }
};

TEST_F(CaseUnharmedTest, GoodFilesAmongBadOnesAreTaken) {
    const fs::path broken = m_bench.write("broken.pdf", "no PDF");
    const fs::path second = m_bench.write("second.pdf", soundPdf(2));
    const Ran ran = runCase("add", {broken, second, "--user", "Amy Shah"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_NE(ran.err.find("broken.pdf"), std::string::npos) << ran.err;
    EXPECT_NE(runCase("status", {}).out.find("second.pdf"), std::string::npos);
    EXPECT_EQ(events().find("broken.pdf"), std::string::npos);
}

TEST_F(CaseUnharmedTest, SameFileTwice) {
    const std::string before = events();
    EXPECT_EQ(runCase("add", {m_bench.folder() / "sound.pdf", "--user", "Amy Shah"}).status, 1);
    EXPECT_EQ(events(), before);
}

TEST_F(CaseUnharmedTest, ReleaseToAFullDisk) {
    approve();
    const std::string before = events();
    const fs::path disk = m_bench.folder() / "disk";
    std::vector<std::string> left;
    const Ran ran =
        m_bench.runOnSmallDisk("size=8k", disk, {"case", "release", m_case, "-o", disk / "pack", "--user", "Ben Okoro"}, left);
    EXPECT_FALSE(ran.hung);
    EXPECT_EQ(ran.signal, 0);
    EXPECT_EQ(ran.status, 1) << ran.out << ran.err;
    EXPECT_NE(ran.err.find("space"), std::string::npos) << ran.err;
    EXPECT_EQ(left, std::vector<std::string>{}) << "a partial pack stays on the full disk";
    EXPECT_EQ(events(), before);
    EXPECT_EQ(runCase("release", {"-o", m_bench.folder() / "pack", "--user", "Ben Okoro"}).status, 0);
}

TEST_F(CaseUnharmedTest, ReleaseOverAPackThatIsThere) {
    approve();
    const std::string before = events();
    const fs::path taken = m_bench.folder() / "taken";
    fs::create_directory(taken);
    EXPECT_EQ(runCase("release", {"-o", taken, "--user", "Ben Okoro"}).status, 1);
    EXPECT_TRUE(fs::is_empty(taken));
    EXPECT_EQ(events(), before);
}

TEST_F(CaseUnharmedTest, MarksOnAPageThatIsNotThere) {
    const std::string before = events();
    const char* json = R"json({"marks":[{"page":7,"rect":[0,0,9,9],"exemptions":["s.40(2)"]}]})json";
    EXPECT_EQ(runCase("import-marks", {"sound.pdf", m_bench.write("beyond.json", json), "--user", "Amy Shah"}).status, 1);
    EXPECT_EQ(events(), before);
}

TEST_F(CaseUnharmedTest, CaseOverACase) {
    const std::string before = events();
    EXPECT_EQ(runCase("new", {"--ref", "B", "--received", "2026-11-02", "--user", "Amy Shah"}).status, 1);
    EXPECT_EQ(events(), before);
}

TEST_F(CaseUnharmedTest, NewCaseOnAFullDisk) {
    const fs::path disk = m_bench.folder() / "disk";
    std::vector<std::string> left;
    const Ran ran = m_bench.runOnSmallDisk(
        "size=4k", disk, {"case", "new", disk / "x.withheld", "--ref", "A", "--received", "2026-11-02", "--user", "Amy Shah"},
        left);
    EXPECT_FALSE(ran.hung);
    EXPECT_EQ(ran.signal, 0);
    EXPECT_EQ(ran.status, 1) << ran.out << ran.err;
    EXPECT_EQ(left, std::vector<std::string>{}) << "half a case stays on the full disk";
}

}  // namespace

}  // namespace withheld::test
