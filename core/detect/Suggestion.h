// A suggested mark: what a finder saw, where, and why.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/PageText.h"
#include "marks/Mark.h"

namespace withheld::detect {

struct Suggestion {
    int page = 1;
    std::vector<Quad> quads;  ///< one a line, default user space
    std::string text;         ///< internal, never in a release; "" of something in a picture
    std::string kind;         ///< "name", "phone", "e-mail", "postcode", "vehicle", "ni-number", "collar-number" …
    std::string exemption;    ///< proposed code id
    std::string why;          ///< in the user's words: "Name after “Silver commander”"
    float confidence = 1;     ///< 0–1
};

/// All finders over one page's words; what overlaps is merged, the surer one wins.
[[nodiscard]] std::vector<Suggestion> detect(const PageText& page);
/// The same over several pages of a document: a name found on one is looked for on all. Ordered as the pages are.
[[nodiscard]] std::vector<Suggestion> detect(const std::vector<PageText>& pages);

[[nodiscard]] Mark toMark(const Suggestion& suggestion);
[[nodiscard]] nlohmann::json toJson(const Suggestion& suggestion);
[[nodiscard]] Suggestion suggestionFromJson(const nlohmann::json& object);

}  // namespace withheld::detect
