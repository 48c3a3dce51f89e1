#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "inspect/Inspect.h"

namespace withheld::inspect {

using nlohmann::json;

json toJson(const Report& report) {
    json findings = json::array();
    for (const Finding& finding : report.findings) {
        json object{{"id", finding.id},     {"page", finding.page},     {"count", finding.count},
                    {"what", finding.what}, {"action", finding.action}, {"serious", finding.serious}};
        if (!finding.rect.isEmpty()) {
            object["rect"] = {finding.rect.x0, finding.rect.y0, finding.rect.x1, finding.rect.y1};
        }
        findings.push_back(object);
    }
    return {{"pages", report.pages}, {"findings", findings}};
}

Report reportFromJson(const json& object) {
    Report report;
    const auto number = [](const json& from, const char* key, int otherwise) {
        const auto found = from.find(key);
        return found != from.end() && found->is_number_integer() ? found->get<int>() : otherwise;
    };
    const auto text = [](const json& from, const char* key) {
        const auto found = from.find(key);
        return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (!object.is_object()) {
        return report;
    }
    report.pages = number(object, "pages", 0);
    const auto list = object.find("findings");
    if (list == object.end() || !list->is_array()) {
        return report;
    }
    for (const json& entry : *list) {
        if (!entry.is_object()) {
            continue;
        }
        Finding finding;
        finding.id = text(entry, "id");
        finding.page = number(entry, "page", 0);
        finding.count = number(entry, "count", 1);
        finding.what = text(entry, "what");
        finding.action = text(entry, "action");
        const auto serious = entry.find("serious");
        finding.serious = serious != entry.end() && serious->is_boolean() && serious->get<bool>();
        const auto rect = entry.find("rect");
        if (rect != entry.end() && rect->is_array() && rect->size() == 4 &&
            std::all_of(rect->begin(), rect->end(), [](const json& n) { return n.is_number(); })) {
            finding.rect = {(*rect)[0].get<double>(), (*rect)[1].get<double>(), (*rect)[2].get<double>(),
                            (*rect)[3].get<double>()};
        }
        report.findings.push_back(finding);
    }
    return report;
}

std::string toText(const Report& report) {
    std::ostringstream out;
    out << report.pages << (report.pages == 1 ? " page, " : " pages, ") << report.findings.size()
        << (report.findings.size() == 1 ? " finding" : " findings") << '\n';
    for (const Finding& finding : report.findings) {
        out << (finding.serious ? "!  " : "   ");
        if (finding.page > 0) {
            out << "page " << finding.page << ": ";
        }
        out << finding.what;
        if (finding.count > 1 && finding.what.find(std::to_string(finding.count)) == std::string::npos) {
            out << " (" << finding.count << ")";
        }
        out << "  [" << finding.id << "]\n      " << finding.action << '\n';
    }
    return out.str();
}

}  // namespace withheld::inspect
