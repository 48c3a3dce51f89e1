// `withheld --screenshots DIR`: opens each screen, saves it as a picture, ends. For ./dev shots and the manual; nothing is
// changed that the user would keep (run it on a copy of a case, with settings of its own).
#pragma once

#include <QSize>
#include <QString>

namespace withheld::ui {

struct ScreenshotOrder {
    QString folder;         ///< where the PNGs go
    QSize size{1280, 720};  ///< of the window
    QString suffix;         ///< put after each name: "light-1280x720"
    QString caseFolder;     ///< "" = only the screens without a case
    QString pack;           ///< folder for a release to be made and shown; "" = none
};

/// Runs inside the event loop's time; returns the program's exit code.
[[nodiscard]] int takeScreenshots(const ScreenshotOrder& order, const QString& user);

}  // namespace withheld::ui
