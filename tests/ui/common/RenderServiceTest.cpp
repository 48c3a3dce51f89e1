#include "common/RenderService.h"

#include <atomic>
#include <mutex>
#include <thread>

#include "../SampleCase.h"

namespace withheld::ui {

namespace {

/// Writes down what it is asked for; a gate holds it at the first request.
struct Log {
    std::mutex mutex;
    std::vector<int> pages;
    std::atomic<bool> open{false};
    std::atomic<bool> entered{false};
};

class Recorder : public PageSource {
public:
    explicit Recorder(Log& log) : m_log(log) {}
    Expected<QImage> draw(const TileKey& key, const Cancel& cancel) override {
        {
            const std::lock_guard lock(m_log.mutex);
            m_log.pages.push_back(key.page);
        }
        m_log.entered = true;
        while (!m_log.open && !cancel.requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (key.page == 13) {
            return Error{ErrorCode::Damaged, "The page is damaged", "a.pdf", 13, "", ""};
        }
        QImage image(512, 512, QImage::Format_RGB32);
        image.fill(Qt::white);
        return image;
    }

private:
    Log& m_log;
};

TileKey tile(int page) {
    return {"a.pdf", page, 96000, 0, 0, 512, 512, true};
}

TileKey preview(int page) {
    return {"a.pdf", page, 24000};
}

}  // namespace

TEST(RenderService, drawsInTheOrderOfUrgencyAndDropsWhatIsNoLongerWanted) {
    Log log;
    RenderService service([&] { return std::make_unique<Recorder>(log); }, 1);
    QObject view;
    QObject thumbnails;
    service.setWanted(&thumbnails, {{}, {tile(50)}});
    ASSERT_TRUE(waitFor([&] { return log.entered.load(); }));
    service.setWanted(&thumbnails, {{}, {tile(50), tile(51)}});
    service.setWanted(&view, {{tile(1), tile(2), tile(3)}, {}});
    service.setWanted(&view, {{tile(3), tile(7)}, {}});
    log.open = true;
    ASSERT_TRUE(waitFor([&] { return !service.cached(tile(51)).isNull(); }));
    // 50 was under way when the view came; the view goes before what else is in the background.
    const auto at = [&](int page) { return std::find(log.pages.begin(), log.pages.end(), page) - log.pages.begin(); };
    EXPECT_LT(at(3), at(7));
    EXPECT_LT(at(7), at(51));
    EXPECT_EQ(std::count(log.pages.begin(), log.pages.end(), 1), 0);
    EXPECT_EQ(std::count(log.pages.begin(), log.pages.end(), 2), 0);
    EXPECT_FALSE(service.cached(tile(7)).isNull());
}

TEST(RenderService, keepsWithinItsMemory) {
    Log log;
    log.open = true;
    RenderService service([&] { return std::make_unique<Recorder>(log); }, 2, 4);
    QObject view;
    for (int page = 20; page < 60; ++page) {
        service.setWanted(&view, {{tile(page)}, {}});
        ASSERT_TRUE(waitFor([&] { return !service.cached(tile(page)).isNull(); }));
        EXPECT_LE(service.cacheBytes(), 4 << 20);
    }
    EXPECT_TRUE(service.cached(tile(20)).isNull());
    EXPECT_FALSE(service.cached(tile(59)).isNull());
}

TEST(RenderService, aPageThatFailsIsToldOnceAndCanBeTriedAgain) {
    Log log;
    log.open = true;
    RenderService service([&] { return std::make_unique<Recorder>(log); }, 1);
    QObject view;
    QSignalSpy failed(&service, &RenderService::failed);
    service.setWanted(&view, {{tile(13)}, {}});
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    ASSERT_NE(service.errorOf("a.pdf", 13), nullptr);
    EXPECT_EQ(service.errorOf("a.pdf", 13)->message, "The page is damaged");
    service.setWanted(&view, {{tile(13), tile(14)}, {}});
    ASSERT_TRUE(waitFor([&] { return !service.cached(tile(14)).isNull(); }));
    EXPECT_EQ(failed.count(), 1);
    service.retry("a.pdf", 13);
    service.setWanted(&view, {{tile(13)}, {}});
    EXPECT_TRUE(waitFor([&] { return failed.count() == 2; }));
}

TEST(RenderService, aPreviewIsMadeOfThePageThatIsThere) {
    Log log;
    log.open = true;
    RenderService service([&] { return std::make_unique<Recorder>(log); }, 2);
    QObject view;
    service.setWanted(&view, {{tile(1)}, {preview(1), preview(2)}});
    ASSERT_TRUE(waitFor([&] { return service.isIdle(); }));
    EXPECT_EQ(service.cached(preview(1)).size(), QSize(128, 128));
    EXPECT_EQ(service.cached(preview(1)).pixel(64, 64), QColor(Qt::white).rgb());
    EXPECT_EQ(service.cached(preview(1)).format(), QImage::Format_RGB32);
    EXPECT_EQ(service.cached(preview(2)).size(), QSize(512, 512)) << "drawn by the source, there being nothing larger";
    EXPECT_EQ(log.pages, (std::vector<int>{1, 2}));
}

TEST(RenderService, isIdleOnlyWhenAllIsThere) {
    Log log;
    RenderService service([&] { return std::make_unique<Recorder>(log); }, 2);
    QObject view;
    EXPECT_TRUE(service.isIdle());
    service.setWanted(&view, {{tile(1)}, {tile(2)}});
    ASSERT_TRUE(waitFor([&] { return log.entered.load(); }));
    EXPECT_FALSE(service.isIdle());
    log.open = true;
    ASSERT_TRUE(waitFor([&] { return service.isIdle(); }));
    EXPECT_FALSE(service.cached(tile(2)).isNull());
}

TEST(RenderService, endsWhileDrawing) {
    Log log;
    QObject view;
    {
        RenderService service([&] { return std::make_unique<Recorder>(log); }, 2);
        service.setWanted(&view, {{tile(1), tile(2), tile(3)}, {}});
        ASSERT_TRUE(waitFor([&] { return log.entered.load(); }));
    }
    SUCCEED();
}

}  // namespace withheld::ui
