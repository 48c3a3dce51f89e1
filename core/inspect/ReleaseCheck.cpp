#include "inspect/ReleaseCheck.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace withheld::inspect {

namespace {

/// What a burn takes out of every file: that it is there says that the file was not burned, or was changed afterwards.
constexpr std::array<std::string_view, 14> neverReleased{
    "covered-text", "invisible-text", "tiny-text", "off-page-text", "hidden-layer", "pending-redaction", "attachment",
    "comment",      "script",         "thumbnail", "private-data",  "action",       "earlier-revision",  "unused-object"};

bool fails(const Finding& finding) {
    return finding.serious || std::find(neverReleased.begin(), neverReleased.end(), finding.id) != neverReleased.end();
}

Report reportOf(int pages, const std::vector<Finding>& findings) {
    return {pages, findings, {}};
}

}  // namespace

std::string ReleaseCheck::verdict() const {
    if (passed()) {
        return "PASS - nothing hidden was found on " + std::to_string(pages) + (pages == 1 ? " page" : " pages");
    }
    return "FAIL - " + std::to_string(failures.size()) + (failures.size() == 1 ? " finding" : " findings");
}

ReleaseCheck checkRelease(const Report& report) {
    ReleaseCheck check;
    check.pages = report.pages;
    for (const Finding& finding : report.findings) {
        (fails(finding) ? check.failures : check.notes).push_back(finding);
    }
    return check;
}

nlohmann::json toJson(const ReleaseCheck& check) {
    return {{"verdict", check.verdict()},
            {"passed", check.passed()},
            {"pages", check.pages},
            {"failures", toJson(reportOf(check.pages, check.failures)).at("findings")},
            {"notes", toJson(reportOf(check.pages, check.notes)).at("findings")}};
}

std::string toText(const ReleaseCheck& check) {
    std::string out = check.verdict() + "\n";
    if (!check.failures.empty()) {
        out += "\nMust not be in a released file: " + toText(reportOf(check.pages, check.failures));
    }
    if (!check.notes.empty()) {
        out += "\nTo be judged by a person: " + toText(reportOf(check.pages, check.notes));
    }
    return out;
}

}  // namespace withheld::inspect
