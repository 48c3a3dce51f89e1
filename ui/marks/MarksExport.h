// Writes the marks table, as it is filtered and sorted, into a file. Words under marks are shown by their first letters; in full
// only after a question, and then the case's chain says so before the file is written.
#pragma once

#include <QString>
#include <QStringList>

#include "base/Error.h"

class QWidget;

namespace withheld::ui {

class CaseModel;

enum class ListFormat { Csv, Html };

/// Without asking anybody. In full it is recorded first; a case that cannot be written gives nothing out in full.
[[nodiscard]] Expected<void> writeMarksList(CaseModel& model, const QStringList& ids, ListFormat format, bool isFull,
                                            const QString& path);

/// Asks for the words, for the file, and writes it. Gives what to announce; "" when nothing was written.
[[nodiscard]] QString exportMarksList(CaseModel& model, const QStringList& ids, ListFormat format, QWidget* parent);

}  // namespace withheld::ui
