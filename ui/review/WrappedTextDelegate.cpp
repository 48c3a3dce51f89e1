#include "review/WrappedTextDelegate.h"

#include <QPainter>
#include <QTableView>
#include <QTreeView>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

constexpr int kAir = 6;  ///< above and below the text

int widthOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (const auto* tree = qobject_cast<const QTreeView*>(option.widget)) {
        return tree->isFirstColumnSpanned(index.row(), index.parent()) ? tree->viewport()->width()
                                                                       : tree->columnWidth(index.column());
    }
    if (const auto* table = qobject_cast<const QTableView*>(option.widget)) {
        return table->columnWidth(index.column());
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view == nullptr ? option.rect.width() : view->viewport()->width();
}

}  // namespace

void WrappedTextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    Theme& theme = Theme::instance();
    painter->save();
    if ((cell.state & QStyle::State_Selected) != 0) {
        painter->fillRect(cell.rect, theme.colour(Colour::SelectedRow));
    }
    const bool isEnabled = (cell.state & QStyle::State_Enabled) != 0;
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(isEnabled ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    const int align = static_cast<int>(cell.displayAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextWordWrap;
    painter->drawText(cell.rect.adjusted(m_side, 0, -m_side, 0), align, cell.text);
    painter->restore();
}

QSize WrappedTextDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QFontMetrics measure(cell.font);
    const int room = std::max(20, widthOf(option, index) - 2 * m_side);
    const QRect needed = measure.boundingRect(QRect(0, 0, room, 10000), Qt::AlignLeft | Qt::TextWordWrap, cell.text);
    const int natural = measure.horizontalAdvance(cell.text) + 2 * m_side + 2;  // letters are a little wider than their sum
    return {natural, std::max(metrics::row, needed.height() + 2 * kAir)};
}

}  // namespace withheld::ui
