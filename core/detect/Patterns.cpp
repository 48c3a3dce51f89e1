#include "detect/Patterns.h"

namespace withheld::detect {

std::vector<Match> matchesOf(const Reading& reading, const QRegularExpression& pattern, int group, const Match& like,
                             const std::function<bool(const Passage&, const QRegularExpressionMatch&, Match&)>& judge) {
    std::vector<Match> matches;
    for (std::size_t p = 0; p < reading.passages().size(); ++p) {
        const Passage& passage = reading.passages()[p];
        QRegularExpressionMatchIterator it = pattern.globalMatch(passage.text);
        while (it.hasNext()) {
            const QRegularExpressionMatch found = it.next();
            Match match = like;
            match.passage = p;
            match.begin = found.capturedStart(group);
            match.end = found.capturedEnd(group);
            if (match.begin >= 0 && match.end > match.begin && (!judge || judge(passage, found, match))) {
                matches.push_back(std::move(match));
            }
        }
    }
    return matches;
}

}  // namespace withheld::detect
