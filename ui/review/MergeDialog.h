// Before a review package is taken in: what it brings, and side by side what both copies changed. Where they differ the officer
// may choose; untouched, the safe rule of joining stands.
#pragma once

#include <QDialog>

#include "review/Package.h"

class QComboBox;
class QTableWidget;

namespace withheld::ui {

class MergeDialog : public QDialog {
    Q_OBJECT

public:
    MergeDialog(const review::Package& package, const review::Merging& merging, QWidget* parent = nullptr);
    /// Only where something other than the rule was chosen.
    [[nodiscard]] review::Choices choices() const;

private:
    [[nodiscard]] QTableWidget* makeTable(const std::vector<review::Conflict>& conflicts);
    [[nodiscard]] QComboBox* makeChoice(const review::Conflict& conflict);

    std::map<std::string, QComboBox*> m_choices;  ///< by mark
};

}  // namespace withheld::ui
