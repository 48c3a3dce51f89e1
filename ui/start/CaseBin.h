// Cases that were removed: moved into a hidden folder beside where they lay, whole, so that they can come back. Nothing is
// deleted by itself; after thirty days a person may.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include "base/Error.h"

namespace withheld::ui {

struct BinnedCase {
    QString folder;  ///< where it lies now
    QString from;    ///< where it lay
    QString reference;
    QString title;
    QDateTime removed;
};

/// Leaves the list of recent cases as well. NotAllowed while somebody has it open; Io when the folder can't be moved.
[[nodiscard]] Expected<void> moveCaseToBin(const QString& folder);
/// The latest first; those whose folders are gone are forgotten.
[[nodiscard]] QList<BinnedCase> binnedCases();
/// To where it lay, or beside it when something else is there now; gives the folder.
[[nodiscard]] Expected<QString> restoreCase(const BinnedCase& binned);
/// The first day on which it may be deleted.
[[nodiscard]] QDate deletableFrom(const BinnedCase& binned);
/// With every file. NotAllowed before that day; Io when something of it can't be deleted.
[[nodiscard]] Expected<void> deleteForGood(const BinnedCase& binned);

}  // namespace withheld::ui
