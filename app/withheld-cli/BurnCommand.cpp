#include "BurnCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "Common.h"
#include "base/Files.h"
#include "inference/Meter.h"
#include "marks/MarksJson.h"
#include "verify/Verify.h"

namespace withheld::cli {

namespace fs = std::filesystem;

namespace {

/// Every failed check with its findings: a page and a box each, no words.
Error proofFailed(const verify::Report& report, const std::string& file) {
    Error error{ErrorCode::ProofFailed, "The proof failed and nothing was written: " + report.verdict(), file, 0, "", ""};
    for (const verify::Check& check : report.checks) {
        if (check.outcome != verify::Outcome::Failed) {
            continue;
        }
        error.message += "\n  " + check.title + " (" + check.method + "): " + check.result;
        for (const verify::Finding& finding : check.findings) {
            error.message += "\n    ";
            error.message += finding.page > 0 ? "page " + std::to_string(finding.page) : std::string("whole file");
            error.message += finding.evidence.empty() ? "" : ", " + finding.evidence;
        }
    }
    return error;
}

bool sameFile(const std::string& a, const std::string& b) {
    std::error_code ignored;
    return !a.empty() && !b.empty() &&
           (fs::equivalent(a, b, ignored) || fs::absolute(a).lexically_normal() == fs::absolute(b).lexically_normal());
}

}  // namespace

void BurnCommand::setUp(CLI::App& app) {
    app.add_option("IN", m_input, "The PDF file; it is never changed")->required();
    app.add_option("--marks", m_marks, marksHelp)->required();
    app.add_option("-o,--output", m_output, "Where the result goes; written only when it is proved")->required();
    CLI::Option* report = app.add_option("--report", m_report, "Where to write what was removed and proved, as JSON");
    app.add_option("--names", m_names, "Names that the report tries in each gap, one a line, instead of the built-in list")
        ->needs(report);
    app.add_option("--safe-mode", m_safeMode, safeModeHelp);
    app.add_flag("--no-verify", m_noVerify, "Leave the proof out");
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of IN");
}

Expected<void> BurnCommand::refuseSameFile() const {
    for (const std::string* other : {&m_input, &m_marks, &m_report, &m_names, &m_passwordFile}) {
        if (sameFile(m_output, *other)) {
            return Error{ErrorCode::InvalidInput,
                         "The result would overwrite a file that is read or written by this command",
                         m_output,
                         0,
                         "Choose another name for the result.",
                         ""};
        }
    }
    if (sameFile(m_report, m_input) || sameFile(m_report, m_marks) || sameFile(m_report, m_names)) {
        return Error{ErrorCode::InvalidInput,
                     "The report would overwrite a file that is read",
                     m_report,
                     0,
                     "Choose another name for the report.",
                     ""};
    }
    return {};
}

Expected<std::optional<Bytes>> BurnCommand::ownNames() const {
    constexpr std::uint64_t longestList = std::uint64_t{16} << 20U;
    if (m_names.empty()) {
        return std::optional<Bytes>();
    }
    Expected<Bytes> names = readFile(m_names, longestList);
    return names ? Expected<std::optional<Bytes>>(std::move(names).value()) : names.error();
}

nlohmann::json BurnCommand::readMarks(process::FileClient& client, const fs::path& working, const std::string& shown,
                                      const std::vector<Mark>& marks, const std::optional<Bytes>& names, const Cancel& cancel) {
    const auto readings = client.inference(working, shown, marks, 0, names, cancel);
    if (!readings) {
        return "not read: " + readings.error().text();
    }
    nlohmann::json result = nlohmann::json::array();
    for (const inference::MarkReading& reading : *readings) {
        result.push_back({{"page", reading.page}, {"inference", inference::toJson(reading)}});
    }
    return result;
}

Expected<void> BurnCommand::writeReport(const burn::BurnReport& burned, const nlohmann::json& marks,
                                        const std::string& verification) const {
    if (m_report.empty()) {
        return {};
    }
    nlohmann::json report = nlohmann::json::parse(burn::reportToJson(burned));
    report["marks"] = marks;
    report["verification"] = verification.empty() ? nlohmann::json("not made") : nlohmann::json::parse(verification);
    return writeFileAtomically(m_report, report.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

Expected<std::string> BurnCommand::burnAndProve() const {
    if (auto distinct = refuseSameFile(); !distinct) {
        return distinct.error();
    }
    // The file is parsed in a child process only: one that crashes, hangs or grows ends in an error, not in a broken result.
    process::FileClient client = fileReader();
    if (auto started = client.warmUp(); !started) {
        return started.error();
    }
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return password.error();
    }
    const auto marksText = readFile(m_marks);
    if (!marksText) {
        return marksText.error();
    }
    const auto marks = parseMarks(*marksText, m_marks);
    if (!marks) {
        return marks.error();
    }
    const auto pictures = safeModePages(m_safeMode);
    if (!pictures) {
        return pictures.error();
    }
    const auto names = ownNames();
    if (!names) {
        return names.error();
    }

    const std::string shown = fs::path(m_input).filename().string();
    const Cancel cancel = cancelOnInterrupt();
    auto intake = client.intake(m_input, *password);
    if (!intake) {
        return intake.error();
    }
    const PrivateFolder folder;  // what is not proved yet never stands where the result is expected
    const fs::path working = folder.path() / "working.pdf";
    const fs::path burnedFile = folder.path() / "burned.pdf";
    if (auto written = writeWorkingFile(working, intake->bytes); !written) {
        return written.error();
    }
    if (!pictures->empty()) {
        process::FileClient drawing;  // the worker program: this one can't draw
        if (auto drawn = drawing.rasterize(working, shown, *pictures, *marks, working, progressOnTerminal(), cancel); !drawn) {
            return drawn.error();
        }
    }
    burn::BurnOptions options;
    options.picturePages = *pictures;
    options.objectStreams = intake->hadObjectStreams;
    const auto burned = client.burn(working, shown, *marks, options, burnedFile, progressOnTerminal(), cancel);
    if (!burned) {
        return burned.error();
    }
    const nlohmann::json marksRead =
        m_report.empty() ? nlohmann::json() : readMarks(client, working, shown, *marks, *names, cancel);
    std::string verdict = "not proved";
    std::string verification;
    if (!m_noVerify) {
        verify::VerifyOptions verifyOptions;
        verifyOptions.password = *password;
        verifyOptions.picturePages = *pictures;
        const auto proof = client.verify(m_input, burnedFile, *marks, verifyOptions, progressOnTerminal(), cancel);
        if (!proof) {
            return proof.error();
        }
        verification = verify::toJson(*proof).dump();
        if (!proof->passed()) {
            const auto reported = writeReport(*burned, marksRead, verification);
            return reported ? proofFailed(*proof, shown) : reported.error();
        }
        verdict = proof->verdict();
    }
    client.dismiss();
    const auto result = readFile(burnedFile);
    if (!result) {
        return result.error();
    }
    if (auto reported = writeReport(*burned, marksRead, verification); !reported) {
        return reported.error();
    }
    if (auto written = writeFileAtomically(m_output, *result); !written) {
        return written.error();
    }
    return verdict;
}

int BurnCommand::execute() {
    const auto verdict = burnAndProve();
    if (!verdict) {
        return refuse(verdict.error());
    }
    std::printf("%s: %s. Nobody has approved these marks: not for release.\n", m_output.c_str(), verdict->c_str());
    return Exit::done;
}

}  // namespace withheld::cli
