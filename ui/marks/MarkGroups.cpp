#include "marks/MarkGroups.h"

#include <QCoreApplication>

#include "common/CodeLook.h"
#include "common/MarkWords.h"
#include "common/MaskedText.h"

namespace withheld::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MarkGroups)
};

}  // namespace

bool MarkGroup::isMixed(MarkGrouping by) const {
    const bool isOfOneThing = by == MarkGrouping::Text || by == MarkGrouping::Rule;
    return isOfOneThing && (codes.size() > 1 || (refused > 0 && marks > 0));
}

QString groupKey(MarkGrouping by, const Mark& mark) {
    switch (by) {
        case MarkGrouping::Text:
            return QString::fromStdString(mark.text).simplified().toCaseFolded();
        case MarkGrouping::Code:
            return codesText(mark.exemptions);
        case MarkGrouping::Page:
            return QStringLiteral("%1").arg(mark.page, 9);
        case MarkGrouping::Author:
            return QString::fromStdString(mark.author);
        case MarkGrouping::Rule:
            return whyWords(mark).toCaseFolded();
        case MarkGrouping::Document:  // the mark itself does not know it
        case MarkGrouping::None:
            break;
    }
    return {};
}

QString groupTitle(MarkGrouping by, const Mark& mark) {
    switch (by) {
        case MarkGrouping::Text:
            return mark.text.empty() ? Words::tr("Without text") : maskedText(mark.text);
        case MarkGrouping::Code:
            return mark.exemptions.empty() ? Words::tr("No code") : codesText(mark.exemptions);
        case MarkGrouping::Page:
            return Words::tr("Page %1").arg(mark.page);
        case MarkGrouping::Author:
            return mark.author.empty() ? Words::tr("Proposed by the program") : QString::fromStdString(mark.author);
        case MarkGrouping::Rule:
            return whyWords(mark);
        case MarkGrouping::Document:
        case MarkGrouping::None:
            break;
    }
    return {};
}

QString groupWords(const MarkGroup& group, MarkGrouping by) {
    QStringList counts;
    if (group.marks > 0) {
        counts << (group.marks == 1 ? Words::tr("1 mark") : Words::tr("%1 marks").arg(group.marks));
    }
    if (group.proposed > 0) {
        counts << Words::tr("%1 proposed").arg(group.proposed);
    }
    if (group.refused > 0) {
        counts << Words::tr("%1 refused").arg(group.refused);
    }
    QString words = group.title + QStringLiteral("  –  ") + counts.join(QStringLiteral(", "));
    if (group.isMixed(by)) {
        words += QStringLiteral("  –  ") + Words::tr("decided differently: %1").arg(group.codes.join(QStringLiteral(", ")));
    }
    return words;
}

}  // namespace withheld::ui
