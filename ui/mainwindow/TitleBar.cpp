#include "mainwindow/TitleBar.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "common/CoreWords.h"
#include "common/Theme.h"
#include "disclosure/CaseClock.h"

namespace withheld::ui {

namespace {

/// Gives way when the bar gets narrow.
class ElidedLabel : public QLabel {
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override;
};

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

/// Draws in a colour of the theme, which a palette under a style sheet would not keep.
class TonedLabel : public QLabel {
public:
    using QLabel::QLabel;
    Colour tone = Colour::Text;

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setPen(Theme::instance().colour(tone));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
    }
};

}  // namespace

TitleBar::TitleBar(QWidget* parent)
    : QWidget(parent),
      m_reference(new QLabel),
      m_title(new ElidedLabel),
      m_switch(new ModeSwitch(this)),
      m_clock(new ElidedLabel),
      m_saved(new TonedLabel) {
    setObjectName(QStringLiteral("titleBar"));
    m_reference->setFont(Theme::instance().semibold());
    m_reference->setObjectName(QStringLiteral("titleReference"));
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_saved->setObjectName(QStringLiteral("titleSaved"));
    m_clock->setObjectName(QStringLiteral("titleClock"));
    auto* left = new QHBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_reference);
    left->addWidget(m_title, 1);
    auto* right = new QHBoxLayout;
    right->setSpacing(8);
    right->addStretch(1);
    right->addWidget(m_clock);
    right->addWidget(m_saved);
    // Equal outer columns keep the switch in the middle.
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(16);
    layout->addLayout(left, 1);
    layout->addWidget(m_switch);
    layout->addLayout(right, 1);
    setFixedHeight(std::max(metrics::titleBar, fontMetrics().height() + 20));
    connect(m_switch, &ModeSwitch::modeChosen, this, &TitleBar::modeChosen);
    connect(&Theme::instance(), &Theme::changed, this, [this] { setSaved(m_isSaved); });
    setSaved(true);
}

void TitleBar::showCase(const casefile::CaseState& state, bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    m_reference->setText(QString::fromStdString(state.facts.reference));
    m_title->setText(QString::fromStdString(state.facts.title));
    m_title->setToolTip(m_title->text());
    const QDate received = QDate::fromString(QString::fromStdString(state.facts.received), Qt::ISODate);
    QString clock;
    if (state.stage == casefile::Stage::Released) {
        clock = tr("Released");
    } else if (received.isValid()) {
        clock = clockWords(disclosure::clockOf(state, QDate::currentDate()));
    }
    m_clock->setText(clock);
    m_clock->setToolTip(clock);
    setSaved(m_isSaved);
}

QSize TitleBar::minimumSizeHint() const {
    return {m_switch->sizeHint().width() + m_reference->sizeHint().width() + 80, height()};
}

void TitleBar::setSaved(bool isSaved) {
    m_isSaved = isSaved;
    static_cast<TonedLabel*>(m_saved)->tone = m_isReadOnly ? Colour::Care : isSaved ? Colour::Good : Colour::Bad;
    m_saved->update();
    m_saved->setText(m_isReadOnly ? tr("Open for reading only")
                     : isSaved    ? tr("✓ All changes kept")
                                  : tr("✗ Not all is written yet"));
    fit();
}

void TitleBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TitleBar::fit() {
    // In a narrow window the clock matters less than the mode switch, and what is kept is told when it is not.
    const int need = m_switch->sizeHint().width() + m_reference->sizeHint().width() + 120;
    const int clock = m_clock->sizeHint().width();
    const int all = m_reference->sizeHint().width() + m_switch->sizeHint().width() + clock + m_saved->sizeHint().width() + 72;
    m_clock->setVisible(width() >= std::max(900, all - clock / 4));
    m_saved->setVisible(width() >= need + 2 * m_saved->sizeHint().width() || !m_isSaved);
    // With large text there is not room for all: when it is due matters more than what the case is called.
    const int side = (width() - m_switch->sizeHint().width()) / 2 - 40;
    const bool isTight = clock + m_saved->sizeHint().width() > side;
    m_title->setVisible(!isTight);
    static_cast<QHBoxLayout*>(layout())->setStretch(0, isTight ? 0 : 1);
}

}  // namespace withheld::ui
