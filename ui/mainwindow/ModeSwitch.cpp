#include "mainwindow/ModeSwitch.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "common/AccessibleRole.h"
#include "common/Theme.h"

namespace withheld::ui {

namespace {

constexpr int kHeight = 29;
constexpr int kSide = 16;

class Segment : public QAbstractButton {
public:
    explicit Segment(const QString& text, QWidget* parent) : QAbstractButton(parent) {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {QFontMetrics(Theme::instance().semibold()).horizontalAdvance(text()) + 2 * kSide,
                std::max(kHeight, fontMetrics().height() + 8)};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        Theme& theme = Theme::instance();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // The strip's rounded outline is drawn by the switch; a filled segment must not stick out of it.
        QPainterPath outline;
        outline.addRoundedRect(QRectF(parentWidget()->rect()).translated(-pos()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::corner,
                               metrics::corner);
        painter.setClipPath(outline);
        if (isChecked()) {
            painter.fillRect(rect(), theme.colour(Colour::Accent));
        } else if (underMouse()) {
            painter.fillRect(rect(), theme.colour(Colour::Hover));
        }
        painter.setFont(isChecked() ? theme.semibold() : font());
        painter.setPen(isChecked() ? theme.colour(Colour::OnAccent) : theme.colour(Colour::Text));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setPen(QPen(isChecked() ? theme.colour(Colour::OnAccent) : theme.colour(Colour::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
        }
    }
};

}  // namespace

ModeSwitch::ModeSwitch(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("modeSwitch"));
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Mode"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    int id = 0;
    for (const QString& name : {tr("Mark"), tr("Review"), tr("Release")}) {
        auto* segment = new Segment(name, this);
        m_group->addButton(segment, id++);
        layout->addWidget(segment);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int chosen) { emit modeChosen(static_cast<Mode>(chosen)); });
}

void ModeSwitch::setMode(Mode mode) {
    m_group->button(static_cast<int>(mode))->setChecked(true);
}

void ModeSwitch::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::instance().colour(Colour::Line));
    painter.setBrush(Theme::instance().colour(Colour::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::corner, metrics::corner);
}

}  // namespace withheld::ui
