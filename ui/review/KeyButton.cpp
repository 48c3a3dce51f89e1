#include "review/KeyButton.h"

#include <QAction>
#include <QPainter>
#include <algorithm>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

constexpr int kSide = 9;
constexpr int kGap = 7;
constexpr int kCapSide = 5;
constexpr int kHeight = 28;

QFont capFont() {
    QFont font = Theme::instance().small();
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    return font;
}

}  // namespace

KeyButton::KeyButton(const QString& text, const QString& key, Kind kind, QWidget* parent)
    : QAbstractButton(parent), m_key(key), m_kind(kind) {
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Key %1").arg(key));
    setFocusPolicy(kind == Kind::Flat ? Qt::TabFocus : Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

KeyButton::KeyButton(QAction* action, const QString& key, Kind kind, QWidget* parent)
    : KeyButton(action->text(), key, kind, parent) {
    m_action = action;
    setCheckable(action->isCheckable());
    connect(action, &QAction::changed, this, &KeyButton::follow);
    // The action decides whether it becomes checked, as in a menu.
    connect(this, &QAbstractButton::clicked, action, [this, action] {
        action->trigger();
        follow();
    });
    follow();
}

void KeyButton::setKey(const QString& key) {
    if (key == m_key) {
        return;
    }
    m_key = key;
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Key %1").arg(key));
    updateGeometry();
    update();
}

void KeyButton::setCapShown(bool shown) {
    if (shown != m_isCapShown) {
        m_isCapShown = shown;
        updateGeometry();
        update();
    }
}

void KeyButton::follow() {
    if (!m_action) {
        return;
    }
    setText(m_action->iconText());
    // "−" is a picture; what it does has to be said.
    const QString shown = m_action->iconText();
    const bool isWord = std::any_of(shown.begin(), shown.end(), [](QChar each) { return each.isLetterOrNumber(); });
    setAccessibleName(isWord ? shown : m_action->text().remove(QLatin1Char('&')));
    setEnabled(m_action->isEnabled());
    setChecked(m_action->isChecked());
    setVisible(m_action->isVisible());
    setToolTip(m_action->toolTip());
    updateGeometry();
    update();
}

QFont KeyButton::textFont() const {
    return m_kind == Kind::Primary || isChecked() ? Theme::instance().semibold() : font();
}

QSize KeyButton::sizeHint() const {
    // Room for the semibold text, so that checking does not move the neighbours.
    const int text = QFontMetrics(Theme::instance().semibold()).horizontalAdvance(this->text());
    const int capWidth = cap().isEmpty() ? 0 : kGap + QFontMetrics(capFont()).horizontalAdvance(m_key) + 2 * kCapSide;
    const int side = m_kind == Kind::Flat ? kSide : kSide + 2;
    return {text + capWidth + 2 * side, std::max(kHeight, fontMetrics().height() + 10)};
}

void KeyButton::paintEvent(QPaintEvent* /*event*/) {
    Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPrimary = m_kind == Kind::Primary && isEnabled();
    QColor ground = Qt::transparent;
    if (isPrimary) {
        ground = isDown() || underMouse() ? theme.colour(Colour::Accent).darker(112) : theme.colour(Colour::Accent);
    } else if (isChecked()) {
        ground = theme.colour(Colour::SelectedRow);
    } else if (isEnabled() && (isDown() || underMouse())) {
        ground = theme.colour(isDown() ? Colour::SelectedRow : Colour::Hover);
    } else if (m_kind != Kind::Flat) {
        ground = theme.colour(Colour::Panel);
    }
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus()                           ? QPen(theme.colour(isPrimary ? Colour::Text : Colour::Accent), 2)
                   : m_kind != Kind::Flat && !isPrimary ? QPen(theme.colour(Colour::Line), 1)
                                                        : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, metrics::corner, metrics::corner);

    const QColor ink = !isEnabled() ? palette().color(QPalette::Disabled, QPalette::ButtonText)
                       : isPrimary  ? theme.colour(Colour::OnAccent)
                                    : theme.colour(Colour::Text);
    const int side = m_kind == Kind::Flat ? kSide : kSide + 2;
    QRect inside = rect().adjusted(side, 0, -side, 0);
    painter.setPen(ink);
    painter.setFont(textFont());
    const int capWidth = cap().isEmpty() ? 0 : kGap + QFontMetrics(capFont()).horizontalAdvance(m_key) + 2 * kCapSide;
    constexpr int kRounding = 2;  // words that just fit are not cut
    const QString words = QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, inside.width() - capWidth + kRounding);
    painter.drawText(inside, (cap().isEmpty() ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter, words);
    if (!cap().isEmpty()) {
        painter.setFont(capFont());
        const QFontMetrics measure(painter.font());
        const int width = measure.horizontalAdvance(m_key) + 2 * kCapSide;
        const QRect capBox(inside.right() + 1 - width, (height() - measure.height() - 2) / 2, width, measure.height() + 2);
        painter.setPen(isPrimary ? QPen(theme.colour(Colour::OnAccent), 1) : QPen(theme.colour(Colour::Line), 1));
        painter.setBrush(isPrimary ? QBrush(Qt::NoBrush) : QBrush(theme.colour(Colour::Chip)));
        painter.drawRoundedRect(QRectF(capBox).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(isPrimary || !isEnabled() ? ink : theme.colour(Colour::QuietText));
        painter.drawText(capBox, Qt::AlignCenter, m_key);
    }
}

}  // namespace withheld::ui
