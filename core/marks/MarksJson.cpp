#include "marks/MarksJson.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace withheld {

namespace {

using nlohmann::json;

constexpr double coordinateLimit = 1e6;  // far beyond any page: 200 inches x UserUnit 75 = 1,080,000

Error invalid(const std::string& what) {
    return {ErrorCode::InvalidInput, what, "", 0, "", ""};
}

bool readNumbers(const json& array, std::size_t count, std::vector<double>& out) {
    if (!array.is_array() || array.size() != count) {
        return false;
    }
    out.clear();
    for (const json& number : array) {
        if (!number.is_number() || !std::isfinite(number.get<double>()) || std::abs(number.get<double>()) > coordinateLimit) {
            return false;
        }
        out.push_back(number.get<double>());
    }
    return true;
}

std::string textOf(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

MarkShape shapeNamed(const std::string& text) {
    return text == "text" ? MarkShape::Text : text == "page" ? MarkShape::Page : MarkShape::Area;
}

json quadToJson(const Quad& quad) {
    json corners = json::array();
    for (const Point& corner : quad.p) {
        corners.push_back(corner.x);
        corners.push_back(corner.y);
    }
    return corners;
}

}  // namespace

Expected<Mark> markFromJson(const json& object) {
    if (!object.is_object()) {
        return invalid("a mark must be an object");
    }
    Mark mark;
    const auto page = object.find("page");
    if (page == object.end() || !page->is_number_integer() || page->get<long long>() < 1 || page->get<long long>() > 1000000) {
        return invalid("\"page\" must be a whole number from 1");
    }
    mark.page = page->get<int>();
    std::vector<double> n;
    if (const auto quads = object.find("quads"); quads != object.end() && quads->is_array() && !quads->empty()) {
        for (const json& corners : *quads) {
            if (!readNumbers(corners, 8, n)) {
                return invalid("each of \"quads\" must be eight finite numbers");
            }
            mark.quads.push_back({{{{n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}, {n[6], n[7]}}}});
            if (mark.quads.back().bounds().isEmpty()) {
                return invalid("one of \"quads\" has no area");
            }
        }
    } else {
        const auto rect = object.find("rect");
        if (rect == object.end() || !readNumbers(*rect, 4, n)) {
            return invalid("\"rect\" must be four finite numbers [x0, y0, x1, y1] in points");
        }
        const Rect box = Rect{n[0], n[1], n[2], n[3]}.normalized();
        if (box.isEmpty()) {
            return invalid("\"rect\" has no area");
        }
        mark.quads.push_back(Quad::of(box));
    }
    if (const auto codes = object.find("exemptions"); codes != object.end()) {
        if (!codes->is_array()) {
            return invalid("\"exemptions\" must be a list of codes");
        }
        for (const json& code : *codes) {
            if (!code.is_string()) {
                return invalid("\"exemptions\" must be a list of codes");
            }
            mark.exemptions.push_back(code.get<std::string>());
        }
    }
    mark.id = textOf(object, "id");
    mark.shape = shapeNamed(textOf(object, "shape"));
    mark.kind = textOf(object, "kind");
    mark.note = textOf(object, "note");
    mark.harm = textOf(object, "harm");
    mark.publicInterest = textOf(object, "publicInterest");
    mark.text = textOf(object, "text");
    mark.origin = textOf(object, "origin");
    mark.author = textOf(object, "author");
    return mark;
}

Expected<std::vector<Mark>> parseMarks(std::string_view text, const std::string& file) {
    const auto failed = [&file](const std::string& what) {
        return Error{ErrorCode::InvalidInput,
                     what,
                     file,
                     0,
                     "Marks are {\"marks\":[{\"page\":1,\"rect\":[x0,y0,x1,y1],\"exemptions\":[…]}]}.",
                     ""};
    };
    const json root = json::parse(text, nullptr, false);
    if (root.is_discarded()) {
        return failed("The marks are not valid JSON");
    }
    const json* list = root.is_object() && root.contains("marks") ? &root.at("marks") : nullptr;
    if (list == nullptr || !list->is_array()) {
        return failed("There is no list called \"marks\"");
    }
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < list->size(); ++i) {
        Expected<Mark> mark = markFromJson((*list)[i]);
        if (!mark) {
            return failed("Mark " + std::to_string(i + 1) + ": " + mark.error().message);
        }
        marks.push_back(std::move(*mark));
    }
    return marks;
}

json toJson(const Mark& mark) {
    const Rect box = mark.bounds();
    json object{{"page", mark.page}, {"rect", {box.x0, box.y0, box.x1, box.y1}}, {"exemptions", mark.exemptions}};
    const bool plainBox = mark.quads.size() == 1 && mark.quads.front() == Quad::of(box);
    if (!plainBox) {
        json quads = json::array();
        for (const Quad& quad : mark.quads) {
            quads.push_back(quadToJson(quad));
        }
        object["quads"] = std::move(quads);
    }
    object["shape"] = name(mark.shape);
    const auto put = [&object](const char* key, const std::string& value) {
        if (!value.empty()) {
            object[key] = value;
        }
    };
    put("id", mark.id);
    put("kind", mark.kind);
    put("note", mark.note);
    put("harm", mark.harm);
    put("publicInterest", mark.publicInterest);
    put("text", mark.text);
    put("origin", mark.origin);
    put("author", mark.author);
    return object;
}

std::string marksToJson(const std::vector<Mark>& marks) {
    json list = json::array();
    for (const Mark& mark : marks) {
        list.push_back(toJson(mark));
    }
    return json{{"marks", std::move(list)}}.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace withheld
