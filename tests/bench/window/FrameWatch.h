// An application that knows when each of its frames is on screen, and from which input it came.
//
// What is measured, exactly:
//   start  the X server's own time of the key, button or wheel event (its stamp on the event, whole milliseconds of the monotonic
//          clock, cut off, so that a result is at most 1 ms too long, never too short); where a call starts it, the time before
//          it;
//   end    the frame has been painted, flushed to the X server, and a pixel of it was read back from there, which the server
//   answers
//          only after it has drawn the frame.
// "Final" is the first frame whose part under the watched widget, read back from the server, is the one that is still there when
// nothing has been painted for a quarter of a second. A skeleton, a blurred preview or a spinner is therefore never the end.
#pragma once

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QWidget>
#include <functional>
#include <set>
#include <vector>

namespace withheld::bench {

/// Milliseconds of the monotonic clock, the X server's too.
[[nodiscard]] double now();

class FrameWatch : public QApplication {
public:
    FrameWatch(int& argc, char** argv) : QApplication(argc, argv) {}
    bool notify(QObject* receiver, QEvent* event) override;

    /// Lets events be handled for so long.
    static void spin(double milliseconds);
    /// False when it was never so within the time.
    static bool spinUntil(const std::function<bool()>& isSo, double milliseconds = 10000);

    /// Milliseconds from the start to the final frame of each widget, in their order; -1 = it never came, or nothing changed
    /// there. `start` None: `act` itself; else the first real event of that type after `act` was called.
    std::vector<double> untilFinal(const std::vector<QWidget*>& areas, QEvent::Type start, const std::function<void()>& act,
                                   const std::function<bool()>& isThere = {}, double longest = 8000);

    struct Frame {
        double end = 0;         ///< on screen
        double painting = 0;    ///< ms the program was busy with it
        double sinceInput = 0;  ///< ms since the X server's stamp of the last event of the type before it
    };
    /// The frames that painted `area` while `act` and what it started went on: until `isOver`.
    std::vector<Frame> frames(QWidget& area, QEvent::Type input, const std::function<void()>& act,
                              const std::function<bool()>& isOver);

private:
    void finishFrame(double began);
    /// Whether the frame painted the widget or something in it.
    [[nodiscard]] bool isIn(const QWidget& area) const;
    static void reachServer(const QWidget& area);

    int m_depth = 0;
    std::set<QWidget*> m_painted;
    std::function<void(double began)> m_onFrame;
    QEvent::Type m_inputType = QEvent::None;
    double m_input = 0;      ///< stamp of the first event of the type
    double m_lastInput = 0;  ///< of the last one
};

/// The one that runs.
[[nodiscard]] FrameWatch& watch();

}  // namespace withheld::bench
