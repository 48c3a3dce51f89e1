#include "common/FilterChip.h"

#include <QPainter>

#include "common/Theme.h"

namespace withheld::ui {

FilterChip::FilterChip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void FilterChip::setMenuArrow(bool arrow) {
    m_arrow = arrow;
    updateGeometry();
}

QSize FilterChip::sizeHint() const {
    const QFontMetrics metrics(Theme::instance().small());
    return {metrics.horizontalAdvance(text()) + 18 + (m_arrow ? 16 : 0), std::max(20, metrics.height() + 4)};
}

void FilterChip::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor back =
        isChecked() ? theme.colour(Colour::SelectedRow) : theme.colour(underMouse() ? Colour::Hover : Colour::Chip);
    painter.setBrush(back);
    const bool edge = isChecked() || hasFocus();
    // Under high contrast its ground is the window's own: only an edge tells it from plain words.
    const QPen quiet = theme.isHighContrast() ? QPen(theme.colour(Colour::Text), 1) : QPen(Qt::NoPen);
    painter.setPen(edge ? QPen(theme.colour(Colour::Accent), hasFocus() ? 2 : 1) : quiet);
    const double radius = height() / 2.0 - 1;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    painter.setFont(theme.small());
    painter.setPen(theme.colour(isEnabled() ? Colour::Text : Colour::QuietText));
    const QRect words = rect().adjusted(9, 0, m_arrow ? -25 : -9, 0);
    painter.drawText(words, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width() + 1));
    if (m_arrow) {
        painter.drawPixmap(width() - 21, (height() - 12) / 2,
                           theme.pixmap("down", theme.colour(Colour::Text), 12, devicePixelRatioF()));
    }
}

}  // namespace withheld::ui
