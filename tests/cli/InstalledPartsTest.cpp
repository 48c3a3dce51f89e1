#include "cli/RunCli.h"

namespace withheld::test {

namespace fs = std::filesystem;

/// The program away from its build folder, as an installation lays it out or as a broken one leaves it.
class InstalledPartsTest : public CliTest {
protected:
    void SetUp() override {
        putLetter("in.pdf");
        fs::create_directories(at("usr/bin"));
        fs::copy_file(WITHHELD_CLI_PROGRAM, at("usr/bin/withheld-cli"));
    }
    [[nodiscard]] int runInstalled(const std::string& arguments) const {
        const int status = std::system(
            ("cd " + shellQuoted(at("").string()) + " && usr/bin/withheld-cli " + arguments + " >said.txt 2>&1 </dev/null")
                .c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] std::string said() const { return readFile(at("said.txt")).value(); }
};

TEST_F(InstalledPartsTest, WhatDrawsPagesIsFoundInTheFolderOfLibraries) {
    const fs::path libraries = at("usr/bin") / WITHHELD_MODULES;
    fs::create_directories(libraries);
    fs::copy_file(WITHHELD_PAGES_MODULE, libraries / "withheld-pages.so");
    EXPECT_EQ(runInstalled("burn in.pdf --marks marks.json -o out.pdf"), 0) << said();
    EXPECT_NE(said().find("PASS"), std::string::npos) << said();
    EXPECT_EQ(runInstalled("inspect out.pdf"), 0) << said();
}

TEST_F(InstalledPartsTest, NothingIsProvedWithoutIt) {
    EXPECT_EQ(runInstalled("burn in.pdf --marks marks.json -o out.pdf"), 1);
    EXPECT_NE(said().find("A part of the program is missing"), std::string::npos) << said();
    EXPECT_FALSE(fs::exists(at("out.pdf")));
    EXPECT_EQ(runInstalled("inspect in.pdf"), 1);
    EXPECT_NE(said().find("Install Withheld again"), std::string::npos) << said();
    EXPECT_EQ(runInstalled("burn in.pdf --marks marks.json -o out.pdf --no-verify"), 0) << said();
}

}  // namespace withheld::test
