// The values that calls and answers carry, as JSON. Reading throws nlohmann::json::exception on malformed input: callers on
// both sides treat that as a malformed frame.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "base/Error.h"
#include "base/PageSpace.h"
#include "burn/Burn.h"
#include "interchange/ForeignMark.h"
#include "marks/Mark.h"
#include "pdf/Intake.h"
#include "verify/Verify.h"

namespace withheld::process {

[[nodiscard]] nlohmann::json toJson(const Error& error);
[[nodiscard]] Error errorFromJson(const nlohmann::json& object);

[[nodiscard]] nlohmann::json toJson(const Rect& rect);
[[nodiscard]] Rect rectFromJson(const nlohmann::json& array);

[[nodiscard]] nlohmann::json toJson(const std::vector<Quad>& quads);
[[nodiscard]] std::vector<Quad> quadsFromJson(const nlohmann::json& array);

[[nodiscard]] nlohmann::json toJson(const PageGeometry& page);
[[nodiscard]] PageGeometry geometryFromJson(const nlohmann::json& object);

/// Without the bytes, which travel as sealed memory.
[[nodiscard]] nlohmann::json toJson(const pdf::IntakeResult& result);
[[nodiscard]] pdf::IntakeResult intakeResultFromJson(const nlohmann::json& object);

[[nodiscard]] nlohmann::json marksPayload(const std::vector<Mark>& marks);
[[nodiscard]] Expected<std::vector<Mark>> marksFromPayload(const nlohmann::json& array);

[[nodiscard]] nlohmann::json toJson(const std::vector<interchange::ForeignMark>& marks);
[[nodiscard]] Expected<std::vector<interchange::ForeignMark>> foreignMarksFromJson(const nlohmann::json& array);

[[nodiscard]] nlohmann::json toJson(const burn::BurnOptions& options);
[[nodiscard]] burn::BurnOptions burnOptionsFromJson(const nlohmann::json& object);

[[nodiscard]] nlohmann::json toJson(const verify::VerifyOptions& options);
[[nodiscard]] verify::VerifyOptions verifyOptionsFromJson(const nlohmann::json& object);

}  // namespace withheld::process
