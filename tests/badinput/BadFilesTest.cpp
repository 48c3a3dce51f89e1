// Every bad file through every command that reads a PDF: a clear refusal or a sound result, never a crash, a hang or a
// half-written file.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "BadFiles.h"
#include "RunProgram.h"
#include "support/Forensics.h"

namespace withheld::test {

namespace fs = std::filesystem;

namespace {

constexpr long mostKilobytes = 3L << 20U;  // the workers' own limit

/// One line, or one line and what belongs to it, indented.
bool isOneMessage(const std::string& text) {
    std::istringstream lines(text);
    std::string line;
    bool good = static_cast<bool>(std::getline(lines, line)) && !line.empty() && text.ends_with('\n');
    while (std::getline(lines, line)) {
        good = good && line.starts_with("  ");
    }
    return good;
}

/// Ended by itself, in time, with bounded memory, and said why in one message that names the file.
void expectCivil(const Ran& ran, const std::string& fileName) {
    EXPECT_FALSE(ran.hung);
    EXPECT_EQ(ran.signal, 0);
    EXPECT_LT(ran.peakKilobytes, mostKilobytes);
    EXPECT_TRUE(ran.status == 0 || ran.status == 1) << "exit status " << ran.status << "\n" << ran.err;
    if (ran.status != 0) {
        EXPECT_NE(ran.err.find(fileName), std::string::npos) << "the file is not named: " << ran.err;
        EXPECT_TRUE(isOneMessage(ran.err)) << ran.err;
    }
}

class BadFilesTest : public testing::TestWithParam<BadFile> {
protected:
    Bench m_bench;
    fs::path m_file = m_bench.write(GetParam().name, GetParam().make());
    fs::path m_output = m_bench.folder() / "result.pdf";

    void expectNothingForgotten() const { EXPECT_EQ(m_bench.forgotten(), std::vector<std::string>{}); }
    void expectWanted(const Ran& ran) const {
        if (GetParam().wanted == Wanted::Refusal) {
            EXPECT_EQ(ran.status, 1) << ran.out << ran.err;
        }
    }
};

TEST_P(BadFilesTest, Burn) {
    const Ran ran = m_bench.run({"burn", m_file, "--marks", m_bench.marks(), "-o", m_output});
    expectCivil(ran, GetParam().name);
    expectWanted(ran);
    if (ran.status == 0) {
        const std::string text = textOf(m_bench.read(m_output));
        EXPECT_EQ(text.find("deep down"), std::string::npos);
        EXPECT_EQ(text.find("Under"), std::string::npos);
    } else {
        EXPECT_FALSE(fs::exists(m_output));
    }
    expectNothingForgotten();
}

TEST_P(BadFilesTest, Detect) {
    const Ran ran = m_bench.run({"detect", m_file});
    EXPECT_FALSE(ran.hung);
    EXPECT_EQ(ran.signal, 0);
    EXPECT_TRUE(ran.status == 0 || ran.status == 1) << ran.err;
    expectWanted(ran);
    expectNothingForgotten();
}

TEST_P(BadFilesTest, AddToCase) {
    const fs::path folder = m_bench.folder() / "case.withheld";
    ASSERT_EQ(m_bench.run({"case", "new", folder, "--ref", "A", "--received", "2026-11-02", "--user", "Amy Shah"}).status, 0);
    const fs::path sound = m_bench.write("sound.pdf", soundPdf());
    ASSERT_EQ(m_bench.run({"case", "add", folder, sound, "--user", "Amy Shah"}).status, 0);

    const Ran ran = m_bench.run({"case", "add", folder, m_file, "--user", "Amy Shah"});
    expectCivil(ran, GetParam().name);
    expectWanted(ran);
    const Ran audit = m_bench.run({"case", "audit", folder});
    EXPECT_EQ(audit.status, 0) << audit.err;
    EXPECT_EQ(Bench::namesIn(folder / "sources").size(), ran.status == 0 ? 2U : 1U);
    EXPECT_EQ(Bench::namesIn(folder / "working").size(), ran.status == 0 ? 2U : 1U);
    expectNothingForgotten();
}

std::string testName(const testing::TestParamInfo<BadFile>& info) {
    std::string name = info.param.name.substr(0, info.param.name.size() - 4);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Files, BadFilesTest, testing::ValuesIn(badFiles()), testName);

TEST(PasswordTest, WrongOneIsRefusedAndRightOneIsTaken) {
    const Bench bench;
    const fs::path locked = bench.write("locked.pdf", encryptedPdf());
    const fs::path output = bench.folder() / "result.pdf";
    const fs::path wrong = bench.write("wrong", "correct donkey\n");
    const Ran refused = bench.run({"burn", locked, "--marks", bench.marks(), "-o", output, "--password-file", wrong});
    expectCivil(refused, "locked.pdf");
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.err.find("donkey"), std::string::npos);
    EXPECT_FALSE(fs::exists(output));

    const fs::path right = bench.write("right", "correct horse\n");
    const Ran taken = bench.run({"burn", locked, "--marks", bench.marks(), "-o", output, "--password-file", right});
    EXPECT_EQ(taken.status, 0) << taken.err;
    EXPECT_TRUE(fs::exists(output));
}

TEST(MissingFileTest, IsNamed) {
    const Bench bench;
    const Ran ran =
        bench.run({"burn", bench.folder() / "absent.pdf", "--marks", bench.marks(), "-o", bench.folder() / "result.pdf"});
    expectCivil(ran, "absent.pdf");
    EXPECT_EQ(ran.status, 1);
}

TEST(FolderAsFileTest, IsNamed) {
    const Bench bench;
    fs::create_directory(bench.folder() / "folder.pdf");
    const Ran ran =
        bench.run({"burn", bench.folder() / "folder.pdf", "--marks", bench.marks(), "-o", bench.folder() / "result.pdf"});
    expectCivil(ran, "folder.pdf");
    EXPECT_EQ(ran.status, 1);
}

TEST(TenThousandPagesTest, AreBurnedInBoundedTime) {
    const Bench bench;
    const fs::path file = bench.write("long.pdf", soundPdf(10000));
    const fs::path output = bench.folder() / "result.pdf";
    const Ran ran = bench.run({"burn", file, "--marks", bench.marks(), "-o", output, "--no-verify"});
    expectCivil(ran, "long.pdf");
    ASSERT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(textOf(bench.read(output), 1).find("Under"), std::string::npos);
    EXPECT_NE(textOf(bench.read(output), 10000).find("Page 10000"), std::string::npos);
}

TEST(ThousandPagesTest, AreAddedToACaseInBoundedTime) {
    const Bench bench;
    const fs::path file = bench.write("long.pdf", soundPdf(1000));
    const fs::path folder = bench.folder() / "case.withheld";
    ASSERT_EQ(bench.run({"case", "new", folder, "--ref", "A", "--received", "2026-11-02", "--user", "Amy Shah"}).status, 0);
    const Ran ran = bench.run({"case", "add", folder, file, "--user", "Amy Shah"});
    expectCivil(ran, "long.pdf");
    EXPECT_EQ(ran.status, 0) << ran.err;
}

}  // namespace

}  // namespace withheld::test
