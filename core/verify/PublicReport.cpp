// What of a report may leave the office.
#include <algorithm>
#include <array>

#include "verify/Verify.h"

namespace withheld::verify {

namespace {

/// Checks whose findings speak of the released file alone.
bool speaksOfTheResultAlone(const Check& check) {
    static const std::array<const char*, 2> ids{"structure", "pages-without-text"};
    return std::find(ids.begin(), ids.end(), check.id) != ids.end();
}

}  // namespace

Report forPublication(const Report& report) {
    Report published = report;
    for (Check& check : published.checks) {
        if (check.findings.empty() || speaksOfTheResultAlone(check)) {
            continue;
        }
        // A masked word has its first letter and its length, and its place is where the reader has to look.
        check.findings = {{0, {}, "the officer's report says which and where", ""}};
    }
    return published;
}

}  // namespace withheld::verify
