#include "mainwindow/MessageBar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "common/Theme.h"

namespace withheld::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_text(new QLabel), m_button(new QPushButton), m_second(new QPushButton), m_close(new QToolButton) {
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::StrongFocus);  // the flags alone give focus to the mouse only
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_ways = new QHBoxLayout;
    m_ways->addWidget(m_button);
    m_ways->addWidget(m_second);
    m_second->hide();
    m_words = new QBoxLayout(QBoxLayout::LeftToRight);
    m_words->addWidget(m_text, 1);
    m_words->addLayout(m_ways);
    auto* layout = new QHBoxLayout(this);
    // A line below: another strip may follow, in high contrast of the same colour.
    layout->setContentsMargins(12, 6, 8, 7);
    layout->addLayout(m_words, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!m_staysOpen) {
            hide();
        }
        if (m_action) {
            m_action();
        }
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (m_secondAction) {
            m_secondAction();
        }
    });
    hide();
}

void MessageBar::tellStanding(Kind kind, const QString& text, const Ways& ways) {
    const bool isNews = !isVisible() || m_text->accessibleName() != text || m_button->isHidden() != ways.empty();
    m_staysOpen = true;
    m_close->hide();
    m_secondAction = ways.size() > 1 ? ways[1].second : std::function<void()>();
    m_second->setText(ways.size() > 1 ? ways[1].first : QString());
    m_second->setVisible(ways.size() > 1);
    if (isNews) {
        tell(kind, text, ways.empty() ? QString() : ways[0].first, ways.empty() ? std::function<void()>() : ways[0].second);
    }
}

void MessageBar::tellHere(Kind kind, const QString& text) {
    tell(kind, text);
    m_isOfScreen = true;
}

void MessageBar::leaveScreen() {
    if (m_isOfScreen) {
        hide();
    }
}

void MessageBar::tell(Kind kind, const QString& text, const QString& button, std::function<void()> action) {
    m_kind = kind;
    m_isOfScreen = false;
    m_action = std::move(action);
    m_text->setText(kind == Kind::Error ? QStringLiteral("✗ ") + text : text);
    m_text->setAccessibleName(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    colour();
    arrange();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    arrange();
}

/// Buttons go below the words where they would leave them a narrow column.
void MessageBar::arrange() {
    constexpr int kReadable = 30;  // characters in a line
    const bool isNarrow =
        width() - m_ways->sizeHint().width() - m_close->sizeHint().width() < kReadable * fontMetrics().averageCharWidth();
    m_words->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setAlignment(m_ways, isNarrow ? Qt::AlignLeft : Qt::Alignment());
}

void MessageBar::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter(this).fillRect(0, height() - 1, width(), 1, Theme::instance().colour(Colour::Window));
}

void MessageBar::colour() {
    Theme& theme = Theme::instance();
    QPalette colours = palette();
    const QColor ground = theme.colour(m_kind == Kind::Error ? Colour::Bad : Colour::Notice);
    const QColor ink = theme.colour(m_kind == Kind::Error ? Colour::OnBad : Colour::OnNotice);
    if (colours.color(QPalette::Window) == ground && colours.color(QPalette::WindowText) == ink) {
        return;
    }
    colours.setColor(QPalette::Window, ground);
    colours.setColor(QPalette::WindowText, ink);
    setPalette(colours);
    m_text->setPalette(colours);
    QPalette close = m_close->palette();
    close.setColor(QPalette::ButtonText, ink);
    m_close->setPalette(close);
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && isVisible()) {
        colour();
    }
    QFrame::changeEvent(event);
}

}  // namespace withheld::ui
