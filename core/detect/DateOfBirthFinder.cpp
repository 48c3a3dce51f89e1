#include "detect/Finders.h"
#include "detect/Patterns.h"

namespace withheld::detect {

namespace {

const QRegularExpression& date() {
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?<![0-9])([0-3]?[0-9][ ]?[/.-][ ]?[01]?[0-9][ ]?[/.-][ ]?(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]|"
            "[0-3]?[0-9](?:st|nd|rd|th)?[ \\n](?:of "
            ")?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
            "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)[ \\n](?:19|20)?[0-9]{2})(?![0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// "DOB", "Date of birth:" alone in its cell.
bool isLabel(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|born)\\s*:?\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

}  // namespace

std::vector<Match> DateOfBirthFinder::find(const Reading& reading) const {
    const Match like{0, 0, 0, "date-of-birth", personalInformation, "Date of birth", 0.95F};
    std::vector<Match> matches =
        matchesOf(reading, date(), 1, like, [](const Passage& passage, const QRegularExpressionMatch&, Match& match) {
            static const QRegularExpression before(QStringLiteral("(?:\\bd\\.?o\\.?b\\b\\.?|\\bdate of birth|\\bborn(?: "
                                                                  "on)?|\\bbirth ?date|\\bb\\.)\\s*[:;,(–-]?\\s*(?:is |was )?$"),
                                                   QRegularExpression::CaseInsensitiveOption);
            return before.match(passage.text.left(match.begin)).hasMatch();
        });
    // In tables the label is a cell to the left or a heading above.
    for (std::size_t label = 0; label < reading.passages().size(); ++label) {
        if (!isLabel(reading.passages()[label].lineText(0))) {
            continue;
        }
        std::vector<std::size_t> cells = reading.columnUnder(label);
        if (const std::optional<std::size_t> right = reading.rightOf(label)) {
            cells.push_back(*right);
        }
        for (const std::size_t cell : cells) {
            const QRegularExpressionMatch found = date().match(reading.passages()[cell].text);
            if (found.hasMatch() && found.capturedStart() == 0) {
                Match match = like;
                match.passage = cell;
                match.begin = found.capturedStart(1);
                match.end = found.capturedEnd(1);
                matches.push_back(match);
            }
        }
    }
    return matches;
}

}  // namespace withheld::detect
