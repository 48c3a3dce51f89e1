#include "start/WorkRow.h"

#include <QPainter>

#include "common/Theme.h"

namespace withheld::ui {

WorkRow::WorkRow(const QString& text, bool isUrgent, QWidget* parent) : QAbstractButton(parent), m_isUrgent(isUrgent) {
    setText(text);
    setToolTip(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0);
}

void WorkRow::setCount(int count) {
    m_count = count;
    setAccessibleName(tr("%1: %2").arg(text()).arg(count));
    setAccessibleDescription(tr("Shows only these cases"));
    update();
}

QSize WorkRow::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 60, std::max(metrics::row, fontMetrics().height() + 8)};
}

void WorkRow::paintEvent(QPaintEvent* /*event*/) {
    constexpr int kSide = 8;
    Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.colour(Colour::Accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()    ? QBrush(theme.colour(Colour::SelectedRow))
                     : underMouse() ? QBrush(theme.colour(Colour::Hover))
                                    : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::corner, metrics::corner);
    const QRect inside = rect().adjusted(kSide, 0, -kSide, 0);
    painter.setPen(theme.colour(Colour::Text));
    painter.setFont(font());
    const int room = inside.width() - kSide - QFontMetrics(theme.semibold()).horizontalAdvance(QString::number(m_count));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setFont(theme.semibold());
    painter.setPen(theme.colour(m_isUrgent && m_count > 0 ? Colour::Bad : Colour::Text));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_count));
}

}  // namespace withheld::ui
