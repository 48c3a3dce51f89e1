// Names beside their values, in rows that come and go.
// Not QFormLayout: that of Qt 6.4 (Debian 12) keeps the place of a row after it was hidden, and writes there when heights follow
// widths (setupHfwLayoutData), beyond the end of its table when fewer rows are left. It is safe only where rows stay.
#pragma once

#include <QGridLayout>

class QLabel;

namespace withheld::ui {

class FieldRows : public QGridLayout {
    Q_OBJECT
public:
    explicit FieldRows(QWidget* parent);
    /// A row with its name in quiet words at the value's first line, or in its middle where the value is a line of fields.
    QLabel* add(const QString& name, QWidget* value, Qt::Alignment nameAt = Qt::AlignTop);
    /// A row as wide as both columns.
    void addWide(QWidget* row);
    void addWide(QLayout* row);
    /// After the last row: what is left of the height stays below the rows.
    void end();
    /// Shows or hides the row of this value; `value` stands in the second column, or is as wide as both.
    void setRowVisible(QWidget* value, bool isVisible);
};

}  // namespace withheld::ui
