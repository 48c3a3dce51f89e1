// Cells of plain text with room around it; rows are as high as their wrapped text (a QTreeView alone does not wrap to its
// columns).
#pragma once

#include <QStyledItemDelegate>

namespace withheld::ui {

class WrappedTextDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `side`: pixels left and right of the text.
    explicit WrappedTextDelegate(int side, QObject* parent) : QStyledItemDelegate(parent), m_side(side) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_side;
};

}  // namespace withheld::ui
