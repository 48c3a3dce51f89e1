#include "statistics/BarList.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

class Bar : public QWidget {
public:
    explicit Bar(double share) : m_share(std::clamp(share, 0.0, 1.0)) {
        setMinimumWidth(40);
        setFixedHeight(8);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = Theme::instance();
        const QRectF all = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(theme.isHighContrast() ? QPen(theme.colour(Colour::Text), 1) : QPen(Qt::NoPen));
        // Where lines are white, a filled track would look like a full bar.
        painter.setBrush(theme.isHighContrast() ? QBrush(Qt::NoBrush) : QBrush(theme.colour(Colour::Line)));
        painter.drawRoundedRect(all, 4, 4);
        if (m_share > 0) {
            QRectF part = all;
            part.setWidth(std::max(all.height(), all.width() * m_share));
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Colour::Accent));
            painter.drawRoundedRect(part, 4, 4);
        }
    }

private:
    double m_share;
};

}  // namespace

BarList::BarList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void BarList::setRows(const std::vector<Row>& rows) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int at = 0;
    for (const Row& row : rows) {
        auto* name = new QLabel(row.name);
        name->setTextFormat(Qt::PlainText);
        name->setToolTip(row.toolTip);
        auto* value = new QLabel(row.value);
        value->setTextFormat(Qt::PlainText);
        value->setFont(Theme::instance().tabular());
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(name, at, 0);
        m_grid->addWidget(new Bar(row.share), at, 1, Qt::AlignVCenter);
        m_grid->addWidget(value, at, 2);
        ++at;
    }
}

}  // namespace withheld::ui
