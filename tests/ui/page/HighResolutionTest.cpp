// Run twice: as it is, and by ui_page.high_resolution on a screen of two device pixels to one (QT_SCALE_FACTOR=2).
#include <gtest/gtest.h>

#include <QMutex>
#include <set>

#include "../SampleCase.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

/// Columns of one pixel each, black and white in turn: what is resampled gets grey.
class Columns : public PageSource {
public:
    static std::set<int> asked(int add = 0) {
        static QMutex mutex;
        static std::set<int> all;
        const QMutexLocker lock(&mutex);
        if (add != 0) {
            all.insert(add);
        }
        return all;
    }
    Expected<QImage> draw(const TileKey& key, const Cancel&) override {
        QImage image(key.width > 0 ? QSize(key.width, key.height) : QSize(300, 420), QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                image.setPixel(x, y, (key.x + x) % 2 == 0 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
            }
        }
        if (key.width > 0) {
            asked(key.milliDpi);
        }
        return image;
    }
};

}  // namespace

TEST(HighResolution, TilesAreDrawnInDevicePixelsAndNeverResampled) {
    SampleCase sample;
    const QString document = sample.addDocument("a.pdf", {typed(1, {"one"})});
    RenderService renderer([] { return std::make_unique<Columns>(); }, 1);
    PageView view(sample.model(), renderer, sample.selection, sample.code);
    view.resize(700, 500);
    view.show();
    view.showDocument(document);
    view.actualSize();
    const qreal ratio = view.devicePixelRatioF();
    ASSERT_EQ(ratio, qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? 2.0 : 1.0);
    const int wanted = qRound(view.zoom() * view.logicalDpiX() * ratio * 1000);
    ASSERT_TRUE(waitFor([&] { return Columns::asked().contains(wanted) && renderer.isIdle(); }))
        << "tiles at " << (Columns::asked().empty() ? 0 : *Columns::asked().rbegin()) << ", not " << wanted;
    const QImage shown = view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    EXPECT_EQ(shown.width(), qRound(view.viewport()->width() * ratio));
    const QRectF page = view.viewportRect(1, {100, 300, 400, 500});
    const int y = qRound(page.center().y() * ratio);
    int grey = 0;
    int turns = 0;
    for (int x = qRound(page.left() * ratio); x < qRound(page.right() * ratio); ++x) {
        const int value = qGray(shown.pixel(x, y));
        grey += value > 8 && value < 247 ? 1 : 0;
        turns += (value < 128) != (qGray(shown.pixel(x + 1, y)) < 128) ? 1 : 0;
    }
    EXPECT_EQ(grey, 0) << "a tile was resampled";
    EXPECT_GE(turns, qRound(page.width() * ratio) - 2) << "device pixel on device pixel";
}

}  // namespace withheld::ui
