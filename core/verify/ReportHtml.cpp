#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/Html.h"
#include "base/PageNumbers.h"
#include "verify/Verify.h"

namespace withheld::verify {

namespace {

constexpr const char* style = R"css(
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, "Liberation Sans", sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin-bottom: .25rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
.verdict { font-size: 1.25rem; font-weight: 600; padding: .75rem 1rem; border: 2px solid; border-radius: .5rem; }
.passed { color: #1a6b2f; } .failed { color: #a4161a; } .noted { color: #7a4b00; }
@media (prefers-color-scheme: dark) { .passed { color: #7fd493; } .failed { color: #ff9a96; } .noted { color: #f0c060; } }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #8886; }
td.sign { white-space: nowrap; font-weight: 600; } ul { margin: .25rem 0; padding-left: 1.25rem; }
code { font-size: .85em; overflow-wrap: anywhere; } .quiet { opacity: .75; }
@media print { body { max-width: none; margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
)css";

/// Bytes of a path as a link has them (RFC 3986 2.1).
std::string percentEncoded(const std::string& path) {
    static const std::string plain = "-._~/";
    std::string out;
    for (const char c : path) {
        const bool isPlain =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || plain.find(c) != std::string::npos;
        char code[4];
        std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        out += isPlain ? std::string(1, c) : std::string(code);
    }
    return out;
}

std::string pageOf(const Finding& finding, const ProvedFile& file) {
    if (finding.page <= 0) {
        return "Whole file";
    }
    const std::string number = std::to_string(finding.page);
    std::string text = "page " + number;
    if (!file.link.empty()) {
        text = "<a href=\"" + percentEncoded(file.link) + "#page=" + number + "\">" + text + "</a>";
    }
    if (!finding.rect.isEmpty()) {
        char place[96];
        std::snprintf(place, sizeof place, ", %.0f pt from the left, %.0f pt from the bottom", finding.rect.x0, finding.rect.y0);
        text += place;
    }
    return text;
}

/// What an officer has to do; nothing when the file passed.
std::string problems(const ProvedFile& file) {
    std::string out;
    for (const Check& check : file.report.checks) {
        if (check.outcome != Outcome::Failed) {
            continue;
        }
        out += "<h3>" + htmlEscaped(check.title) + ": " + htmlEscaped(check.result) + "</h3>\n<ul>\n";
        for (const Finding& finding : check.findings) {
            out += "<li>" + pageOf(finding, file) + ": " + htmlEscaped(finding.evidence) +
                   (finding.remedy.empty() ? "" : ". <strong>" + htmlEscaped(finding.remedy) + ".</strong>") + "</li>\n";
        }
        out += "</ul>\n";
    }
    for (const std::string& id : checkIds()) {
        if (file.report.find(id) == nullptr) {
            out += "<p>The check <code>" + id + "</code> was not made. <strong>Make the proof again.</strong></p>\n";
        }
    }
    return out.empty() ? "" : "<section><h2>What to do: " + htmlEscaped(file.name) + "</h2>\n" + out + "</section>\n";
}

std::string checkRow(const Check& check, const ProvedFile& file) {
    const char* kind = check.outcome == Outcome::Passed ? "passed" : check.outcome == Outcome::Failed ? "failed" : "noted";
    const char* sign = check.outcome == Outcome::Passed ? "✓ passed" : check.outcome == Outcome::Failed ? "✗ failed" : "! noted";
    std::string row = std::string("<tr><td class=\"sign ") + kind + "\">" + sign + "</td><th scope=\"row\">" +
                      htmlEscaped(check.title) + "</th><td>" + htmlEscaped(check.method) + "</td><td>" +
                      htmlEscaped(check.scope) + "</td><td>" + htmlEscaped(check.result);
    if (check.outcome == Outcome::Noted && !check.findings.empty()) {
        row += "<ul>";
        for (const Finding& finding : check.findings) {
            row += "<li>" + pageOf(finding, file) + ": " + htmlEscaped(finding.evidence) + "</li>";
        }
        row += "</ul>";
    }
    return row + "</td></tr>\n";
}

std::string section(const ProvedFile& file) {
    const Report& report = file.report;
    std::string out = "<section><h2>" + htmlEscaped(file.name) + "</h2>\n<p>" + htmlEscaped(report.verdict()) + ". " +
                      std::to_string(report.pages) + (report.pages == 1 ? " page, " : " pages, ") + std::to_string(report.boxes) +
                      (report.boxes == 1 ? " box." : " boxes.");
    if (!report.picturePages.empty()) {
        out += " Released as pictures of themselves, with their open words as text (safe mode): " +
               std::string(report.picturePages.size() == 1 ? "page " : "pages ") + pageNumbersText(report.picturePages) + ".";
    }
    out += "</p>\n<table><thead><tr><th></th><th>Check</th><th>Method</th><th>Scope</th><th>Result</th></tr></thead><tbody>\n";
    for (const Check& check : report.checks) {
        out += checkRow(check, file);
    }
    return out + "</tbody></table>\n<p class=\"quiet\">SHA-256 of the source <code>" + htmlEscaped(report.sourceSha256) +
           "</code><br>SHA-256 of the result <code>" + htmlEscaped(report.outputSha256) + "</code></p></section>\n";
}

/// JSON inside HTML: no byte of it may end the element.
std::string embedded(const nlohmann::json& object) {
    std::string text = object.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at)) {
        text.replace(at, 1, "\\u003c");
    }
    return text;
}

}  // namespace

std::string toHtml(const std::string& verdict, const std::vector<ProvedFile>& files, const std::string& setHash) {
    bool passed = !files.empty();
    nlohmann::json machine = nlohmann::json::array();
    std::string what;
    std::string how;
    for (const ProvedFile& file : files) {
        passed = passed && file.report.passed();
        nlohmann::json one = toJson(file.report);
        one["file"] = file.name;
        machine.push_back(std::move(one));
        what += problems(file);
        how += section(file);
    }
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>Verification report</title><style>" +
        std::string(style) + "</style></head><body>\n<h1>Verification report</h1>\n<p class=\"verdict " +
        (passed ? "passed\">✓ " : "failed\">✗ ") + htmlEscaped(verdict) + "</p>\n";
    out += passed
               ? "<p>Every check was made on the bytes that are released, by readers that did not write them, and none failed. "
                 "Nothing needs to be done.</p>\n"
               : "<p>At least one check failed or was not made. Do not release this.</p>\n";
    out += what + how;
    if (!setHash.empty()) {
        out += "<p class=\"quiet\">Approved set of marks <code>" + htmlEscaped(setHash) + "</code></p>\n";
    }
    return out + "<script type=\"application/json\" id=\"report\">" +
           embedded({{"verdict", verdict}, {"setHash", setHash}, {"documents", machine}}) + "</script>\n</body></html>\n";
}

}  // namespace withheld::verify
