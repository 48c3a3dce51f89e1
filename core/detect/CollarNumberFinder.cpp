#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

std::vector<Match> CollarNumberFinder::find(const Reading& reading) const {
    static const QRegularExpression afterRank(
        QStringLiteral("\\b(?:T?DC|T?DS|T?DI|DCI|PC|PS|PCSO|SC|MSC|Sgt|Insp|Constable|Sergeant|Inspector)\\.?[ "
                       "\\n]([0-9]{3,6}[A-Z]{0,2}|[0-9]{2}[A-Z]{1,2}|[A-Z]{1,2} ?[0-9]{2,5})\\b"));
    const Match rank{0, 0, 0, "collar-number", personalInformation, "Collar number after a rank", 0.85F};
    std::vector<Match> matches = matchesOf(reading, afterRank, 1, rank);
    static const QRegularExpression labelled(
        QStringLiteral("\\b(?:collar|shoulder|warrant|badge|epaulette)(?: card)?[ \\n]*(?:no\\b\\.?|numbers?|num|#|id)?[ "
                       "\\n]*[:.-]?[ \\n]*((?=[A-Z]*[0-9])[A-Z]{0,3} ?[0-9]{2,7}[A-Z]{0,3})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const Match label{0, 0, 0, "collar-number", personalInformation, "Collar or warrant number", 0.9F};
    const std::vector<Match> more = matchesOf(reading, labelled, 1, label);
    matches.insert(matches.end(), more.begin(), more.end());
    return matches;
}

}  // namespace withheld::detect
