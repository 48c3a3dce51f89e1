#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "PageDrawing.h"
#include "ocr/Ocr.h"

using namespace withheld;
using namespace withheld::ocr;
using namespace withheld::ocr::test;

namespace {

/// One engine for all tests of this file: it is made to be kept.
Engine& engine() {
    static const std::unique_ptr<Engine> shared = [] {
        Expected<std::unique_ptr<Engine>> made = Engine::create("eng");
        return made ? std::move(*made) : nullptr;
    }();
    return *shared;
}

/// Words of the page that were read right and whose box lies within `tolerance` points of the ink.
double shareFound(const DrawnPage& page, const PageText& text, double tolerance) {
    const Matrix toUser = PageSpace(page.geometry, page.dpi).toUser();
    int found = 0;
    for (const DrawnWord& drawn : page.words) {
        const Rect ink = mappedBounds(drawn.ink, toUser);
        for (const Word& word : text.words) {
            const bool near = std::abs(word.box.x0 - ink.x0) < tolerance && std::abs(word.box.x1 - ink.x1) < tolerance &&
                              std::abs(word.box.y0 - ink.y0) < tolerance && std::abs(word.box.y1 - ink.y1) < tolerance;
            if (word.text == drawn.text && near) {
                ++found;
                break;
            }
        }
    }
    return static_cast<double>(found) / static_cast<double>(page.words.size());
}

}  // namespace

TEST(EngineTest, ReadsWordsWithTheirPlaces) {
    const DrawnPage page = drawPage();
    const Expected<PageText> text = engine().read(page.image, page.dpi, 1, page.geometry);
    ASSERT_TRUE(text) << text.error().text();
    EXPECT_EQ(text->source, TextSource::Ocr);
    EXPECT_EQ(text->page, 1);
    EXPECT_GE(shareFound(page, *text, 0.8), 0.97);
    for (const Word& word : text->words) {
        EXPECT_GE(word.confidence, 0);
        EXPECT_LE(word.confidence, 100);
        EXPECT_TRUE(word.chars.empty());
    }
}

TEST(EngineTest, LinesAndCellsInReadingOrder) {
    const DrawnPage page = drawPage();
    const Expected<PageText> text = engine().read(page.image, page.dpi, 1, page.geometry);
    ASSERT_TRUE(text);
    const std::string all = joined(*text);
    EXPECT_THAT(all, testing::HasSubstr("Gold\nPriya Umarji\n07700 900123\nSilver\nRhys Grzelak\n020 7946 0305"));
    EXPECT_THAT(all, testing::HasSubstr("raised with Imran Desmond\nor the independent"));
    const Word* gold = wordNamed(*text, "Gold");
    const Word* silver = wordNamed(*text, "Silver");
    ASSERT_TRUE(gold != nullptr && silver != nullptr);
    EXPECT_NE(gold->block, silver->block);
}

TEST(EngineTest, BoxesOfASkewedPageLieOnTheSkewedWords) {
    for (const double angle : {2.0, -2.0}) {
        const DrawnPage page = drawPage(angle);
        const Expected<PageText> text = engine().read(page.image, page.dpi, 1, page.geometry);
        ASSERT_TRUE(text);
        // The drawn boxes of skewed words are bounds of turned rectangles: wider than the ink by the height times the sine.
        EXPECT_GE(shareFound(page, *text, 2.2), 0.95) << angle;
        EXPECT_THAT(joined(*text), testing::HasSubstr("raised with Imran Desmond\nor the independent")) << angle;
    }
}

TEST(EngineTest, PagesThatLieOnTheirSideOrHead) {
    for (const int quarters : {1, 2, 3}) {
        const DrawnPage page = lyingPage(quarters);
        const Expected<PageText> text = engine().read(page.image, page.dpi, 1, page.geometry);
        ASSERT_TRUE(text);
        EXPECT_GE(shareFound(page, *text, 0.8), 0.95) << quarters;
    }
}

TEST(EngineTest, PlacesFollowCropBoxRotationAndUserUnit) {
    for (const int rotate : {0, 90, 180, 270}) {
        DrawnPage page = drawPage();
        // The image is what a viewer shows of a page with these boxes.
        const bool sideways = rotate % 180 != 0;
        const double w = (sideways ? page.image.height() : page.image.width()) * 72 / page.dpi / 2;
        const double h = (sideways ? page.image.width() : page.image.height()) * 72 / page.dpi / 2;
        page.geometry = {{-40, -30, w + 100, h + 90}, {25, 35, 25 + w, 35 + h}, rotate, 2};
        const Expected<PageText> text = engine().read(page.image, page.dpi, 1, page.geometry);
        ASSERT_TRUE(text);
        EXPECT_GE(shareFound(page, *text, 0.5), 0.97) << rotate;
    }
}

TEST(EngineTest, LowResolutionIsEnlarged) {
    DrawnPage page = drawPage();
    page.image = page.image.scaled(page.image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    page.dpi = 150;
    for (DrawnWord& word : page.words) {
        word.ink = {word.ink.x0 / 2, word.ink.y0 / 2, word.ink.x1 / 2, word.ink.y1 / 2};
    }
    const Expected<PageText> text = engine().read(page.image, page.dpi, 1, page.geometry);
    ASSERT_TRUE(text);
    EXPECT_GE(shareFound(page, *text, 1.2), 0.95);
}

TEST(EngineTest, BlankPageHasNoText) {
    QImage blank(800, 1000, QImage::Format_RGB32);
    blank.fill(Qt::white);
    const Expected<PageText> text = engine().read(blank, 300, 4, {});
    ASSERT_TRUE(text) << text.error().text();
    EXPECT_TRUE(text->words.empty());
    EXPECT_EQ(text->source, TextSource::None);
}

TEST(EngineTest, CancelStopsAtOnce) {
    const DrawnPage page = drawPage();
    const Cancel before;
    before.request();
    const Expected<PageText> never = engine().read(page.image, page.dpi, 7, page.geometry, 180, before);
    ASSERT_FALSE(never);
    EXPECT_EQ(never.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(never.error().page, 7);

    const Cancel during;
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        during.request();
    });
    const Expected<PageText> stopped = engine().read(page.image, page.dpi, 1, page.geometry, 180, during);
    other.join();
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(engine().read(page.image, page.dpi, 1, page.geometry)) << "the engine goes on after a cancel";
}

TEST(EngineTest, TimeLimit) {
    const DrawnPage page = drawPage();
    const Expected<PageText> late = engine().read(page.image, page.dpi, 2, page.geometry, 0);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::WorkerDied);
    EXPECT_EQ(late.error().page, 2);
}

TEST(EngineTest, MissingLanguageNamesThePackage) {
    for (const char* language : {"xyz", "eng+xyz"}) {
        const auto made = Engine::create(language);
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, ErrorCode::MissingComponent);
        EXPECT_THAT(made.error().remedy, testing::HasSubstr("tesseract-ocr-xyz"));
    }
}

TEST(EngineTest, RefusesWhatIsNoImage) {
    EXPECT_EQ(engine().read({}, 300, 1, {}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(engine().read(drawPage().image, 0, 1, {}).error().code, ErrorCode::InvalidInput);
}
