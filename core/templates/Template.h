// A template: where the marks of a form lie, and by which printed words the form is known again. It holds no word that stands
// under a mark, and goes from officer to officer as a small JSON file.
//
// All coordinates are in points of the page as it is seen: origin top left, y downwards, /Rotate and /UserUnit applied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"
#include "marks/Mark.h"

namespace withheld::templates {

/// A printed word that every copy of the form has at the same place.
struct Anchor {
    std::string text;
    Rect box;
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

struct FieldPart {
    Quad quad;
    /// The mark ended where the words of its line did: on another copy it goes on as far as they do there.
    bool toLineEnd = false;
    friend bool operator==(const FieldPart&, const FieldPart&) = default;
};

/// One mark of the form, without the words that stood under it.
struct Field {
    std::vector<FieldPart> parts;
    std::vector<std::string> exemptions;
    MarkShape shape = MarkShape::Area;
    std::string kind;  ///< "name", "phone" …; "" = unknown
    friend bool operator==(const Field&, const Field&) = default;
};

struct Template {
    std::string name;
    double width = 0;  ///< of the page as it was seen
    double height = 0;
    std::vector<Anchor> anchors;
    std::vector<Field> fields;
    friend bool operator==(const Template&, const Template&) = default;
};

/// Fewer anchors say too little to know a form by.
inline constexpr int fewestAnchors = 4;

[[nodiscard]] std::string templateToJson(const Template& form);
/// Fails with InvalidInput saying what is wrong; `file` is only for the message.
[[nodiscard]] Expected<Template> templateFromJson(std::string_view json, const std::string& file = "");

}  // namespace withheld::templates
