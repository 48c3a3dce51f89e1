// What a file that claims to be released still hides, judged without its source or its marks.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "inspect/Inspect.h"

namespace withheld::inspect {

struct ReleaseCheck {
    int pages = 0;
    std::vector<Finding>
        failures;  ///< no released file may hold these: covered or hidden text, comments, attachments, revisions …
    std::vector<Finding> notes;  ///< for a person to judge: links, bookmarks, properties, pages without text
    [[nodiscard]] bool passed() const { return failures.empty(); }
    /// "PASS - nothing hidden was found on 3 pages" or "FAIL - 2 findings"
    [[nodiscard]] std::string verdict() const;
};

[[nodiscard]] ReleaseCheck checkRelease(const Report& report);
/// {"verdict":…, "passed":…, "pages":…, "failures":[…], "notes":[…]}, findings as in a Report.
[[nodiscard]] nlohmann::json toJson(const ReleaseCheck& check);
[[nodiscard]] std::string toText(const ReleaseCheck& check);

}  // namespace withheld::inspect
