// Runs withheld-cli and takes what it says.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/Files.h"
#include "support/PdfBuilder.h"

namespace withheld::test {

struct CliResult {
    int exit = -1;  ///< 128 + signal when it was killed
    std::string out;
    std::string err;
};

inline std::string shellQuoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return out + "'";
}

/// A folder for one test, in which the commands run.
class CliTest : public testing::Test {
protected:
    [[nodiscard]] std::filesystem::path at(const std::string& name) const { return m_folder.path() / name; }

    [[nodiscard]] CliResult cli(const std::vector<std::string>& arguments) const {
        std::string command = "cd " + shellQuoted(m_folder.path().string()) + " && " + shellQuoted(WITHHELD_CLI_PROGRAM);
        for (const std::string& argument : arguments) {
            command += " " + shellQuoted(argument);
        }
        command += " >stdout.txt 2>stderr.txt </dev/null";
        const int status = std::system(command.c_str());
        CliResult result;
        result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        result.out = readFile(at("stdout.txt")).value();
        result.err = readFile(at("stderr.txt")).value();
        return result;
    }
    /// Expects exit 0 and gives what was printed.
    std::string done(const std::vector<std::string>& arguments) const {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exit, 0) << arguments.front() << ": " << result.err;
        return result.out;
    }
    /// Expects exit 1 and a reason on stderr that holds `words`.
    void refused(const std::vector<std::string>& arguments, const std::string& words) const {
        const CliResult result = cli(arguments);
        EXPECT_EQ(result.exit, 1) << result.out;
        EXPECT_NE(result.err.find(words), std::string::npos) << result.err;
    }
    void put(const std::string& name, const std::string& bytes) const { ASSERT_TRUE(writeFileAtomically(at(name), bytes)); }

    /// Two pages; "Hannah Desmond" stands on both at (72, 700), "06:18" on the second at (72, 600).
    void putLetter(const std::string& name) const {
        PdfBuilder pdf;
        pdf.addPage(show(72, 760, "Briefing for the deployment") + show(72, 700, "Hannah Desmond") +
                    show(200, 700, "is silver commander"));
        pdf.addPage(show(72, 700, "Hannah Desmond") + show(200, 700, "briefs at") + show(72, 600, "06:18") +
                    show(150, 600, "in the yard"));
        pdf.setInfo("/Author", "(Hannah Desmond)");
        put(name, pdf.build());
        put("marks.json",
            R"json({"marks":[{"page":1,"rect":[70,696,165,712],"exemptions":["s.40(2)"],"kind":"name","colour":"unknown keys are ignored"},
                             {"page":2,"rect":[70,696,165,712],"exemptions":["s.40(2)"],"kind":"name"},
                             {"page":2,"rect":[70,596,110,612],"exemptions":["s.31(1)(a)"],"kind":"tactic"}]})json");
    }

    /// What a stranger's program reads.
    [[nodiscard]] std::string textOf(const std::filesystem::path& pdf) const {
        EXPECT_EQ(std::system(("pdftotext " + shellQuoted(pdf.string()) + " " + shellQuoted(at("text.txt").string())).c_str()),
                  0);
        return readFile(at("text.txt")).value();
    }

private:
    PrivateFolder m_folder;
};

}  // namespace withheld::test
