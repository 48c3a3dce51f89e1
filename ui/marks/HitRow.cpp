#include <QApplication>
#include <QPainter>
#include <QStyle>

#include "common/Theme.h"
#include "marks/HitsModel.h"

namespace withheld::ui {

namespace {

/// Document or page: its name, and how many places of it are chosen.
void paintGroup(QPainter& painter, const QRect& body, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const Theme& theme = Theme::instance();
    const QString count = index.data(HitsModel::CountRole).toString();
    const int countWidth = option.fontMetrics.horizontalAdvance(count) + 6;
    const bool isDocument = !index.parent().isValid();
    painter.setFont(isDocument ? theme.semibold() : option.font);
    painter.setPen(theme.colour(Colour::Text));
    painter.drawText(
        body.adjusted(0, 0, -countWidth, 0), Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(index.data().toString(), Qt::ElideMiddle, body.width() - countWidth));
    painter.setFont(option.font);
    painter.setPen(theme.colour(Colour::QuietText));
    painter.drawText(body, Qt::AlignVCenter | Qt::AlignRight, count);
}

void paintPlace(QPainter& painter, QRect body, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const Theme& theme = Theme::instance();
    const int line = body.height();
    if (const QString note = index.data(HitsModel::NoteRole).toString(); !note.isEmpty()) {
        painter.setFont(theme.small());
        painter.setPen(theme.colour(Colour::QuietText));
        painter.drawText(body, Qt::AlignVCenter | Qt::AlignRight, note);
        body.setRight(body.right() - QFontMetrics(theme.small()).horizontalAdvance(note) - 6);
    }
    const QFontMetrics bold(theme.semibold());
    const QString hit = index.data(HitsModel::HitRole).toString();
    const int hitWidth = std::min(bold.horizontalAdvance(hit) + 2, body.width());
    // The found words stand after at most a third of context, so that they are always in sight.
    const int room = std::min(body.width() / 3, body.width() - hitWidth);
    const QString before = option.fontMetrics.elidedText(index.data(HitsModel::BeforeRole).toString(), Qt::ElideLeft, room);
    int x = body.left();
    painter.setFont(option.font);
    painter.setPen(theme.colour(Colour::QuietText));
    painter.drawText(x, body.top(), room, line, Qt::AlignVCenter, before);
    x += option.fontMetrics.horizontalAdvance(before);
    painter.setFont(theme.semibold());
    painter.setPen(theme.colour(Colour::Text));
    painter.drawText(x, body.top(), hitWidth, line, Qt::AlignVCenter, bold.elidedText(hit, Qt::ElideRight, hitWidth));
    x += hitWidth;
    painter.setFont(option.font);
    painter.setPen(theme.colour(Colour::QuietText));
    const int rest = body.right() - x;
    painter.drawText(x, body.top(), rest, line, Qt::AlignVCenter,
                     option.fontMetrics.elidedText(index.data(HitsModel::AfterRole).toString(), Qt::ElideRight, rest));
}

}  // namespace

QSize HitRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {100, option.fontMetrics.height() + 10};
}

void HitRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::instance();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    painter->save();
    painter->fillRect(option.rect, theme.colour(option.state & QStyle::State_Selected    ? Colour::SelectedRow
                                                : option.state & QStyle::State_MouseOver ? Colour::Hover
                                                                                         : Colour::Panel));
    // Where the style puts it is where a click is looked for.
    QStyleOptionViewItem tick = item;
    tick.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, option.widget);
    tick.state = tick.state & ~QStyle::State_HasFocus;
    if ((index.flags() & Qt::ItemIsUserCheckable) == 0) {
        tick.state &= ~QStyle::State_Enabled;
    }
    switch (item.checkState) {
        case Qt::Unchecked:
            tick.state |= QStyle::State_Off;
            break;
        case Qt::PartiallyChecked:
            tick.state |= QStyle::State_NoChange;
            break;
        case Qt::Checked:
            tick.state |= QStyle::State_On;
            break;
    }
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, option.widget);
    const QRect body = option.rect.adjusted(tick.rect.right() - option.rect.left() + 8, 2, -10, -2);
    if (index.data(HitsModel::HitRole).isValid()) {
        paintPlace(*painter, body, option, index);
    } else {
        paintGroup(*painter, body, option, index);
    }
    painter->restore();
}

}  // namespace withheld::ui
