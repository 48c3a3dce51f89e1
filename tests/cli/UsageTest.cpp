#include <gmock/gmock.h>

#include "cli/RunCli.h"

namespace withheld::test {

using testing::HasSubstr;

class Usage : public CliTest {};

TEST_F(Usage, EveryCommandExplainsItself) {
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{{},
                                                                                         {"burn"},
                                                                                         {"case"},
                                                                                         {"case", "new"},
                                                                                         {"case", "add"},
                                                                                         {"case", "ocr"},
                                                                                         {"case", "detect"},
                                                                                         {"case", "import-marks"},
                                                                                         {"case", "export-review"},
                                                                                         {"case", "import-review"},
                                                                                         {"case", "status"},
                                                                                         {"case", "submit"},
                                                                                         {"case", "return"},
                                                                                         {"case", "approve"},
                                                                                         {"case", "release"},
                                                                                         {"case", "audit"}}) {
        std::vector<std::string> arguments = command;
        arguments.emplace_back("--help");
        EXPECT_THAT(done(arguments), HasSubstr("Usage:"));
    }
    EXPECT_THAT(done({"--version"}), HasSubstr("."));
}

TEST_F(Usage, TheWorkerIsHidden) {
    EXPECT_EQ(done({"--help"}).find("worker"), std::string::npos);
}

TEST_F(Usage, AWrongCommandLineIsExitTwo) {
    for (const std::vector<std::string>& wrong :
         std::vector<std::vector<std::string>>{{},
                                               {"explode"},
                                               {"burn"},
                                               {"burn", "in.pdf", "--marks", "m.json"},
                                               {"burn", "in.pdf", "-o", "out.pdf"},
                                               {"case"},
                                               {"case", "explode"},
                                               {"case", "new", "c.withheld", "--user", "Amy"},
                                               {"case", "submit", "c.withheld"},
                                               {"case", "return", "c.withheld", "--user", "Ben"},
                                               {"case", "approve", "c.withheld"},
                                               {"case", "release", "c.withheld", "--user", "Amy"},
                                               {"case", "ocr", "c.withheld", "--jobs", "0"},
                                               {"case", "status", "c.withheld", "--colour"}}) {
        const CliResult result = cli(wrong);
        EXPECT_EQ(result.exit, 2) << result.out;
        EXPECT_FALSE(result.err.empty());
    }
}

TEST_F(Usage, AMissingCaseIsExitOneWithTheReason) {
    refused({"case", "status", "none.withheld"}, "This folder is no case");
    refused({"case", "submit", "none.withheld", "--user", "Amy"}, "This folder is no case");
    refused({"case", "audit", "none.withheld"}, "This folder is no case");
}

}  // namespace withheld::test
