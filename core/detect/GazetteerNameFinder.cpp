#include "detect/Finders.h"
#include "detect/Gazetteer.h"
#include "detect/NameWords.h"

namespace withheld::detect {

namespace {

using Words = std::vector<NameWord>;

struct Name {
    std::size_t end = 0;  ///< one past its last word; 0 = no name
    float confidence = 0;
};

/// "Priya Umarji", "Anne M. de Souza": the name in the run of capitalised words that begins with `first`.
Name givenThenSurname(const Words& words, std::size_t first, std::size_t runEnd) {
    if (runEnd - first < 2) {
        return {};
    }
    const Known given = knownFirstName(words[first].text);
    // The longest stretch whose last word is a known surname; else the two words.
    std::size_t end = 0;
    Known surname = Known::No;
    for (std::size_t last = runEnd; last-- > first + 1;) {
        const Known known = knownSurname(words[last].text);
        if (known > surname && !words[last].initial) {
            surname = known;
            end = last + 1;
            if (known == Known::Yes) {
                break;
            }
        }
    }
    if (given == Known::Yes) {
        if (surname == Known::Yes) {
            return {end, 0.95F};
        }
        // Tables of capitals hold places ("SIDNEY NY") as often as people.
        if (words[first].allCapitals) {
            return surname == Known::Ambiguous ? Name{end, 0.6F} : Name{};
        }
        if (surname == Known::Ambiguous) {
            return {end, 0.85F};
        }
        // An unknown surname; after a line's end it may as well be the next row or sentence.
        std::size_t last = first + 1;
        while (last + 1 < runEnd &&
               (words[last].initial || !words[last].capital || knownFirstName(words[last].text) == Known::Yes)) {
            ++last;
        }
        if (!words[last].initial && !words[last].allCapitals && words[last].capital &&
            !words[last].gap.contains(QLatin1Char('\n'))) {
            return {last + 1, 0.75F};
        }
        return {};
    }
    if (given == Known::Ambiguous) {
        if (surname == Known::Yes) {
            return {end, 0.85F};
        }
        return surname == Known::Ambiguous && !beginsSentence(words, first) ? Name{end, 0.55F} : Name{};
    }
    // Neither word of a heading nor of a sentence's beginning, before a sure surname.
    const bool trusted = surname == Known::Yes && !beginsSentence(words, first) && end == first + 2 &&
                         !words[end - 1].gap.contains(QLatin1Char('\n'));
    if (words[first].initial) {
        // "I" and "A" without a point are words.
        const bool isWord = (words[first].text == QStringLiteral("I") || words[first].text == QStringLiteral("A")) &&
                            !words[first + 1].gap.startsWith(QLatin1Char('.'));
        return isWord ? Name{} : surname == Known::Yes ? Name{end, 0.85F} : Name{};
    }
    return trusted && !words[first].allCapitals ? Name{end, 0.6F} : Name{};
}

/// "O'Donoghue, S." and "Smith, John".
Name surnameThenGiven(const Words& words, std::size_t first) {
    const std::size_t next = first + 1;
    if (next >= words.size() || knownSurname(words[first].text) == Known::No || !canBeInName(words[next])) {
        return {};
    }
    const QString& gap = words[next].gap;
    if (!gap.startsWith(QLatin1Char(',')) || !gap.mid(1).trimmed().isEmpty()) {
        return {};
    }
    const bool sure = knownSurname(words[first].text) == Known::Yes;
    if (words[next].initial) {
        std::size_t end = next + 1;
        while (end < words.size() && words[end].initial && words[end].capital && words[end].gap.size() <= 2 && end < next + 3) {
            ++end;
        }
        return {end, sure ? 0.85F : 0.6F};
    }
    const bool given = knownFirstName(words[next].text) == Known::Yes;
    const bool listed =
        next + 1 < words.size() && followsDirectly(words[next + 1]) && knownSurname(words[next + 1].text) != Known::No;
    return given && sure && !listed ? Name{next + 1, 0.8F} : Name{};
}

}  // namespace

std::vector<Match> GazetteerNameFinder::find(const Reading& reading) const {
    std::vector<Match> matches;
    for (std::size_t p = 0; p < reading.passages().size(); ++p) {
        const Words words = nameWords(reading.passages()[p].text);
        for (std::size_t i = 0; i < words.size();) {
            const std::size_t runEnd = nameRunEnd(words, i);
            if (runEnd == i) {
                ++i;
                continue;
            }
            Name name = surnameThenGiven(words, i);
            if (name.end == 0) {
                name = givenThenSurname(words, i, runEnd);
            }
            if (name.end == 0) {
                ++i;
                continue;
            }
            matches.push_back({p, words[i].begin, words[name.end - 1].end, "name", personalInformation,
                               name.confidence > 0.8F ? "Known given name and surname" : "Looks like a person's name",
                               name.confidence});
            i = name.end;
        }
    }
    return matches;
}

}  // namespace withheld::detect
