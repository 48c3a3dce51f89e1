#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

std::vector<Match> NationalInsuranceFinder::find(const Reading& reading) const {
    // HMRC manual NIM39110: letters never used, prefixes never allocated.
    static const QRegularExpression number(
        QStringLiteral("\\b((?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \\n]?[0-9]{2}[ \\n]?[0-9]{2}[ "
                       "\\n]?[0-9]{2}[ \\n]?[A-D])\\b"));
    return matchesOf(reading, number, 1, {0, 0, 0, "ni-number", personalInformation, "National Insurance number", 0.95F});
}

}  // namespace withheld::detect
