#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/PageNumbers.h"
#include "base/Unicode.h"
#include "verify/Verify.h"

namespace withheld::verify {

namespace {

using nlohmann::json;

const char* word(Outcome outcome) {
    return outcome == Outcome::Passed ? "passed" : outcome == Outcome::Failed ? "failed" : "noted";
}

Outcome outcomeNamed(const std::string& name) {
    // What is not understood has not passed.
    return name == "passed" ? Outcome::Passed : name == "noted" ? Outcome::Noted : Outcome::Failed;
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t length = utf8ToUtf32(text).size();
    return text + std::string(length < width ? width - length : 0, ' ');
}

double rounded(double v) {
    return std::round(v * 100) / 100;
}

}  // namespace

const std::vector<std::string>& checkIds() {
    static const std::vector<std::string> ids{"text-in-boxes", "pixels-in-boxes", "under-the-box",     "pixels-outside",
                                              "words-outside", "withheld-words",  "document-strings",  "fonts",
                                              "structure",     "empty-marks",     "pages-without-text"};
    return ids;
}

const Check* Report::find(const std::string& id) const {
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check& check) { return check.id == id; });
    return found == checks.end() ? nullptr : &*found;
}

bool Report::passed() const {
    const auto failed = [](const Check& check) { return check.outcome == Outcome::Failed; };
    return std::none_of(checks.begin(), checks.end(), failed) &&
           std::all_of(checkIds().begin(), checkIds().end(), [this](const std::string& id) { return find(id) != nullptr; });
}

std::string Report::verdict() const {
    if (passed()) {
        return "PASS - " + std::to_string(boxes) + " of " + std::to_string(boxes) + " redactions proved, 0 hidden items left";
    }
    std::size_t problems = 0;
    for (const Check& check : checks) {
        problems += check.outcome == Outcome::Failed ? 1 : 0;
    }
    for (const std::string& id : checkIds()) {
        problems += find(id) == nullptr ? 1 : 0;
    }
    return "FAIL - " + std::to_string(problems) + (problems == 1 ? " problem" : " problems");
}

json toJson(const Report& report) {
    json checks = json::array();
    for (const Check& check : report.checks) {
        json findings = json::array();
        for (const Finding& finding : check.findings) {
            json object{{"page", finding.page}, {"evidence", finding.evidence}, {"remedy", finding.remedy}};
            if (!finding.rect.isEmpty()) {
                object["rect"] = {rounded(finding.rect.x0), rounded(finding.rect.y0), rounded(finding.rect.x1),
                                  rounded(finding.rect.y1)};
            }
            findings.push_back(object);
        }
        checks.push_back({{"id", check.id},
                          {"title", check.title},
                          {"method", check.method},
                          {"scope", check.scope},
                          {"outcome", word(check.outcome)},
                          {"result", check.result},
                          {"findings", findings}});
    }
    return {{"passed", report.passed()}, {"verdict", report.verdict()},         {"boxes", report.boxes},
            {"pages", report.pages},     {"sourceSha256", report.sourceSha256}, {"outputSha256", report.outputSha256},
            {"setHash", report.setHash}, {"picturePages", report.picturePages}, {"checks", checks}};
}

Report reportFromJson(const json& object) {
    Report report;
    if (!object.is_object()) {
        return report;
    }
    const auto text = [](const json& from, const char* key) {
        const auto found = from.find(key);
        return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto number = [](const json& from, const char* key) {
        const auto found = from.find(key);
        return found != from.end() && found->is_number_integer() ? found->get<int>() : 0;
    };
    const auto list = [](const json& from, const char* key) {
        const auto found = from.find(key);
        return found != from.end() && found->is_array() ? *found : json::array();
    };
    report.boxes = number(object, "boxes");
    report.pages = number(object, "pages");
    report.sourceSha256 = text(object, "sourceSha256");
    report.outputSha256 = text(object, "outputSha256");
    report.setHash = text(object, "setHash");
    for (const json& page : list(object, "picturePages")) {
        report.picturePages.push_back(page.is_number_integer() ? page.get<int>() : 0);
    }
    for (const json& row : list(object, "checks")) {
        if (!row.is_object()) {
            continue;
        }
        Check check;
        check.id = text(row, "id");
        check.title = text(row, "title");
        check.method = text(row, "method");
        check.scope = text(row, "scope");
        check.outcome = outcomeNamed(text(row, "outcome"));
        check.result = text(row, "result");
        for (const json& entry : list(row, "findings")) {
            if (!entry.is_object()) {
                continue;
            }
            Finding finding{number(entry, "page"), {}, text(entry, "evidence"), text(entry, "remedy")};
            const json rect = list(entry, "rect");
            if (rect.size() == 4 && std::all_of(rect.begin(), rect.end(), [](const json& n) { return n.is_number(); })) {
                finding.rect = {rect[0].get<double>(), rect[1].get<double>(), rect[2].get<double>(), rect[3].get<double>()};
            }
            check.findings.push_back(finding);
        }
        report.checks.push_back(check);
    }
    return report;
}

std::string toText(const Report& report) {
    std::ostringstream out;
    out << report.verdict() << "\n\n";
    for (const Check& check : report.checks) {
        const char* sign = check.outcome == Outcome::Passed ? "ok  " : check.outcome == Outcome::Failed ? "FAIL" : "note";
        out << sign << "  " << padded(check.title, 38) << padded(check.scope, 26) << check.result << '\n';
        for (const Finding& finding : check.findings) {
            out << "        ";
            if (finding.page > 0) {
                out << "page " << finding.page;
                if (!finding.rect.isEmpty()) {
                    char place[96];
                    std::snprintf(place, sizeof place, " at %.0f, %.0f", finding.rect.x0, finding.rect.y0);
                    out << place;
                }
                out << ": ";
            }
            out << finding.evidence << '\n';
            if (check.outcome == Outcome::Failed && !finding.remedy.empty()) {
                out << "            " << finding.remedy << '\n';
            }
        }
    }
    if (!report.picturePages.empty()) {
        out << "\nreleased as pictures (safe mode): page " << pageNumbersText(report.picturePages) << '\n';
    }
    out << "\nsource " << report.sourceSha256 << "\nresult " << report.outputSha256 << '\n';
    if (!report.setHash.empty()) {
        out << "marks  " << report.setHash << '\n';
    }
    return out.str();
}

}  // namespace withheld::verify
