#include "detect/Suggestion.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace withheld::detect {

Mark toMark(const Suggestion& suggestion) {
    Mark mark;
    mark.page = suggestion.page;
    mark.quads = suggestion.quads;
    mark.exemptions = {suggestion.exemption};
    mark.shape = suggestion.text.empty() ? MarkShape::Area : MarkShape::Text;
    mark.kind = suggestion.kind;
    mark.note = suggestion.why;
    mark.text = suggestion.text;
    mark.origin = suggestion.why.rfind("Same as", 0) == 0 ? "same as another" : suggestion.kind;
    return mark;
}

nlohmann::json toJson(const Suggestion& suggestion) {
    nlohmann::json quads = nlohmann::json::array();
    for (const Quad& quad : suggestion.quads) {
        nlohmann::json corners = nlohmann::json::array();
        for (const Point& corner : quad.p) {
            corners.push_back(corner.x);
            corners.push_back(corner.y);
        }
        quads.push_back(std::move(corners));
    }
    return {{"page", suggestion.page},
            {"quads", std::move(quads)},
            {"text", suggestion.text},
            {"kind", suggestion.kind},
            {"exemption", suggestion.exemption},
            {"why", suggestion.why},
            {"confidence", suggestion.confidence}};
}

Suggestion suggestionFromJson(const nlohmann::json& object) {
    Suggestion suggestion;
    if (!object.is_object()) {
        return suggestion;
    }
    const auto text = [&](const char* key) {
        const auto it = object.find(key);
        return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
    };
    const auto number = [&](const char* key, double otherwise) {
        const auto it = object.find(key);
        return it != object.end() && it->is_number() ? it->get<double>() : otherwise;
    };
    suggestion.page = static_cast<int>(std::clamp(number("page", 1), 1.0, 1e6));
    suggestion.text = text("text");
    suggestion.kind = text("kind");
    suggestion.exemption = text("exemption");
    suggestion.why = text("why");
    suggestion.confidence = static_cast<float>(std::clamp(number("confidence", 1), 0.0, 1.0));
    const auto quads = object.find("quads");
    if (quads == object.end() || !quads->is_array()) {
        return suggestion;
    }
    for (const nlohmann::json& corners : *quads) {
        if (!corners.is_array() || corners.size() != 8) {
            continue;
        }
        Quad quad;
        for (std::size_t i = 0; i < 4; ++i) {
            quad.p[i].x = corners[2 * i].is_number() ? corners[2 * i].get<double>() : 0;
            quad.p[i].y = corners[2 * i + 1].is_number() ? corners[2 * i + 1].get<double>() : 0;
        }
        suggestion.quads.push_back(quad);
    }
    return suggestion;
}

}  // namespace withheld::detect
