// Rotation x CropBox x UserUnit x font kind x image kind: two readers that did not write the result agree that what was marked is
// gone and that nothing else changed.
#include <gtest/gtest.h>

#include "MatrixPage.h"
#include "MuPdf.h"
#include "base/PageSpace.h"
#include "support/Burned.h"

namespace withheld {

namespace {

struct Setting {
    int rotate;
    bool cropped;
    int userUnit;
};

std::string entriesOf(const Setting& setting) {
    return "/Rotate " + std::to_string(setting.rotate) + (setting.cropped ? " /CropBox [30 40 560 800]" : "") + " /UserUnit " +
           std::to_string(setting.userUnit);
}

PageGeometry geometryOf(const Setting& setting, int userUnit) {
    PageGeometry geometry;
    geometry.mediaBox = {0, 0, 595, 842};
    geometry.cropBox = setting.cropped ? Rect{30, 40, 560, 800} : geometry.mediaBox;
    geometry.rotate = setting.rotate;
    geometry.userUnit = userUnit;
    return geometry;
}

/// Pixels that differ away from the marks, and corners of marks that are not dark (a label stands in the middle).
struct Difference {
    int outside = 0;
    int bright = 0;
};

Difference compare(const test::Picture& before, const test::Picture& after, const std::vector<Mark>& marks,
                   const PageSpace& space) {
    Difference difference;
    EXPECT_EQ(before.width, after.width);
    EXPECT_EQ(before.height, after.height);
    if (before.pixels.size() != after.pixels.size()) {
        return {-1, -1};
    }
    for (int y = 0; y < before.height; ++y) {
        for (int x = 0; x < before.width; ++x) {
            if (std::abs(before.at(x, y) - after.at(x, y)) <= 24) {
                continue;
            }
            const Point middle = space.toUser().map({x + 0.5, y + 0.5});
            difference.outside += std::none_of(marks.begin(), marks.end(), [&](const Mark& mark) {
                return mark.quads.front().bounds().grown(1.5).contains(middle);
            });
        }
    }
    for (const Mark& mark : marks) {
        const Quad corners = Quad::of(mark.quads.front().bounds().grown(-1.5));
        for (const Point& corner : corners.p) {
            const Point seen = space.toView().map(corner);
            difference.bright += after.at(static_cast<int>(seen.x), static_cast<int>(seen.y)) > 60 ? 1 : 0;
        }
    }
    return difference;
}

int count(const std::string& text, const std::string& word) {
    int n = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++n;
    }
    return n;
}

class PageMatrix : public testing::TestWithParam<Setting> {};

}  // namespace

TEST_P(PageMatrix, IsCleanInTwoReaders) {
    const Setting setting = GetParam();
    const test::MatrixPage page = test::matrixPage(entriesOf(setting));
    ASSERT_EQ(page.marks.size(), page.images.size() + static_cast<std::size_t>(page.fonts)) << "the secret in every font";
    ASSERT_EQ(count(test::textOf(page.pdf), test::matrixSecret), page.fonts);
    ASSERT_EQ(count(test::textByMuPdf(page.pdf), test::matrixSecret), page.fonts);

    const auto result = test::burned(page.pdf, page.marks);
    ASSERT_TRUE(result) << result.error().text();
    for (const std::string& text : {test::textOf(result->bytes), test::textByMuPdf(result->bytes)}) {
        EXPECT_EQ(count(text, test::matrixSecret), 0);
        EXPECT_EQ(count(text, "Open"), page.fonts);
        EXPECT_EQ(count(text, "Later"), page.fonts);
    }
    // Poppler reads what a screen reader says, MuPDF what stands there.
    EXPECT_EQ(count(test::textOf(result->bytes), "section 38"), static_cast<int>(page.images.size()));
    EXPECT_EQ(count(test::textByMuPdf(result->bytes), "s.38"), static_cast<int>(page.images.size()));
    EXPECT_FALSE(test::holds(result->bytes, test::matrixSecret));
    EXPECT_TRUE(test::isClean(result->bytes));

    // Poppler draws a page without its UserUnit.
    const Difference byPoppler =
        compare(test::pictureOf(page.pdf), test::pictureOf(result->bytes), page.marks, PageSpace(geometryOf(setting, 1), 72));
    EXPECT_EQ(byPoppler.outside, 0);
    EXPECT_EQ(byPoppler.bright, 0);
    const Difference byMuPdf = compare(test::pictureByMuPdf(page.pdf), test::pictureByMuPdf(result->bytes), page.marks,
                                       PageSpace(geometryOf(setting, setting.userUnit), 72));
    EXPECT_EQ(byMuPdf.outside, 0);
    EXPECT_EQ(byMuPdf.bright, 0);
}

std::vector<Setting> allSettings() {
    std::vector<Setting> settings;
    for (const int rotate : {0, 90, 180, 270}) {
        for (const bool cropped : {false, true}) {
            for (const int userUnit : {1, 2}) {
                settings.push_back({rotate, cropped, userUnit});
            }
        }
    }
    return settings;
}

std::string nameOf(const testing::TestParamInfo<Setting>& setting) {
    return "turned" + std::to_string(setting.param.rotate) + (setting.param.cropped ? "_cropped" : "_whole") + "_unit" +
           std::to_string(setting.param.userUnit);
}

INSTANTIATE_TEST_SUITE_P(Pages, PageMatrix, testing::ValuesIn(allSettings()), nameOf);

}  // namespace withheld
