// Before a review package is taken in: what it brings, and side by side what both copies changed.
#pragma once

#include <QDialog>

#include "review/Package.h"

namespace withheld::ui {

class MergeDialog : public QDialog {
    Q_OBJECT

public:
    MergeDialog(const review::Package& package, const review::Merging& merging, QWidget* parent = nullptr);
};

}  // namespace withheld::ui
