#include "VerifyCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "Common.h"
#include "base/Files.h"
#include "marks/MarksJson.h"

namespace withheld::cli {

template <typename Report>
int VerifyCommand::tell(const Report& report, const std::string& file) const {
    if (m_json) {
        std::printf("%s\n", toJson(report).dump(1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    } else {
        std::fputs(toText(report).c_str(), stdout);
    }
    if (!report.passed()) {
        std::fprintf(stderr, "%s: %s\n", file.c_str(), report.verdict().c_str());
        return Exit::refused;
    }
    return Exit::done;
}

void VerifyCommand::setUp(CLI::App& app) {
    app.add_option("SOURCE", m_source, "The PDF file as it came in; alone: a released PDF to be checked by itself")->required();
    CLI::Option* result = app.add_option("RESULT", m_output, "The burned PDF file");
    CLI::Option* marks = app.add_option("--marks", m_marks, marksHelp);
    result->needs(marks);
    marks->needs(result);
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of SOURCE");
    app.add_option("--safe-mode", m_safeMode, "Pages (2,5-7) that were released as pictures of themselves");
    app.add_flag("--words-added", m_wordsMayBeAdded, "Recognised text was added: more words than in SOURCE are no failure");
    app.add_option("--html", m_html, "Write the report there as well, as one page for officer, auditor and machine")
        ->needs(result);
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
    const auto pictures = safeModePages(m_safeMode);
    if (!pictures) {
        return pictures.error();
    }
    verify::VerifyOptions options;
    options.password = *password;
    options.wordsMayBeAdded = m_wordsMayBeAdded;
    options.picturePages = *pictures;
    process::FileClient client = fileReader();
    return client.verify(m_source, m_output, *marks, options, progressOnTerminal(), cancelOnInterrupt());
}

Expected<inspect::ReleaseCheck> VerifyCommand::checkAlone() const {
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return password.error();
    }
    process::FileClient client = fileReader();
    const auto report = client.inspect(m_source, *password);
    if (!report) {
        return report.error();
    }
    return inspect::checkRelease(*report);
}

int VerifyCommand::execute() {
    if (m_output.empty()) {
        const auto check = checkAlone();
        return check ? tell(*check, m_source) : refuse(check.error());
    }
    const auto report = prove();
    if (!report) {
        return refuse(report.error());
    }
    if (!m_html.empty()) {
        const std::string name = std::filesystem::path(m_output).filename().string();
        if (auto written = writeFileAtomically(m_html, verify::toHtml(report->verdict(), {{name, name, *report}})); !written) {
            return refuse(written.error());
        }
    }
    return tell(*report, m_output);
}

}  // namespace withheld::cli
