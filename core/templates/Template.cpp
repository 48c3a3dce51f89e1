#include "templates/Template.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/JsonNesting.h"

namespace withheld::templates {

using nlohmann::json;

namespace {

constexpr const char* formatName = "withheld-template";
constexpr int formatVersion = 1;
constexpr std::size_t mostBytes = 1U << 22U;
constexpr std::size_t mostAnchors = 500;
constexpr std::size_t mostFields = 1000;
constexpr std::size_t mostParts = 1000;
constexpr double farthest = 1e5;  // points; a page is at most 14,400 wide (ISO 32000-1 Annex C)
constexpr std::size_t longestText = 200;

Error bad(const std::string& what, const std::string& file) {
    return {ErrorCode::InvalidInput, "This is no template: " + what, file, 0, "Save it anew from a marked page.", ""};
}

double hundredth(double value) {
    return std::round(value * 100) / 100;
}

json numbers(const Rect& box) {
    return {hundredth(box.x0), hundredth(box.y0), hundredth(box.x1), hundredth(box.y1)};
}

json numbers(const Quad& quad) {
    json list = json::array();
    for (const Point& corner : quad.p) {
        list.push_back(hundredth(corner.x));
        list.push_back(hundredth(corner.y));
    }
    return list;
}

bool readNumbers(const json& list, double* into, std::size_t count) {
    if (!list.is_array() || list.size() != count) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!list[i].is_number()) {
            return false;
        }
        into[i] = list[i].get<double>();
        if (!std::isfinite(into[i]) || std::abs(into[i]) > farthest) {
            return false;
        }
    }
    return true;
}

bool readText(const json& object, const char* key, std::string& into) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) {
        return false;
    }
    into = found->get<std::string>();
    return into.size() <= longestText;
}

bool readAnchor(const json& object, Anchor& anchor) {
    double box[4];
    if (!object.is_object() || !readText(object, "text", anchor.text) || anchor.text.empty() ||
        !readNumbers(object.value("box", json()), box, 4)) {
        return false;
    }
    anchor.box = {box[0], box[1], box[2], box[3]};
    return !anchor.box.isEmpty();
}

bool readPart(const json& object, FieldPart& part) {
    double corners[8];
    if (!object.is_object() || !readNumbers(object.value("quad", json()), corners, 8)) {
        return false;
    }
    for (std::size_t i = 0; i < 4; ++i) {
        part.quad.p[i] = {corners[2 * i], corners[2 * i + 1]};
    }
    const auto end = object.find("toLineEnd");
    part.toLineEnd = end != object.end() && end->is_boolean() && end->get<bool>();
    return !part.quad.bounds().isEmpty();
}

bool readField(const json& object, Field& field) {
    const json parts = object.is_object() ? object.value("parts", json()) : json();
    std::string shape;
    if (!parts.is_array() || parts.empty() || parts.size() > mostParts || !readText(object, "shape", shape)) {
        return false;
    }
    field.shape = shape == name(MarkShape::Text)   ? MarkShape::Text
                  : shape == name(MarkShape::Page) ? MarkShape::Page
                                                   : MarkShape::Area;
    for (const json& each : parts) {
        if (!readPart(each, field.parts.emplace_back())) {
            return false;
        }
    }
    if (object.contains("kind") && !readText(object, "kind", field.kind)) {
        return false;
    }
    const json codes = object.value("exemptions", json::array());
    if (!codes.is_array() || codes.size() > 100) {
        return false;
    }
    for (const json& code : codes) {
        if (!code.is_string() || code.get_ref<const std::string&>().size() > longestText) {
            return false;
        }
        field.exemptions.push_back(code.get<std::string>());
    }
    return true;
}

}  // namespace

std::string templateToJson(const Template& form) {
    json anchors = json::array();
    for (const Anchor& anchor : form.anchors) {
        anchors.push_back({{"text", anchor.text}, {"box", numbers(anchor.box)}});
    }
    json fields = json::array();
    for (const Field& field : form.fields) {
        json parts = json::array();
        for (const FieldPart& part : field.parts) {
            parts.push_back({{"quad", numbers(part.quad)}, {"toLineEnd", part.toLineEnd}});
        }
        fields.push_back(
            {{"parts", parts}, {"exemptions", field.exemptions}, {"shape", name(field.shape)}, {"kind", field.kind}});
    }
    return json{{"format", formatName}, {"version", formatVersion},
                {"name", form.name},    {"page", {hundredth(form.width), hundredth(form.height)}},
                {"anchors", anchors},   {"fields", fields}}
               .dump(1, ' ', false, json::error_handler_t::replace) +
           "\n";
}

Expected<Template> templateFromJson(std::string_view text, const std::string& file) {
    if (text.size() > mostBytes || !isNestedAtMost(text, 16)) {
        return bad("it is far too large", file);
    }
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || object.value("format", json()) != formatName) {
        return bad("it does not say that it is one", file);
    }
    if (object.value("version", json()) != formatVersion) {
        return Error{ErrorCode::Unsupported,
                     "This template was written by another version of Withheld",
                     file,
                     0,
                     "Save it anew from a marked page.",
                     ""};
    }
    Template form;
    double size[2];
    if (!readText(object, "name", form.name) || form.name.empty()) {
        return bad("it has no name", file);
    }
    if (!readNumbers(object.value("page", json()), size, 2) || size[0] <= 0 || size[1] <= 0) {
        return bad("it names no size of page", file);
    }
    form.width = size[0];
    form.height = size[1];
    const json anchors = object.value("anchors", json());
    if (!anchors.is_array() || anchors.size() < fewestAnchors || anchors.size() > mostAnchors) {
        return bad("it needs at least " + std::to_string(fewestAnchors) + " anchors", file);
    }
    for (const json& each : anchors) {
        if (!readAnchor(each, form.anchors.emplace_back())) {
            return bad("anchor " + std::to_string(form.anchors.size()) + " has no word or no place", file);
        }
    }
    const json fields = object.value("fields", json());
    if (!fields.is_array() || fields.empty() || fields.size() > mostFields) {
        return bad("it holds no marks", file);
    }
    for (const json& each : fields) {
        if (!readField(each, form.fields.emplace_back())) {
            return bad("mark " + std::to_string(form.fields.size()) + " has no place", file);
        }
    }
    return form;
}

}  // namespace withheld::templates
