#include "VerifyCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "Common.h"
#include "base/Files.h"
#include "marks/MarksJson.h"

namespace withheld::cli {

void VerifyCommand::setUp(CLI::App& app) {
    app.add_option("SOURCE", m_source, "The PDF file as it came in")->required();
    app.add_option("RESULT", m_output, "The burned PDF file")->required();
    app.add_option("--marks", m_marks, marksHelp)->required();
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of SOURCE");
    app.add_flag("--words-added", m_wordsMayBeAdded, "Recognised text was added: more words than in SOURCE are no failure");
    app.add_flag("--json", m_json, "Print the report as JSON");
}

Expected<verify::Report> VerifyCommand::prove() const {
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return password.error();
    }
    const auto text = readFile(m_marks);
    if (!text) {
        return text.error();
    }
    const auto marks = parseMarks(*text, m_marks);
    if (!marks) {
        return marks.error();
    }
    verify::VerifyOptions options;
    options.password = *password;
    options.wordsMayBeAdded = m_wordsMayBeAdded;
    process::FileClient client = fileReader();
    return client.verify(m_source, m_output, *marks, options, progressOnTerminal(), cancelOnInterrupt());
}

int VerifyCommand::execute() {
    const auto report = prove();
    if (!report) {
        return refuse(report.error());
    }
    if (m_json) {
        std::printf("%s\n", verify::toJson(*report).dump(1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    } else {
        std::fputs(verify::toText(*report).c_str(), stdout);
    }
    if (!report->passed()) {
        std::fprintf(stderr, "%s: %s\n", m_output.c_str(), report->verdict().c_str());
        return Exit::refused;
    }
    return Exit::done;
}

}  // namespace withheld::cli
