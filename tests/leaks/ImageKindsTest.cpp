// Every kind of image in a whole burn: what two readers that did not write the result see of it, without the boxes too.
#include <gtest/gtest.h>

#include <algorithm>

#include "../core/images/TestPictures.h"
#include "ImageKinds.h"
#include "MuPdf.h"
#include "Uncovered.h"
#include "support/Burned.h"

namespace withheld {

namespace {

constexpr int pageHeight = 842;

/// Difference between the lightest and the darkest pixel in `area`.
int contrastIn(const test::Picture& picture, const Rect& area) {
    int low = 255;
    int high = 0;
    for (int y = static_cast<int>(pageHeight - area.y1); y < static_cast<int>(pageHeight - area.y0); ++y) {
        for (int x = static_cast<int>(area.x0); x < static_cast<int>(area.x1); ++x) {
            low = std::min(low, picture.at(x, y));
            high = std::max(high, picture.at(x, y));
        }
    }
    return high - low;
}

/// Pixels in `area`, but not in `except`, that differ at all.
int differencesIn(const test::Picture& before, const test::Picture& after, const Rect& area, const Rect& except) {
    int count = 0;
    for (int y = static_cast<int>(pageHeight - area.y1); y < static_cast<int>(pageHeight - area.y0); ++y) {
        for (int x = static_cast<int>(area.x0); x < static_cast<int>(area.x1); ++x) {
            count += !except.contains(Point{x + 0.5, pageHeight - y - 0.5}) && before.at(x, y) != after.at(x, y) ? 1 : 0;
        }
    }
    return count;
}

/// What may change around a mark: readers place a picture to a pixel, and a JPEG's blocks are of 16 pixels.
Rect changing(const test::ImageKind& kind) {
    constexpr double placing = 2;
    constexpr double block = 16;
    return kind.marked.grown(kind.lossy ? block + placing : placing);
}

struct Seen {
    test::Picture before, after, bare;
};

void expectClean(const Seen& seen, const test::ImageKind& kind, const char* reader) {
    const std::string what = kind.name + ", " + reader;
    constexpr int legible = 50;
    EXPECT_GT(contrastIn(seen.before, kind.marked.grown(-3)), legible) << what << ": nothing to be seen before";
    const int softened = kind.lossy ? 16 : 0;  // halved colour is smoothed over a block's edge, from outside
    EXPECT_LE(contrastIn(seen.bare, kind.marked.grown(-2)), softened) << what << ": something is left";
    EXPECT_EQ(differencesIn(seen.before, seen.after, kind.place.grown(2), changing(kind)), 0) << what << ": changed beside";
}

}  // namespace

TEST(ImageKinds, AreCleanInTwoReaders) {
    const test::ImageKindsPage page = test::imageKindsPage();
    const auto result = test::burned(page.pdf, page.marks);
    ASSERT_TRUE(result) << result.error().text();
    const std::string bare = test::withoutBoxes(result->bytes);
    const Seen byPoppler{test::pictureOf(page.pdf), test::pictureOf(result->bytes), test::pictureOf(bare)};
    const Seen byMuPdf{test::pictureByMuPdf(page.pdf), test::pictureByMuPdf(result->bytes), test::pictureByMuPdf(bare)};
    for (const test::ImageKind& kind : page.kinds) {
        expectClean(byPoppler, kind, "Poppler");
        expectClean(byMuPdf, kind, "MuPDF");
    }
    EXPECT_TRUE(test::isClean(result->bytes));
}

TEST(ImageKinds, BlocksOfAJpegOutsideKeepTheirCoefficients) {
    const test::ImageKindsPage page = test::imageKindsPage();
    const auto result = test::burned(page.pdf, page.marks);
    ASSERT_TRUE(result) << result.error().text();
    const std::vector<std::string> images = test::imageDataOf(result->bytes);
    int compared = 0;
    for (std::size_t i = 0; i < page.kinds.size(); ++i) {
        const test::ImageKind& kind = page.kinds[i];
        if (kind.jpeg.empty()) {
            continue;
        }
        ASSERT_LT(i, images.size());
        const auto before = images::test::decodeJpeg(kind.jpeg);
        const auto after = images::test::decodeJpeg(images[i]);
        ASSERT_EQ(before.samples.size(), after.samples.size()) << kind.name;
        const Rect marked{kind.marked.x0 - kind.place.x0, kind.place.y1 - kind.marked.y1, kind.marked.x1 - kind.place.x0,
                          kind.place.y1 - kind.marked.y0};
        int changed = 0;
        for (int y = 0; y < before.height; ++y) {
            for (int x = 0; x < before.width; ++x) {
                constexpr int block = 16;
                const double left = x / block * block;
                const double top = y / block * block;
                for (int c = 0; c < before.components && !marked.intersects({left, top, left + block, top + block}); ++c) {
                    changed += before.at(x, y, c) != after.at(x, y, c) ? 1 : 0;
                }
            }
        }
        EXPECT_EQ(changed, 0) << kind.name;
        ++compared;
    }
    EXPECT_EQ(compared, 8);
}

}  // namespace withheld
