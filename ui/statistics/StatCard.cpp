#include "statistics/StatCard.h"

#include <QEvent>

#include "common/Theme.h"

namespace withheld::ui {

StatCard::StatCard(const QString& title, QWidget* parent)
    : Card(parent), m_title(new QLabel(title)), m_headline(new QLabel), m_detail(new QLabel), m_content(new QVBoxLayout) {
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->hide();
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->hide();
    m_content->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(4);
    column->addLayout(m_content);
    column->addStretch(1);
    dress();
}

void StatCard::dress() {
    const Theme& theme = Theme::instance();
    m_title->setFont(theme.semibold());
    QFont large = theme.semibold();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_headline->setFont(large);
}

void StatCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void StatCard::setHeadline(const QString& text) {
    m_headline->setText(text);
    m_headline->setVisible(!text.isEmpty());
}

void StatCard::setDetail(const QString& text) {
    m_detail->setText(text);
    m_detail->setVisible(!text.isEmpty());
}

}  // namespace withheld::ui
