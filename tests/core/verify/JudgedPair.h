// A source and its result as a burn should make it; tests change one thing and look which check sees it.
#pragma once

#include <gmock/gmock.h>

#include <set>
#include <string>
#include <vector>

#include "support/PdfBuilder.h"
#include "verify/Verify.h"

namespace withheld::verify {

/// Two pages; page 1 names Tomasz Chaudhury, who is to be withheld, in the box `secretBox`.
struct JudgedPair {
    static constexpr Rect secretBox{129, 696, 238, 712};

    std::string open = test::show(72, 760, "Report of the evening meeting") + test::show(72, 700, "Witness") +
                       test::show(300, 700, "attended until nine");
    std::string secret = test::show(130, 700, "Tomasz Chaudhury");
    std::string box = test::blackBox(129, 696, 238, 712);
    std::string label = "BT /F1 8 Tf 1 g 165 701 Td (s.40\\(2\\)) Tj ET\n";
    std::string second = test::show(72, 760, "Second page about drainage") + "1 0 0 rg 72 500 100 20 re f\n";

    std::string sourceFirst = open + secret;
    std::string outputFirst = open + box + label;
    test::PageOptions page;
    test::PdfBuilder source;
    test::PdfBuilder output;
    VerifyOptions options;
    std::string outputBytes;  ///< overrides output.build()
    std::vector<Mark> marks;

    JudgedPair() {
        Mark mark;
        mark.page = 1;
        mark.quads = {Quad::of(secretBox)};
        mark.exemptions = {"s.40(2)"};
        marks.push_back(mark);
    }
    /// Puts the pages into both files; `outputSecond` "" takes the source's.
    void makePages(const std::string& outputSecond = "") {
        source.addPage(sourceFirst, page);
        source.addPage(second, page);
        output.addPage(outputFirst, page);
        output.addPage(outputSecond.empty() ? second : outputSecond, page);
    }
    [[nodiscard]] Report judge() const {
        const std::string result = outputBytes.empty() ? output.build() : outputBytes;
        Expected<Report> report = verify(source.build(), "source.pdf", result, "result.pdf", marks, options);
        EXPECT_TRUE(report.hasValue()) << report.error().text();
        return report ? *report : Report{};
    }
};

inline std::set<std::string> failed(const Report& report) {
    std::set<std::string> ids;
    for (const Check& check : report.checks) {
        if (check.outcome == Outcome::Failed) {
            ids.insert(check.id);
        }
    }
    EXPECT_EQ(report.checks.size(), checkIds().size());
    EXPECT_EQ(report.passed(), ids.empty() && report.checks.size() == checkIds().size());
    return ids;
}

/// No finding may tell the secret.
inline void expectMasked(const Report& report) {
    const std::string text = toText(report);
    EXPECT_EQ(text.find("Tomasz"), std::string::npos) << text;
    EXPECT_EQ(text.find("Chaudhury"), std::string::npos) << text;
}

using Failed = std::set<std::string>;

}  // namespace withheld::verify
