#include "start/BigButton.h"

#include <QPainter>

#include "common/Theme.h"

namespace withheld::ui {

namespace {
constexpr int kHeight = 41;
constexpr int kSide = 15;
constexpr double kCorner = 5;
}  // namespace

BigButton::BigButton(const QString& text, const QString& key, bool isPrimary, QWidget* parent)
    : QPushButton(text, parent), m_key(key), m_isPrimary(isPrimary) {
    setAccessibleName(text);
    setAccessibleDescription(tr("Key %1").arg(key));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
}

QSize BigButton::sizeHint() const {
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(strong).horizontalAdvance(text()) + fontMetrics().horizontalAdvance(m_key) + 3 * kSide;
    return {width, std::max(kHeight, fontMetrics().height() + 20)};
}

void BigButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Theme& theme = Theme::instance();
    QColor ground = theme.colour(m_isPrimary ? Colour::Accent : Colour::Panel);
    if (isDown() || underMouse()) {
        ground = m_isPrimary || ground.lightnessF() > 0.5F ? ground.darker(isDown() ? 112 : 105)
                                                           : ground.lighter(isDown() ? 130 : 115);
    }
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_isPrimary ? ground : theme.colour(Colour::Line), 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, kCorner, kCorner);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colour(m_isPrimary ? Colour::OnAccent : Colour::Accent), 2));
        painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), kCorner - 2, kCorner - 2);
    }
    const QRect inside = rect().adjusted(kSide, 0, -kSide, 0);
    painter.setPen(theme.colour(m_isPrimary ? Colour::OnAccent : Colour::QuietText));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_key);
    painter.setPen(theme.colour(m_isPrimary ? Colour::OnAccent : Colour::Text));
    if (m_isPrimary) {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
    }
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
}

}  // namespace withheld::ui
