// A line of text that gives way when there is little room, so that it never makes a window wider than its screen.
#pragma once

#include <QLabel>
#include <QPainter>

namespace withheld::ui {

class ElidedText : public QLabel {
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override {
        constexpr int letters = 4;
        const QSize whole = QLabel::minimumSizeHint();
        return {std::min(whole.width(), letters * fontMetrics().averageCharWidth()), whole.height()};
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (fontMetrics().horizontalAdvance(text()) <= width()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), static_cast<int>(alignment()), fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

}  // namespace withheld::ui
