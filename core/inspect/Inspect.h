// What an incoming PDF hides: bad redactions, hidden layers, comments, attachments, scripts, revisions, metadata.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"

namespace withheld::inspect {

struct Finding {
    /// Stable: "covered-text", "invisible-text", "off-page-text", "hidden-layer", "pending-redaction", "comment", "attachment",
    /// "script", "earlier-revision", "metadata", "form-data", "page-without-text", "no-unicode", "link", "signature",
    /// "encrypted", "outline" …
    std::string id;
    int page = 0;
    Rect rect;
    int count = 1;
    std::string what;      ///< in the user's words: "Text under a black rectangle"
    std::string action;    ///< what the burn will do: "Removed on release"
    bool serious = false;  ///< a secret may already be readable here
};

/// Words that the file keeps outside the pages' content. Secret: they may be the very ones that are withheld.
struct StoredText {
    std::string kind;  ///< "bookmark", "property", "form-value", "link"
    int page = 0;      ///< 0: of the file
    Rect rect;         ///< of the annotation; default user space
    std::string text;
};

struct Report {
    int pages = 0;
    std::vector<Finding> findings;
    std::vector<StoredText> texts;
};

/// Whether a report that is written down tells StoredText: never where people or other programs read it.
enum class Texts { LeftOut, Included };

[[nodiscard]] Expected<Report> inspect(std::string_view bytes, const std::string& file, const std::string& password = "");
[[nodiscard]] nlohmann::json toJson(const Report& report, Texts texts = Texts::LeftOut);
[[nodiscard]] Report reportFromJson(const nlohmann::json& object);
[[nodiscard]] std::string toText(const Report& report);

}  // namespace withheld::inspect
