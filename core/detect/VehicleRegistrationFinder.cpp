#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

namespace {

const QStringList& vehicleCues() {
    static const QStringList cues = {"vehicle", "car ",    "reg",      "vrm",      "vrn",    "plate",      "van",
                                     "driver",  "driv",    "index",    "lorry",    "motor",  "parked",     "ford",
                                     "bmw",     "audi",    "vauxhall", "mercedes", "toyota", "volkswagen", "nissan",
                                     "peugeot", "renault", "taxi",     "bike",     "anpr",   "insured",    "keeper"};
    return cues;
}

/// Three letters that are a word in a headline of capitals: "M25 AND".
bool isEverydayWord(const QString& letters) {
    static const QStringList words = {"AND", "THE", "FOR", "NOT", "ARE", "WAS", "HAS", "ALL", "ANY", "BUT", "CAN", "DAY",
                                      "END", "ACT", "LTD", "PER", "SEC", "MAX", "MIN", "JAN", "FEB", "MAR", "APR", "MAY",
                                      "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "GMT", "BST", "HRS"};
    return words.contains(letters);
}

}  // namespace

std::vector<Match> VehicleRegistrationFinder::find(const Reading& reading) const {
    const Match like{0, 0, 0, "vehicle", personalInformation, "Vehicle registration", 0.85F};
    // Since September 2001: two letters (no I, Q, Z), two digits, three letters (no I, Q).
    static const QRegularExpression current(QStringLiteral("\\b([A-HJ-PR-Y]{2}[0-9]{2}[ \\n]?([A-HJ-PR-Z]{3}))\\b"));
    std::vector<Match> matches =
        matchesOf(reading, current, 1, like, [](const Passage& passage, const QRegularExpressionMatch& found, Match& match) {
            return !isEverydayWord(found.captured(2)) || hasCueNear(passage, match.begin, match.end, vehicleCues());
        });
    // 1983 to 2001, and 1963 to 1983. Sections of law and roads look alike, so a word near has to speak of a vehicle.
    static const QRegularExpression older(
        QStringLiteral("\\b([A-HJ-NPR-TV-Y][0-9]{1,3} ?([A-HJ-PR-Z]{3})|([A-HJ-PR-Z]{3}) ?[0-9]{1,3}[A-HJ-NPR-TV-Y])\\b"));
    const std::vector<Match> old =
        matchesOf(reading, older, 1, like, [](const Passage& passage, const QRegularExpressionMatch& found, Match& match) {
            match.confidence = 0.75F;
            const QString letters = found.captured(2).isEmpty() ? found.captured(3) : found.captured(2);
            return !isEverydayWord(letters) && hasCueNear(passage, match.begin, match.end, vehicleCues());
        });
    matches.insert(matches.end(), old.begin(), old.end());
    return matches;
}

}  // namespace withheld::detect
