#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

std::vector<Match> CallsignFinder::find(const Reading& reading) const {
    static const QRegularExpression callsign(QStringLiteral(
        "\\b[Cc]all[ -]?[Ss]igns?[ \\n]*:?[ \\n]*(?:is |was )?([A-Z][A-Z]*(?:[ \\n-]?[0-9]{1,4}[A-Z]?)?|[A-Z][a-z]+[ "
        "\\n-]?[0-9]{1,4}|[0-9]{2,4}[A-Z]?)\\b"));
    return matchesOf(reading, callsign, 1, {0, 0, 0, "callsign", preventionOfCrime, "Radio callsign", 0.85F});
}

}  // namespace withheld::detect
