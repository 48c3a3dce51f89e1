// Rows of the marks table gathered under headings.
#pragma once

#include <QString>
#include <QStringList>

#include "marks/Mark.h"

namespace withheld::ui {

enum class MarkGrouping { None, Text, Code, Page, Author, Rule, Document };

/// What a heading says of its rows.
struct MarkGroup {
    QString key;    ///< rows with the same one belong together; groups stand in its order
    QString title;  ///< words masked as in the rows
    int marks = 0;
    int proposed = 0;                                   ///< open suggestions
    int refused = 0;                                    ///< suggestions of the same words that were refused
    QStringList codes;                                  ///< in use among its marks, each once; "–" for none
    [[nodiscard]] bool isMixed(MarkGrouping by) const;  ///< the same words or rule were decided differently
};

[[nodiscard]] QString groupKey(MarkGrouping by, const Mark& mark);
[[nodiscard]] QString groupTitle(MarkGrouping by, const Mark& mark);
/// "H••••• D••••••  –  14 marks, 2 proposed, 1 refused  –  decided differently: s.40(2), s.38".
[[nodiscard]] QString groupWords(const MarkGroup& group, MarkGrouping by);

}  // namespace withheld::ui
