// Draws a row of "Recent cases": reference over title, states in their tone, a line under each row.
#pragma once

#include <QStyledItemDelegate>

namespace withheld::ui {

class RecentCaseDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace withheld::ui
