#include <cmath>
#include <nlohmann/json.hpp>

#include "burn/Burn.h"

namespace withheld::burn {

nlohmann::json toJson(const BurnReport& report) {
    nlohmann::json pages = nlohmann::json::array();
    for (const BurnedPage& page : report.pages) {
        nlohmann::json straddles = nlohmann::json::array();
        for (const Point& place : page.straddles) {
            straddles.push_back({std::round(place.x * 10) / 10, std::round(place.y * 10) / 10});
        }
        pages.push_back({{"page", page.page},
                         {"marks", page.marks},
                         {"contentUnchanged", page.contentUnchanged},
                         {"contentSha256", page.contentSha256},
                         {"glyphs", page.glyphs},
                         {"straddledGlyphs", page.straddledGlyphs},
                         {"straddles", straddles},
                         {"images", page.images},
                         {"paths", page.paths},
                         {"annotations", page.annotations},
                         {"empty", page.empty},
                         {"picture", page.picture}});
    }
    nlohmann::json replaced = nlohmann::json::array();
    for (const ReplacedText& text : report.replaced) {
        replaced.push_back({{"what", text.what}, {"masked", text.masked}, {"page", text.page}});
    }
    return {{"pages", pages},
            {"notes", report.notes},
            {"replaced", replaced},
            {"sourceSha256", report.sourceSha256},
            {"outputSha256", report.outputSha256}};
}

BurnReport reportFromJson(const nlohmann::json& object) {
    BurnReport report;
    for (const nlohmann::json& item : object.value("pages", nlohmann::json::array())) {
        BurnedPage page;
        page.page = item.value("page", 0);
        page.marks = item.value("marks", 0);
        page.contentUnchanged = item.value("contentUnchanged", false);
        page.contentSha256 = item.value("contentSha256", "");
        page.glyphs = item.value("glyphs", 0);
        page.straddledGlyphs = item.value("straddledGlyphs", 0);
        for (const nlohmann::json& place : item.value("straddles", nlohmann::json::array())) {
            page.straddles.push_back({place.at(0).get<double>(), place.at(1).get<double>()});
        }
        page.images = item.value("images", 0);
        page.paths = item.value("paths", 0);
        page.annotations = item.value("annotations", 0);
        page.empty = item.value("empty", false);
        page.picture = item.value("picture", false);
        report.pages.push_back(std::move(page));
    }
    report.notes = object.value("notes", std::vector<std::string>{});
    for (const nlohmann::json& item : object.value("replaced", nlohmann::json::array())) {
        report.replaced.push_back({item.value("what", ""), item.value("masked", ""), item.value("page", 0)});
    }
    report.sourceSha256 = object.value("sourceSha256", "");
    report.outputSha256 = object.value("outputSha256", "");
    return report;
}

std::string reportToJson(const BurnReport& report, const std::string& approvedBy) {
    nlohmann::json object = toJson(report);
    object["approvedBy"] = approvedBy;
    object["approval"] =
        approvedBy.empty() ? "Nobody has approved this set of marks. Not for release." : "Approved by " + approvedBy;
    return object.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace withheld::burn
