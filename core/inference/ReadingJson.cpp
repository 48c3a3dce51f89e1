#include <cmath>
#include <nlohmann/json.hpp>

#include "inference/Meter.h"

namespace withheld::inference {

using nlohmann::json;

namespace {

/// Hundredths of a point: what a report can use.
double rounded(double points) {
    return std::round(points * 100) / 100;
}

json jsonOf(const std::vector<Quad>& quads) {
    json result = json::array();
    for (const Quad& quad : quads) {
        json corners = json::array();
        for (const Point& corner : quad.p) {
            corners.push_back(rounded(corner.x));
            corners.push_back(rounded(corner.y));
        }
        result.push_back(std::move(corners));
    }
    return result;
}

json jsonOf(const GapReading& gap) {
    json widened = json::array();
    for (const Widening& one : gap.widenings) {
        widened.push_back({{"kind", name(one.kind)},
                           {"quads", jsonOf(one.quads)},
                           {"candidates", one.candidatesAfter},
                           {"level", name(one.levelAfter)}});
    }
    return {{"gap", rounded(gap.gap)},       {"box", rounded(gap.box)},  {"font", gap.font},
            {"size", rounded(gap.fontSize)}, {"exact", gap.exact},       {"isName", gap.isName},
            {"candidates", gap.candidates},  {"tried", gap.tried},       {"unknown", gap.unknown},
            {"listed", gap.listed},          {"level", name(gap.level)}, {"explanation", gap.explanation()},
            {"widened", std::move(widened)}};
}

Level levelNamed(const std::string& text) {
    return text == name(Level::Red) ? Level::Red : text == name(Level::Amber) ? Level::Amber : Level::Green;
}

Widening::Kind kindNamed(const std::string& text) {
    for (const auto kind : {Widening::Kind::Word, Widening::Kind::Grid, Widening::Kind::Line}) {
        if (text == name(kind)) {
            return kind;
        }
    }
    return Widening::Kind::Merge;
}

GapReading gapFrom(const json& object) {
    GapReading gap;
    object.at("gap").get_to(gap.gap);
    object.at("box").get_to(gap.box);
    object.at("font").get_to(gap.font);
    object.at("size").get_to(gap.fontSize);
    object.at("exact").get_to(gap.exact);
    object.at("isName").get_to(gap.isName);
    object.at("candidates").get_to(gap.candidates);
    object.at("tried").get_to(gap.tried);
    object.at("unknown").get_to(gap.unknown);
    object.at("listed").get_to(gap.listed);
    gap.level = levelNamed(object.at("level").get<std::string>());
    for (const json& item : object.at("widened")) {
        Widening one;
        one.kind = kindNamed(item.at("kind").get<std::string>());
        for (const json& corners : item.at("quads")) {
            Quad quad;
            for (std::size_t i = 0; i < quad.p.size(); ++i) {
                quad.p[i] = {corners.at(2 * i).get<double>(), corners.at(2 * i + 1).get<double>()};
            }
            one.quads.push_back(quad);
        }
        item.at("candidates").get_to(one.candidatesAfter);
        one.levelAfter = levelNamed(item.at("level").get<std::string>());
        gap.widenings.push_back(std::move(one));
    }
    return gap;
}

}  // namespace

const char* name(Level level) {
    return level == Level::Red ? "red" : level == Level::Amber ? "amber" : "green";
}

const char* name(Widening::Kind kind) {
    switch (kind) {
        case Widening::Kind::Word:
            return "word";
        case Widening::Kind::Grid:
            return "grid";
        case Widening::Kind::Line:
            return "line";
        case Widening::Kind::Merge:
            break;
    }
    return "merge";
}

std::string GapReading::explanation() const {
    if (!isName) {
        return "More words than a name, or digits: names are not counted";
    }
    std::string text = candidates == 0   ? "None of the list fits; another list may hold the name"
                       : candidates == 1 ? "One name of the list fits"
                                         : std::to_string(candidates) + " names of the list fit";
    if (unknown > 0) {
        text += "; " + std::to_string(unknown) + " more may fit, the font does not tell the width of all their letters";
    }
    if (!exact) {
        text += "; the gap has no text at one side, so it tells only how long a name may be";
    }
    return text;
}

json toJson(const MarkReading& reading) {
    const GapReading* worst = reading.worst();
    if (worst == nullptr) {
        return nullptr;
    }
    json result = jsonOf(*worst);
    result["gaps"] = reading.gaps.size();
    return result;
}

json toFrame(const std::vector<MarkReading>& readings) {
    json result = json::array();
    for (const MarkReading& reading : readings) {
        json gaps = json::array();
        for (const GapReading& gap : reading.gaps) {
            gaps.push_back(jsonOf(gap));
        }
        result.push_back({{"mark", reading.mark}, {"page", reading.page}, {"gaps", std::move(gaps)}});
    }
    return result;
}

std::vector<MarkReading> readingsFromFrame(const json& array) {
    std::vector<MarkReading> readings;
    for (const json& item : array) {
        MarkReading reading;
        item.at("mark").get_to(reading.mark);
        item.at("page").get_to(reading.page);
        for (const json& gap : item.at("gaps")) {
            reading.gaps.push_back(gapFrom(gap));
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace withheld::inference
