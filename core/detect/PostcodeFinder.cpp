#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

std::vector<Match> PostcodeFinder::find(const Reading& reading) const {
    // BS 7666 form, with the letters that Royal Mail leaves out.
    static const QRegularExpression postcode(
        QStringLiteral("\\b(GIR ?0AA|(?:[A-PR-UWYZ][0-9]{1,2}|[A-PR-UWYZ][A-HK-Y][0-9]{1,2}|[A-PR-UWYZ][0-9][A-HJKPSTUW]|"
                       "[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])[ \\n]?[0-9][ABD-HJLNP-UW-Z]{2})\\b"));
    return matchesOf(reading, postcode, 1, {0, 0, 0, "postcode", personalInformation, "Postcode", 0.85F});
}

}  // namespace withheld::detect
