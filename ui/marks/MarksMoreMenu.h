// The menu behind the marks table's "…": saved filters, sorting, groups, export.
#pragma once

#include <QMenu>

#include "marks/MarksModel.h"
#include "marks/SavedFilters.h"

namespace withheld::ui {

/// Made anew each time it is opened.
class MarksMoreMenu : public QMenu {
    Q_OBJECT
public:
    MarksMoreMenu(CaseModel& model, MarksModel& rows, QWidget* parent);
    /// As it was chosen last, kept in the settings.
    [[nodiscard]] static MarkGrouping lastGrouping();

signals:
    void filterChosen(const SavedFilter& filter);
    /// For the status bar and screen readers.
    void announced(const QString& words);

private:
    void addFilters(QMenu& menu);
    void addSorting(QMenu& menu);
    void addGrouping(QMenu& menu);
    void saveFilter();

    CaseModel& m_model;
    MarksModel& m_rows;
};

}  // namespace withheld::ui
