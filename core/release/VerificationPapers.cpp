#include "release/VerificationPapers.h"

#include <nlohmann/json.hpp>

namespace withheld::release {

using nlohmann::json;

std::string Outcome::verdict() const {
    int boxes = 0;
    int failed = 0;
    for (const ReleasedDocument& document : documents) {
        boxes += document.report.boxes;
        failed += document.report.passed() ? 0 : 1;
    }
    if (failed > 0) {
        return "FAIL - " + std::to_string(failed) + (failed == 1 ? " document" : " documents") + " not proved";
    }
    const std::string count = std::to_string(boxes);
    return "PASS - " + count + " of " + count + (boxes == 1 ? " redaction" : " redactions") + " proved, 0 hidden items left";
}

std::string verificationJson(const std::vector<ReleasedDocument>& documents, const std::string& setHash) {
    json list = json::array();
    for (const ReleasedDocument& document : documents) {
        json proof = verify::toJson(verify::forPublication(document.report));
        proof["file"] = document.releasedName;
        proof["sha256"] = document.sha256;
        list.push_back(std::move(proof));
    }
    const json whole = {{"verdict", Outcome{{}, documents, {}}.verdict()}, {"setHash", setHash}, {"documents", std::move(list)}};
    return whole.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string verificationHtml(const std::vector<ReleasedDocument>& documents, const std::string& setHash) {
    std::vector<verify::ProvedFile> files;
    for (const ReleasedDocument& document : documents) {
        files.push_back({document.releasedName, "data/" + document.releasedName, verify::forPublication(document.report)});
    }
    return verify::toHtml(Outcome{{}, documents, {}}.verdict(), files, setHash);
}

}  // namespace withheld::release
