// What the burn's report tells, and what it never tells.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/Hash.h"
#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using testing::Contains;
using testing::HasSubstr;

TEST(BurnReport, EveryPageHasTheHashOfItsContent) {
    const std::string second = "BT /F1 12 Tf 72 700 Td (second page) Tj ET";
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage(second);
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->report.pages[0].contentSha256.size(), 64U);
    EXPECT_FALSE(result->report.pages[0].contentUnchanged);
    EXPECT_EQ(result->report.pages[1].contentSha256, sha256Hex(second));
    EXPECT_TRUE(result->report.pages[1].contentUnchanged);
}

TEST(BurnReport, ReplacedTextsAreListedAndMasked) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage(test::show(72, 700, "Open"));
    const int item = builder.reserve();
    const int outlines = builder.addObject("<< /Type /Outlines /First " + test::ref(item) + " /Last " + test::ref(item) + " >>");
    builder.setObject(item, "<< /Title (Statement of Desmond) /Parent " + test::ref(outlines) + " /Dest [" +
                                test::ref(builder.pageObject(2)) + " /Fit] >>");
    builder.setCatalogueEntry("/Outlines", test::ref(outlines));
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    ASSERT_EQ(result->report.replaced.size(), 1U);
    EXPECT_EQ(result->report.replaced[0].what, "bookmark");
    EXPECT_EQ(result->report.replaced[0].masked, "S•••••••• o• •••");
    EXPECT_EQ(result->report.replaced[0].page, 2);
    const burn::BurnReport read = burn::reportFromJson(burn::toJson(result->report));
    ASSERT_EQ(read.replaced.size(), 1U);
    EXPECT_EQ(read.replaced[0].masked, "S•••••••• o• •••");
    EXPECT_EQ(read.replaced[0].page, 2);
}

TEST(BurnReport, StraddlingLettersAreToldWithTheirPlaces) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "WWWW", 20));
    const auto result = burned(builder.build(), {markOn({70, 695, 84, 720})});  // the first W reaches to 90.9
    ASSERT_TRUE(result) << result.error().text();
    const burn::BurnReport read = burn::reportFromJson(burn::toJson(result->report));
    ASSERT_EQ(read.pages[0].straddledGlyphs, 1);
    ASSERT_EQ(read.pages[0].straddles.size(), 1U);
    EXPECT_NEAR(read.pages[0].straddles[0].x, 72, 0.1);
    EXPECT_NEAR(read.pages[0].straddles[0].y, 700, 0.1);
}

// An address that tells no withheld word is no secret by itself; whether it is one, the officer has to see.
TEST(BurnReport, AnAddressThatWasRemovedAndStandsElsewhereIsTold) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage(test::show(72, 600, "profile"));
    const auto link = [](const std::string& rect, const std::string& address) {
        return "<< /Type /Annot /Subtype /Link /Rect " + rect + " /A << /S /URI /URI (" + address + ") >> >>";
    };
    builder.addAnnotation(1, link("[72 695 130 712]", "https://x.example/u/88231"));
    builder.addAnnotation(2, link("[72 595 130 612]", "https://x.example/u/88231"));
    builder.addAnnotation(2, link("[72 495 130 512]", "https://x.example/other"));
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_THAT(result->report.notes,
                Contains("Link left that opens the same address as one removed under a mark: page 2 at 72, 595"));
    EXPECT_EQ(std::count_if(result->report.notes.begin(), result->report.notes.end(),
                            [](const std::string& note) { return note.find("same address") != std::string::npos; }),
              1);
    EXPECT_EQ(burn::reportToJson(result->report).find("88231"), std::string::npos) << "the address itself is not told";
}

}  // namespace withheld
