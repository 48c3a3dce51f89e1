// Marks as JSON, the format of `withheld-cli burn --marks` and `detect --json`:
// {"marks":[{"page":1,"rect":[x0,y0,x1,y1],"exemptions":["s.40(2)"],"note":"…"}]}
// "rect" is in PDF points of the page's default user space. Optional "quads": [[x0,y0,…,x3,y3],…] for marks of several lines;
// "rect" is then their bounds. Unknown keys are ignored.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "marks/Mark.h"

namespace withheld {

/// Fails with InvalidInput naming the mark's number and what is wrong (no page, rect not four finite numbers, …).
/// `file` is only for the message.
[[nodiscard]] Expected<std::vector<Mark>> parseMarks(std::string_view json, const std::string& file = "");
[[nodiscard]] std::string marksToJson(const std::vector<Mark>& marks);

/// One mark with all its fields, for the case's events and the worker's frames.
[[nodiscard]] nlohmann::json toJson(const Mark& mark);
[[nodiscard]] Expected<Mark> markFromJson(const nlohmann::json& object);

}  // namespace withheld
