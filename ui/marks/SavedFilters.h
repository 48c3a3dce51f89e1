// Filters of the marks table under a name. They belong to the person, who works the same way in every case: kept in the settings,
// not in the case. The words of a filter are kept as they were typed; the dialog says so.
#pragma once

#include <QList>
#include <QString>

#include "marks/MarksModel.h"

namespace withheld::ui {

struct SavedFilter {
    QString name;
    MarkFilter filter = MarkFilter::All;
    QString code;   ///< as MarksModel::code()
    QString words;  ///< as MarksModel::words()
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// By name, as people sort.
[[nodiscard]] QList<SavedFilter> savedFilters();
/// Takes the place of one of the same name.
void keepFilter(const SavedFilter& filter);
void deleteFilter(const QString& name);

}  // namespace withheld::ui
