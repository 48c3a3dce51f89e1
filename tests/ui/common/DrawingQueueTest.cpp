#include "common/DrawingQueue.h"

#include <gtest/gtest.h>

#include <QObject>

namespace withheld::ui {

namespace {

constexpr int kSharp = 161000;
constexpr int kPreview = 36000;
constexpr int kThumbnail = 13000;

TileKey sharp(int page) {
    return {"a.pdf", page, kSharp, 0, 0, 1300, 1900, true};
}
TileKey small(int page, int milliDpi = kPreview) {
    return {"a.pdf", page, milliDpi};
}

class DrawingQueues : public testing::Test {
protected:
    DrawingQueue m_queue{2};
    QObject m_view;
    QObject m_thumbnails;

    /// Pages and resolutions in the order in which one thread after the other draws them.
    std::vector<std::pair<int, int>> drawnInTurn() {
        std::vector<std::pair<int, int>> order;
        while (const auto drawing = m_queue.start()) {
            order.emplace_back(drawing->key.page, drawing->key.milliDpi);
            m_queue.finish(drawing->key);
        }
        return order;
    }
};

TEST_F(DrawingQueues, WhatIsSeenComesBeforeWhatIsAheadOfAnybody) {
    m_queue.want(&m_thumbnails, {{}, {small(5, kThumbnail)}});
    m_queue.want(&m_view, {{sharp(2), sharp(3)}, {sharp(4)}});
    const auto order = drawnInTurn();
    ASSERT_EQ(order.size(), 4U);
    EXPECT_EQ(order[0], std::pair(2, kSharp));
    EXPECT_EQ(order[1], std::pair(3, kSharp));
    EXPECT_TRUE(m_queue.isEmpty());
}

TEST_F(DrawingQueues, NothingIsDrawnAheadBesideThePageThatIsWaitedFor) {
    m_queue.want(&m_view, {{sharp(2)}, {sharp(3), small(4)}});
    m_queue.want(&m_thumbnails, {{}, {small(5, kThumbnail)}});
    const auto page = m_queue.start();
    ASSERT_TRUE(page);
    EXPECT_EQ(page->key, sharp(2));
    EXPECT_FALSE(m_queue.start());
    EXPECT_TRUE(m_queue.finish(page->key));
    EXPECT_TRUE(m_queue.start());
}

TEST_F(DrawingQueues, TwoPagesThatAreSeenAreDrawnBesideEachOther) {
    m_queue.want(&m_view, {{sharp(2), sharp(3)}, {}});
    EXPECT_TRUE(m_queue.start());
    EXPECT_TRUE(m_queue.start());
}

TEST_F(DrawingQueues, OneThreadIsAlwaysFreeForWhatIsSeenNext) {
    m_queue.want(&m_view, {{}, {sharp(3), sharp(1)}});
    const auto ahead = m_queue.start();
    ASSERT_TRUE(ahead);
    EXPECT_FALSE(m_queue.start());
    // It turns to another page: what was being drawn ahead goes on until it can be stopped.
    m_queue.want(&m_view, {{sharp(8)}, {sharp(9)}});
    EXPECT_TRUE(ahead->cancel.requested());
    const auto page = m_queue.start();
    ASSERT_TRUE(page);
    EXPECT_EQ(page->key, sharp(8));
    EXPECT_TRUE(m_queue.finish(page->key));
    EXPECT_FALSE(m_queue.start()) << "the cancelled one still has the thread for what is ahead";
    EXPECT_FALSE(m_queue.finish(ahead->key));
    EXPECT_TRUE(m_queue.start());
}

TEST_F(DrawingQueues, ASingleThreadDrawsAheadToo) {
    DrawingQueue queue(1);
    queue.want(&m_view, {{}, {sharp(3)}});
    EXPECT_TRUE(queue.start());
}

TEST_F(DrawingQueues, APageDrawnAheadThatComesIntoSightGoesOn) {
    m_queue.want(&m_view, {{sharp(2)}, {sharp(3)}});
    m_queue.finish(m_queue.start()->key);
    const auto ahead = m_queue.start();
    ASSERT_TRUE(ahead);
    m_queue.want(&m_view, {{sharp(3)}, {sharp(4)}});
    EXPECT_FALSE(ahead->cancel.requested());
    EXPECT_FALSE(m_queue.start()) << "4 waits for 3 as for any page in sight";
    EXPECT_TRUE(m_queue.finish(ahead->key));
    EXPECT_EQ(drawnInTurn(), (std::vector{std::pair(4, kSharp)}));
}

TEST_F(DrawingQueues, APreviewWaitsForTheLargerPictureOfItsPage) {
    m_queue.want(&m_thumbnails, {{}, {small(3, kThumbnail), small(4, kThumbnail), small(9, kThumbnail)}});
    m_queue.want(&m_view, {{}, {sharp(3), small(4)}});
    std::vector<std::pair<int, int>> order = drawnInTurn();
    const auto at = [&](int page, int milliDpi) {
        return std::find(order.begin(), order.end(), std::pair(page, milliDpi)) - order.begin();
    };
    ASSERT_EQ(order.size(), 5U);
    EXPECT_LT(at(3, kSharp), at(3, kThumbnail));
    EXPECT_LT(at(4, kPreview), at(4, kThumbnail));
}

TEST_F(DrawingQueues, APreviewWaitsForALargerPictureThatIsBeingDrawn) {
    DrawingQueue queue(3);
    queue.want(&m_view, {{}, {sharp(3), small(3)}});
    ASSERT_EQ(queue.start()->key, sharp(3));
    EXPECT_FALSE(queue.start());
    EXPECT_TRUE(queue.finish(sharp(3)));
    EXPECT_EQ(queue.start()->key, small(3));
}

TEST_F(DrawingQueues, ATileIsNotThePage) {
    const TileKey tile{"a.pdf", 3, kSharp, 0, 0, 2048, 2048};
    m_queue.want(&m_view, {{}, {small(3), tile}});
    EXPECT_EQ(m_queue.start()->key, small(3));
}

TEST_F(DrawingQueues, WhatIsCancelledAndWantedAgainIsDrawnAgain) {
    m_queue.want(&m_view, {{sharp(2)}, {}});
    const auto first = m_queue.start();
    m_queue.want(&m_view, {{sharp(3)}, {}});
    m_queue.want(&m_view, {{sharp(2)}, {}});
    EXPECT_FALSE(m_queue.start());
    EXPECT_FALSE(m_queue.finish(first->key));
    EXPECT_EQ(m_queue.start()->key, sharp(2));
}

TEST_F(DrawingQueues, OnePictureAnswersAll) {
    QObject other;
    m_queue.want(&m_view, {{sharp(2)}, {}});
    const auto first = m_queue.start();
    m_queue.want(&other, {{sharp(2)}, {}});
    EXPECT_FALSE(m_queue.start());
    EXPECT_TRUE(m_queue.finish(first->key));
    EXPECT_TRUE(m_queue.isEmpty());
}

}  // namespace

}  // namespace withheld::ui
