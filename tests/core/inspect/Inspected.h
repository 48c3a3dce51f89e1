#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "inspect/Inspect.h"
#include "support/PdfBuilder.h"

namespace withheld::inspect {

inline Report inspected(const std::string& bytes) {
    const Expected<Report> report = inspect(bytes, "in.pdf");
    EXPECT_TRUE(report.hasValue()) << report.error().text();
    return report ? *report : Report{};
}

inline std::vector<std::string> ids(const Report& report) {
    std::vector<std::string> out;
    for (const Finding& finding : report.findings) {
        out.push_back(finding.id);
    }
    return out;
}

inline const Finding* find(const Report& report, const std::string& id) {
    const auto found = std::find_if(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return f.id == id; });
    return found == report.findings.end() ? nullptr : &*found;
}

}  // namespace withheld::inspect
