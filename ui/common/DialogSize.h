// How large a dialog opens: as it was drawn, larger with larger text, and never larger than the screen.
#pragma once

#include <QScreen>
#include <QWidget>

#include "common/Theme.h"

namespace withheld::ui {

/// `drawn` is in pixels at the system's text size. Leaves room on the screen for a frame and a title bar.
[[nodiscard]] inline QSize dialogSize(const QWidget& dialog, QSize drawn) {
    const Theme& theme = Theme::instance();
    const QSize room = dialog.screen()->availableSize() - QSize(40, 60);
    return QSize(theme.paneWidth(drawn.width()), theme.paneWidth(drawn.height())).boundedTo(room);
}

}  // namespace withheld::ui
