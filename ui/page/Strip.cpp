#include "page/Strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace withheld::ui {

namespace {

/// Gives way in a narrow window; all of its words are in the tool tip.
class StripLabel : public QLabel {
public:
    using QLabel::QLabel;
    void setBrief(const QString& words) { m_brief = words; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter, shown());
    }

private:
    [[nodiscard]] QString shown() const {
        const QString& words = m_brief.isEmpty() || fontMetrics().horizontalAdvance(text()) <= width() ? text() : m_brief;
        return fontMetrics().elidedText(words, Qt::ElideRight, width());
    }
    QString m_brief;
};

}  // namespace

Strip::Strip(Colour background, Colour text, QWidget* parent)
    : QFrame(parent), m_background(background), m_text(text), m_label(new StripLabel(this)), m_button(new QPushButton(this)) {
    setAutoFillBackground(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setTextFormat(Qt::PlainText);
    m_button->hide();
    m_button->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 1);
    row->setSpacing(12);
    row->addStretch();
    row->addWidget(m_label);
    row->addWidget(m_button);
    row->addStretch();
    connect(m_button, &QPushButton::clicked, this, &Strip::triggered);
    connect(&Theme::instance(), &Theme::changed, this, &Strip::colour);
    colour();
}

void Strip::setWords(const QString& words, const QString& brief) {
    static_cast<StripLabel*>(m_label)->setBrief(brief);
    m_label->setText(words);
    m_label->setToolTip(words);
    setAccessibleName(words);
}

QString Strip::words() const {
    return m_label->text();
}

void Strip::setAction(const QString& words) {
    m_button->setText(words);
    m_button->setVisible(!words.isEmpty());
    layout()->setContentsMargins(12, words.isEmpty() ? 1 : 4, 12, words.isEmpty() ? 1 : 4);
}

void Strip::setColours(Colour background, Colour text) {
    m_background = background;
    m_text = text;
    colour();
}

void Strip::setBold(bool bold) {
    m_label->setFont(bold ? Theme::instance().semibold() : Theme::instance().font());
}

void Strip::colour() {
    QPalette p = palette();
    p.setColor(QPalette::Window, Theme::instance().colour(m_background));
    setPalette(p);
    QPalette words = m_label->palette();
    words.setColor(QPalette::WindowText, Theme::instance().colour(m_text));
    m_label->setPalette(words);
    m_button->setPalette(QPalette());
}

}  // namespace withheld::ui
