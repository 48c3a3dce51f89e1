#include "window/FrameWatch.h"

#include <QElapsedTimer>
#include <QImage>
#include <QInputEvent>
#include <QScreen>
#include <QThread>
#include <QWindow>
#include <algorithm>
#include <ctime>

namespace withheld::bench {

namespace {

constexpr double kQuiet = 250;  // ms without a frame: it is final

QImage onScreen(const QWidget& area) {
    const QWidget& window = *area.window();
    const QPoint at = area.mapTo(&window, QPoint(0, 0));
    return window.screen()->grabWindow(window.winId(), at.x(), at.y(), area.width(), area.height()).toImage();
}

struct Picture {
    double end = 0;
    QImage image;
};

}  // namespace

double now() {
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

FrameWatch& watch() {
    return *static_cast<FrameWatch*>(QCoreApplication::instance());
}

bool FrameWatch::notify(QObject* receiver, QEvent* event) {
    const double began = now();
    if (event->type() == m_inputType && event->spontaneous() && receiver->isWindowType()) {
        m_lastInput = static_cast<double>(static_cast<QInputEvent*>(event)->timestamp());
        m_input = m_input == 0 ? m_lastInput : m_input;
    }
    const QPointer<QObject> still = receiver;
    const bool isPaint = event->type() == QEvent::Paint && receiver->isWidgetType();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    if (isPaint && !still.isNull()) {
        m_painted.insert(static_cast<QWidget*>(receiver));
    }
    if (m_depth == 0 && !m_painted.empty()) {
        finishFrame(began);
    }
    return result;
}

void FrameWatch::finishFrame(double began) {
    if (m_onFrame) {
        m_onFrame(began);
    }
    m_painted.clear();
}

bool FrameWatch::isIn(const QWidget& area) const {
    return std::any_of(m_painted.begin(), m_painted.end(),
                       [&](const QWidget* widget) { return widget == &area || area.isAncestorOf(widget); });
}

void FrameWatch::reachServer(const QWidget& area) {
    const QWidget& window = *area.window();
    (void)window.screen()->grabWindow(window.winId(), 0, 0, 1, 1);
}

void FrameWatch::spin(double milliseconds) {
    const double end = now() + milliseconds;
    while (now() < end) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QThread::usleep(200);
    }
}

bool FrameWatch::spinUntil(const std::function<bool()>& isSo, double milliseconds) {
    const double end = now() + milliseconds;
    while (!isSo() && now() < end) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QThread::usleep(200);
    }
    return isSo();
}

std::vector<double> FrameWatch::untilFinal(const std::vector<QWidget*>& areas, QEvent::Type start,
                                           const std::function<void()>& act, const std::function<bool()>& isThere,
                                           double longest) {
    std::vector<std::vector<Picture>> pictures(areas.size());
    double lastFrame = 0;
    m_onFrame = [&](double) {
        reachServer(*areas.front());
        const double end = now();
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (isIn(*areas[i])) {
                pictures[i].push_back({end, onScreen(*areas[i])});
                lastFrame = end;
            }
        }
    };
    m_input = 0;
    m_inputType = start;
    const double called = now();
    act();
    const auto isOver = [&] {
        return lastFrame > 0 && now() - lastFrame > kQuiet && (start == QEvent::None || m_input > 0) && (!isThere || isThere());
    };
    spinUntil(isOver, longest);
    m_onFrame = {};
    m_inputType = QEvent::None;
    const double from = start == QEvent::None ? called : m_input;
    std::vector<double> times;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const QImage final = pictures[i].empty() ? QImage() : onScreen(*areas[i]);
        double time = -1;
        for (const Picture& picture : pictures[i]) {
            // Frames from before the start do not count: a pointer that moved over the page paints too.
            if (picture.end >= from && picture.image == final) {
                time = picture.end - from;
                break;
            }
        }
        times.push_back(from > 0 ? time : -1);
    }
    return times;
}

std::vector<FrameWatch::Frame> FrameWatch::frames(QWidget& area, QEvent::Type input, const std::function<void()>& act,
                                                  const std::function<bool()>& isOver) {
    std::vector<Frame> all;
    m_onFrame = [&](double began) {
        if (isIn(area) && m_input > 0) {
            const double painted = now();
            reachServer(area);
            const double end = now();
            all.push_back({end, painted - began, end - m_lastInput});
        }
    };
    m_input = 0;
    m_inputType = input;
    act();
    spinUntil(isOver, 60000);
    m_onFrame = {};
    m_inputType = QEvent::None;
    return all;
}

}  // namespace withheld::bench
