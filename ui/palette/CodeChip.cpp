#include "palette/CodeChip.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include "common/CodeLook.h"
#include "common/Theme.h"

namespace withheld::ui {

namespace {

constexpr int kPadding = 9;
constexpr int kGap = 6;
constexpr int kSwatch = 16;
constexpr int kKey = 17;

}  // namespace

CodeChip::CodeChip(const disclosure::Exemption* exemption, int digit, QWidget* parent)
    : QAbstractButton(parent), m_exemption(exemption), m_digit(digit) {
    setCheckable(exemption != nullptr);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (exemption) {
        const QString title = QString::fromStdString(exemption->title);
        setToolTip(digit >= 0 ? tr("%1 – key %2").arg(title).arg(digit) : title);
        setAccessibleName(QString::fromStdString(exemption->id) + ", " + title);
    } else {
        setToolTip(tr("More codes"));
        setAccessibleName(tr("More codes"));
    }
    if (digit >= 0) {
        setAccessibleDescription(tr("Key %1").arg(digit));
    }
}

void CodeChip::setShort(bool isShort) {
    if (isShort != m_short) {
        m_short = isShort;
        updateGeometry();
        update();
    }
}

QString CodeChip::label() const {
    if (!m_exemption) {
        return tr("More…");
    }
    const QString name = QString::fromStdString(m_exemption->shortName);
    if (!m_exemption->isExemption) {
        const QString words = name.isEmpty() ? QString::fromStdString(m_exemption->id) : name;
        return words.left(1).toUpper() + words.mid(1);
    }
    const QString id = QString::fromStdString(m_exemption->id);
    return m_short || name.isEmpty() ? id : id + ' ' + name;
}

QSize CodeChip::sizeHint() const {
    const QFontMetrics metrics(Theme::instance().semibold());
    int width = kPadding * 2 + metrics.horizontalAdvance(label()) + 2;
    width += m_exemption && m_exemption->isExemption ? kSwatch + kGap : 0;
    width += m_digit >= 0 ? kKey + kGap : 0;
    return {width, std::max(28, metrics.height() + 8)};
}

void CodeChip::enterEvent(QEnterEvent*) {
    update();
}
void CodeChip::leaveEvent(QEvent*) {
    update();
}

void CodeChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::instance();
    const bool current = isChecked();
    const QColor back = theme.colour(current ? Colour::SelectedRow : underMouse() ? Colour::Hover : Colour::Panel);
    painter.setBrush(back);
    painter.setPen(QPen(theme.colour(current ? Colour::Accent : Colour::Line), current ? 2 : 1));
    const double inset = current ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::corner, metrics::corner);
    int x = kPadding;
    if (m_exemption && m_exemption->isExemption) {
        const CodeLook look{QColor(QString::fromStdString(m_exemption->colour)), QString::fromStdString(m_exemption->pattern)};
        painter.drawPixmap(x, (height() - kSwatch) / 2, swatch(look, kSwatch, devicePixelRatioF(), false, back));
        x += kSwatch + kGap;
    }
    painter.setFont(current ? theme.semibold() : theme.font());
    painter.setPen(theme.colour(Colour::Text));
    const int right = m_digit >= 0 ? kKey + kGap + kPadding : kPadding;
    painter.drawText(QRect(x, 0, width() - x - right, height()), Qt::AlignVCenter | Qt::AlignLeft, label());
    if (m_digit >= 0) {
        const QRectF key(width() - kPadding - kKey + 1, (height() - 16) / 2.0, kKey - 1, 16);
        painter.setPen(QPen(theme.colour(Colour::Line), 1));
        painter.setBrush(theme.colour(Colour::Chip));
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setFont(theme.small());
        painter.setPen(theme.colour(Colour::QuietText));
        painter.drawText(key, Qt::AlignCenter, QString::number(m_digit));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colour(Colour::Text), 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3);
    }
}

}  // namespace withheld::ui
