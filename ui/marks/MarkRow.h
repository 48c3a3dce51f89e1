// How rows of marks and suggestions are drawn in the side panels.
#pragma once

#include <QStyledItemDelegate>

#include "common/CaseModel.h"

namespace withheld::ui {

/// Selected rows in the quiet selection colour, whole width, with the code's swatch in the first column; headings of groups over
/// all columns, with an arrow that says whether they are open.
class MarkRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    MarkRow(CaseModel& model, QObject* parent = nullptr) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    CaseModel& m_model;
};

}  // namespace withheld::ui
