#include "marks/MarkRow.h"

#include <QPainter>

#include "common/CodeLook.h"
#include "common/Theme.h"
#include "marks/MarksModel.h"

namespace withheld::ui {

QSize MarkRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), metrics::row));
    return size;
}

void MarkRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
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
    const QRect rect = option.rect.adjusted(6, 0, -6, 0);
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width());
    painter->drawText(rect, index.data(Qt::TextAlignmentRole).toInt(), text);
    painter->restore();
}

}  // namespace withheld::ui
