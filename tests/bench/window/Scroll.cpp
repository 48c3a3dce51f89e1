#include "window/Scroll.h"

#include <QWidget>

#include "window/FrameWatch.h"
#include "window/Hands.h"
#include "window/Tally.h"

namespace withheld::bench {

namespace {

constexpr double kFramesASecond = 55;
constexpr double kFrame = 1000 / kFramesASecond;
constexpr int kNotches = 300;
constexpr int kEvery = 8;  // ms between notches: more often than frames are wanted

}  // namespace

void scroll(QWidget& area, int rounds, const std::string& what, const std::string& more) {
    std::vector<double> rates;
    std::vector<double> intervals;
    std::vector<double> painting;
    std::vector<double> late;
    for (int i = 0; i < rounds; ++i) {
        QProcess wheel;
        hands(moveTo(area, area.rect().center()));
        FrameWatch::spin(200);
        const auto frames = watch().frames(
            area, QEvent::Wheel, [&] { startWheel(wheel, i % 2 == 0 ? kNotches : -kNotches, kEvery); },
            [&] { return wheel.state() == QProcess::NotRunning; });
        for (std::size_t frame = 1; frame < frames.size(); ++frame) {
            intervals.push_back(frames[frame].end - frames[frame - 1].end);
            painting.push_back(frames[frame].painting);
            late.push_back(frames[frame].sinceInput);
        }
        const bool isMany = frames.size() > 10;
        rates.push_back(isMany ? static_cast<double>(frames.size() - 1) * 1000 / (frames.back().end - frames.front().end) : -1);
        FrameWatch::spin(600);
    }
    tell({what + more, Bound::AtLeast, kFramesASecond, "frames/s", rates});
    tell({what + ", 95 of 100 intervals between frames" + more, Bound::AtMost, kFrame, "ms", {percentile(intervals, 0.95)}});
    tell({what + ", 99 of 100 intervals" + more, Bound::None, 0, "ms", {percentile(intervals, 0.99)}});
    tell({what + ", busy with a frame, 99 of 100" + more, Bound::AtMost, kFrame, "ms", {percentile(painting, 0.99)}});
    tell({what + ", from the wheel to the screen, 95 of 100" + more, Bound::None, 0, "ms", {percentile(late, 0.95)}});
}

}  // namespace withheld::bench
