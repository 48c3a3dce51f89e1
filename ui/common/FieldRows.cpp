#include "common/FieldRows.h"

#include <QLabel>

namespace withheld::ui {

namespace {

constexpr int kColumnGap = 16;  // pixels
constexpr int kRowGap = 5;

}  // namespace

FieldRows::FieldRows(QWidget* parent) : QGridLayout(parent) {
    setHorizontalSpacing(kColumnGap);
    setVerticalSpacing(kRowGap);
    setColumnStretch(1, 1);
}

QLabel* FieldRows::add(const QString& name, QWidget* value, Qt::Alignment nameAt) {
    auto* label = new QLabel(name, parentWidget());
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignLeft | nameAt);
    const int row = rowCount();
    addWidget(label, row, 0);
    addWidget(value, row, 1);
    return label;
}

void FieldRows::addWide(QWidget* row) {
    addWidget(row, rowCount(), 0, 1, 2);
}

void FieldRows::addWide(QLayout* row) {
    addLayout(row, rowCount(), 0, 1, 2);
}

void FieldRows::end() {
    setRowStretch(rowCount(), 1);
}

void FieldRows::setRowVisible(QWidget* value, bool isVisible) {
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    getItemPosition(indexOf(value), &row, &column, &rows, &columns);
    if (column > 0) {
        itemAtPosition(row, 0)->widget()->setVisible(isVisible);
    }
    value->setVisible(isVisible);
}

}  // namespace withheld::ui
