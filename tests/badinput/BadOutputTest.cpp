// Places where a result cannot be written: the user is told which and why, and nothing partial stays behind.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "BadFiles.h"
#include "RunProgram.h"
#include "support/PdfBuilder.h"

namespace withheld::test {

namespace fs = std::filesystem;

namespace {

/// Of a megabyte that does not compress, so that its burned copy does not fit on a small disk.
std::string bulkyPdf() {
    std::string noise(1U << 20U, '\0');
    std::mt19937 random(1);
    std::generate(noise.begin(), noise.end(), [&] { return static_cast<char>(random() & 0xFFU); });
    PdfBuilder pdf;
    const int image = pdf.addGreyImage(1024, 1024, noise);
    pdf.addPage("595 0 0 600 0 240 cm /Im" + std::to_string(image) + " Do");
    return pdf.build();
}

class BadOutputTest : public testing::Test {
protected:
    Bench m_bench;
    fs::path m_file = m_bench.write("sound.pdf", soundPdf());

    [[nodiscard]] std::vector<std::string> burnTo(const fs::path& output) const {
        return {"burn", m_file, "--marks", m_bench.marks(), "-o", output, "--no-verify"};
    }
    static void expectRefusalNaming(const Ran& ran, const std::string& name) {
        EXPECT_FALSE(ran.hung);
        EXPECT_EQ(ran.signal, 0);
        EXPECT_EQ(ran.status, 1) << ran.out << ran.err;
        EXPECT_NE(ran.err.find(name), std::string::npos) << ran.err;
        EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
    }
};

TEST_F(BadOutputTest, FolderThatIsNotThere) {
    expectRefusalNaming(m_bench.run(burnTo(m_bench.folder() / "absent" / "result.pdf")), "absent");
    EXPECT_FALSE(fs::exists(m_bench.folder() / "absent"));
}

TEST_F(BadOutputTest, FileInPlaceOfAFolder) {
    expectRefusalNaming(m_bench.run(burnTo(m_file / "result.pdf")), "sound.pdf");
    EXPECT_EQ(m_bench.read(m_file), soundPdf());
}

TEST_F(BadOutputTest, FolderInPlaceOfTheFile) {
    fs::create_directory(m_bench.folder() / "taken.pdf");
    expectRefusalNaming(m_bench.run(burnTo(m_bench.folder() / "taken.pdf")), "taken.pdf");
    EXPECT_TRUE(fs::is_empty(m_bench.folder() / "taken.pdf"));
}

TEST_F(BadOutputTest, TheInputItself) {
    expectRefusalNaming(m_bench.run(burnTo(m_file)), "sound.pdf");
    EXPECT_EQ(m_bench.read(m_file), soundPdf());
}

TEST_F(BadOutputTest, ReadOnlyDisk) {
    const fs::path disk = m_bench.folder() / "disk";
    std::vector<std::string> left;
    expectRefusalNaming(m_bench.runOnSmallDisk("size=1m,ro", disk, burnTo(disk / "result.pdf"), left), "result.pdf");
    EXPECT_EQ(left, std::vector<std::string>{});
    EXPECT_EQ(m_bench.forgotten(), std::vector<std::string>{});
}

TEST_F(BadOutputTest, FullDisk) {
    m_file = m_bench.write("bulky.pdf", bulkyPdf());
    const fs::path disk = m_bench.folder() / "disk";
    std::vector<std::string> left;
    const Ran ran = m_bench.runOnSmallDisk("size=256k", disk, burnTo(disk / "result.pdf"), left);
    expectRefusalNaming(ran, "result.pdf");
    EXPECT_NE(ran.err.find("space"), std::string::npos) << ran.err;
    EXPECT_EQ(left, std::vector<std::string>{}) << "a partial result stays on the full disk";
    EXPECT_EQ(m_bench.forgotten(), std::vector<std::string>{});
}

TEST_F(BadOutputTest, FullTemporaryFolder) {
    m_file = m_bench.write("bulky.pdf", bulkyPdf());
    const fs::path output = m_bench.folder() / "result.pdf";
    std::vector<std::string> left;
    const Ran ran = m_bench.runOnSmallDisk("size=256k", m_bench.folder() / "tmp", burnTo(output), left);
    EXPECT_FALSE(ran.hung);
    EXPECT_EQ(ran.signal, 0);
    EXPECT_EQ(ran.status, 1) << ran.out << ran.err;
    EXPECT_NE(ran.err.find("space"), std::string::npos) << ran.err;
    EXPECT_FALSE(fs::exists(output));
    EXPECT_EQ(left, std::vector<std::string>{});
}

}  // namespace

}  // namespace withheld::test
