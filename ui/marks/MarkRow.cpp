#include "marks/MarkRow.h"

#include <QPainter>
#include <QStyle>
#include <QTableView>

#include "common/CodeLook.h"
#include "common/Theme.h"
#include "marks/MarksModel.h"

namespace withheld::ui {

QSize MarkRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), metrics::row));
    return size;
}

/// Each cell paints its part of the whole row, so that the words run over the columns.
void MarkRow::paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::instance();
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    QRect row = option.rect;
    if (table != nullptr) {
        row.setLeft(table->columnViewportPosition(MarksModel::Sign));
        row.setRight(table->viewport()->width() - 1);
    }
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(row, theme.colour(option.state & QStyle::State_Selected ? Colour::SelectedRow : Colour::Hover));
    const bool isMixed = index.data(MarksModel::MixedRole).toBool();
    QStyleOption arrow;
    arrow.rect = QRect(row.left() + 8, row.center().y() - 5, 11, 11);
    arrow.state = QStyle::State_Enabled;
    arrow.palette = option.palette;
    const QStyle* style = option.widget != nullptr ? option.widget->style() : nullptr;
    if (style != nullptr) {
        const bool isFolded = index.data(MarksModel::FoldedRole).toBool();
        style->drawPrimitive(isFolded ? QStyle::PE_IndicatorArrowRight : QStyle::PE_IndicatorArrowDown, &arrow, painter);
    }
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.colour(isMixed ? Colour::Care : Colour::Text));
    const QRect words = row.adjusted(26, 0, -8, 0);
    const QString text = index.siblingAtColumn(MarksModel::Text).data().toString();
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText((isMixed ? QStringLiteral("\u26A0 ") : QString()) + text, Qt::ElideRight, words.width()));
    painter->restore();
}

void MarkRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.data(MarksModel::GroupRole).toBool()) {
        paintHeading(painter, option, index);
        return;
    }
    const Theme& theme = Theme::instance();
    const bool selected = option.state & QStyle::State_Selected;
    QColor back = theme.colour(Colour::Panel);
    if (selected) {
        back = theme.colour(Colour::SelectedRow);
    } else if (option.state & QStyle::State_MouseOver) {
        back = theme.colour(Colour::Hover);
    }
    painter->fillRect(option.rect, back);
    if (index.column() == MarksModel::Sign) {
        const QString id = index.data(MarksModel::IdRole).toString();
        const bool suggestion = index.data(MarksModel::SuggestionRole).toBool();
        const casefile::CaseSuggestion* proposed = suggestion ? m_model.suggestion(id) : nullptr;
        const casefile::CaseMark* mark = suggestion ? nullptr : m_model.mark(id);
        if (proposed || mark) {
            const CodeLook look = lookOf(proposed ? proposed->proposed.exemptions : mark->mark.exemptions, m_model.catalogue());
            const QPixmap sign = swatch(look, 16, painter->device()->devicePixelRatioF(), suggestion, back);
            painter->drawPixmap(option.rect.right() - 20, option.rect.center().y() - 7, sign);
        }
        return;
    }
    const QVariant colour = index.data(Qt::ForegroundRole);
    painter->save();
    painter->setPen(colour.isValid() ? colour.value<QColor>() : theme.colour(Colour::Text));
    painter->setFont(option.font);
    QRect rect = option.rect.adjusted(6, 0, -6, 0);
    if (index.column() == MarksModel::Text && index.data(MarksModel::ReturnedRole).toBool()) {
        const QString sign = QStringLiteral("↩ ");
        painter->save();
        painter->setFont(theme.semibold());
        painter->setPen(theme.colour(Colour::Bad));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, sign);
        painter->restore();
        rect.setLeft(rect.left() + QFontMetrics(theme.semibold()).horizontalAdvance(sign));
    }
    const Qt::TextElideMode elide = index.column() == MarksModel::Document ? Qt::ElideMiddle : Qt::ElideRight;
    const QString text = option.fontMetrics.elidedText(index.data().toString(), elide, rect.width());
    painter->drawText(rect, index.data(Qt::TextAlignmentRole).toInt(), text);
    painter->restore();
}

}  // namespace withheld::ui
