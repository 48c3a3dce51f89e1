#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "inspect/Inspect.h"

namespace withheld::inspect {

using nlohmann::json;

namespace {

json numbersOf(const Rect& rect) {
    return {rect.x0, rect.y0, rect.x1, rect.y1};
}

Rect rectIn(const json& entry) {
    const auto rect = entry.find("rect");
    if (rect == entry.end() || !rect->is_array() || rect->size() != 4 ||
        !std::all_of(rect->begin(), rect->end(), [](const json& n) { return n.is_number(); })) {
        return {};
    }
    return {(*rect)[0].get<double>(), (*rect)[1].get<double>(), (*rect)[2].get<double>(), (*rect)[3].get<double>()};
}

json textsOf(const Report& report) {
    json texts = json::array();
    for (const StoredText& text : report.texts) {
        json object{{"kind", text.kind}, {"page", text.page}, {"text", text.text}};
        if (!text.rect.isEmpty()) {
            object["rect"] = numbersOf(text.rect);
        }
        texts.push_back(std::move(object));
    }
    return texts;
}

int number(const json& from, const char* key, int otherwise) {
    const auto found = from.find(key);
    return found != from.end() && found->is_number_integer() ? found->get<int>() : otherwise;
}

std::string text(const json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

json toJson(const Report& report, Texts texts) {
    json findings = json::array();
    for (const Finding& finding : report.findings) {
        json object{{"id", finding.id},     {"page", finding.page},     {"count", finding.count},
                    {"what", finding.what}, {"action", finding.action}, {"serious", finding.serious}};
        if (!finding.rect.isEmpty()) {
            object["rect"] = numbersOf(finding.rect);
        }
        findings.push_back(object);
    }
    json object{{"pages", report.pages}, {"findings", findings}};
    if (texts == Texts::Included && !report.texts.empty()) {
        object["texts"] = textsOf(report);
    }
    return object;
}

Report reportFromJson(const json& object) {
    Report report;
    if (!object.is_object()) {
        return report;
    }
    report.pages = number(object, "pages", 0);
    if (const auto texts = object.find("texts"); texts != object.end() && texts->is_array()) {
        for (const json& entry : *texts) {
            if (entry.is_object()) {
                report.texts.push_back({text(entry, "kind"), number(entry, "page", 0), rectIn(entry), text(entry, "text")});
            }
        }
    }
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
        finding.rect = rectIn(entry);
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
