// Where a user was in a case when it was closed. In the user's settings, since a case goes from one user to another.
#pragma once

#include <QString>
#include <QStringList>

namespace withheld::ui {

struct CasePlace {
    QString document;  ///< identifier; "" = never seen
    int page = 1;
    QStringList tabs;  ///< identifiers of the documents kept as tabs, in their order
};

/// The place kept for this case; an empty one when there is none. Documents may have left the case since.
[[nodiscard]] CasePlace placeIn(const QString& caseId);
/// Those of the last hundred cases are kept.
void keepPlace(const QString& caseId, const CasePlace& place);

}  // namespace withheld::ui
