#include "detect/SameNames.h"

#include <algorithm>

#include "detect/Gazetteer.h"
#include "detect/NameWords.h"

namespace withheld::detect {

namespace {

constexpr float trusted = 0.7F;  // a doubtful name must not spread

bool covers(const Match& match, std::size_t passage, const NameWord& word) {
    return match.passage == passage && match.begin < word.end && word.begin < match.end;
}

}  // namespace

void SameNames::learn(const Reading& reading, const std::vector<Match>& matches) {
    for (const Match& match : matches) {
        if (match.kind != "name" || match.confidence < trusted) {
            continue;
        }
        const QString text = reading.passages()[match.passage].text.mid(match.begin, match.end - match.begin);
        const std::vector<NameWord> words = nameWords(text);
        const bool surnameFirst = words.size() > 1 && words[1].gap.startsWith(QLatin1Char(','));
        for (std::size_t i = 0; i < words.size(); ++i) {
            const QString& word = words[i].text;
            const bool isSurname = surnameFirst ? i == 0 : i + 1 == words.size();
            // Everyday words ("Young", "May") alone are not worth the false alarms.
            const bool everyday = isSurname ? knownSurname(word) == Known::Ambiguous : knownFirstName(word) != Known::Yes;
            // A word of capitals that no list knows may be anything.
            const bool unknown = isSurname && words[i].allCapitals && knownSurname(word) == Known::No;
            if (word.size() < 3 || !canBeInName(words[i]) || everyday || unknown) {
                continue;
            }
            const Part part{reading.page().page, isSurname ? 0.8F : 0.65F};
            const QString key = nameKey(word);
            if (!m_parts.contains(key) || m_parts[key].confidence < part.confidence) {
                m_parts.insert(key, part);
            }
        }
    }
}

std::vector<Match> SameNames::find(const Reading& reading, const std::vector<Match>& known) const {
    std::vector<Match> matches;
    if (m_parts.isEmpty()) {
        return matches;
    }
    for (std::size_t p = 0; p < reading.passages().size(); ++p) {
        const std::vector<NameWord> words = nameWords(reading.passages()[p].text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto part = m_parts.constFind(nameKey(words[i].text));
            const bool covered = std::any_of(known.begin(), known.end(), [&](const Match& match) {
                return match.kind != "tactic" && covers(match, p, words[i]);
            });
            if (part == m_parts.constEnd() || !canBeInName(words[i]) || covered) {
                continue;
            }
            // "Desmond Road" is a road.
            const bool place = i + 1 < words.size() && followsDirectly(words[i + 1]) && words[i + 1].capital && words[i + 1].stop;
            if (place) {
                continue;
            }
            const std::string where = part->page == reading.page().page ? "this page" : "page " + std::to_string(part->page);
            const bool continues = !matches.empty() && matches.back().passage == p && i > 0 && followsDirectly(words[i]) &&
                                   matches.back().end == words[i - 1].end;
            if (continues) {
                matches.back().end = words[i].end;
                matches.back().confidence = std::max(matches.back().confidence, 0.85F);
            } else {
                matches.push_back({p, words[i].begin, words[i].end, "name", personalInformation,
                                   "Same as a name found on " + where, part->confidence});
            }
        }
    }
    return matches;
}

}  // namespace withheld::detect
