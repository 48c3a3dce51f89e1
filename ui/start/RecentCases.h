// The cases opened lately, with what the start screen says of them. The summary is stored when a case is closed or changes, so
// that the start screen shows at once and opens no case.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include "casefile/CaseState.h"

namespace withheld::ui {

struct RecentCase {
    QString folder;
    QString reference;
    QString title;
    QDate received;
    QDate due;               ///< with stops and extensions of the clock
    bool isStopped = false;  ///< the clock is
    int documents = 0;
    int pages = 0;
    int marks = 0;
    int undecided = 0;  ///< marks without a code and open suggestions
    int returned = 0;   ///< marks the reviewer gave back
    casefile::Stage stage = casefile::Stage::Marking;
    QDate released;
    QStringList authors;  ///< may not review
    QDateTime opened;
};

[[nodiscard]] RecentCase summaryOf(const QString& folder, const casefile::CaseState& state);

/// Most recently opened first.
[[nodiscard]] QList<RecentCase> recentCases();
/// Puts the case at the head; at most 50 are kept.
void rememberCase(const RecentCase& entry);
/// From the list only; the case stays on disk.
void forgetCase(const QString& folder);
/// The case was moved: keeps its summary under the new folder.
void relocateCase(const QString& from, const QString& to);

}  // namespace withheld::ui
