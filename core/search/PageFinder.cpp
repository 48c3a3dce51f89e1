#include "search/PageFinder.h"

#include <algorithm>
#include <optional>

#include "detect/SearchPattern.h"
#include "detect/TermList.h"

namespace withheld::search {

namespace {

constexpr qsizetype kContextUnits = 40;

SearchHit hitOf(const detect::Reading& reading, const detect::Match& match) {
    const detect::Passage& passage = reading.passages()[match.passage];
    SearchHit hit;
    hit.page = reading.page().page;
    hit.quads = reading.quads(match.passage, match.begin, match.end);
    hit.text = passage.text.mid(match.begin, match.end - match.begin).simplified().toStdString();
    const qsizetype from = std::max<qsizetype>(0, match.begin - kContextUnits);
    hit.before = passage.text.mid(from, match.begin - from).replace(QLatin1Char('\n'), QLatin1Char(' ')).toStdString();
    hit.after = passage.text.mid(match.end, kContextUnits).replace(QLatin1Char('\n'), QLatin1Char(' ')).toStdString();
    hit.kind = match.kind;
    std::optional<TextRange> range;
    for (qsizetype unit = match.begin; unit < match.end; ++unit) {
        const detect::Place& place = passage.places[static_cast<std::size_t>(unit)];
        if (place.word >= 0) {
            const TextPosition at{place.word, place.codePoint};
            range = range ? TextRange{std::min(range->first, at), std::max(range->last, at)} : TextRange{at, at};
        }
    }
    hit.range = range.value_or(TextRange{});
    return hit;
}

}  // namespace

PageFinder listFinder(std::vector<detect::ListedTerm> terms, bool wholeWords, bool ignoreCase) {
    // Longer terms first: "Hannah Desmond" is one place, not one of "Hannah" as well.
    std::stable_sort(terms.begin(), terms.end(),
                     [](const detect::ListedTerm& a, const detect::ListedTerm& b) { return a.term.size() > b.term.size(); });
    return [terms = std::move(terms), wholeWords, ignoreCase](const PageText& text) {
        const std::u32string letters = folded(text, ignoreCase);
        PageFindings findings;
        for (const detect::ListedTerm& term : terms) {
            if (!isIn(letters, folded(term.term, ignoreCase))) {
                continue;
            }
            for (SearchHit& hit : find(text, {term.term, wholeWords, ignoreCase})) {
                const bool isTaken = std::any_of(findings.hits.begin(), findings.hits.end(), [&](const SearchHit& other) {
                    return hit.range.first <= other.range.last && other.range.first <= hit.range.last;
                });
                if (!isTaken) {
                    hit.exemption = term.exemption;
                    findings.hits.push_back(std::move(hit));
                }
            }
        }
        std::sort(findings.hits.begin(), findings.hits.end(),
                  [](const SearchHit& a, const SearchHit& b) { return a.range.first < b.range.first; });
        return findings;
    };
}

PageFinder patternFinder(detect::SearchPattern pattern) {
    return [pattern = std::move(pattern)](const PageText& text) {
        const detect::Reading reading(text);
        const detect::SearchPattern::Found found = pattern.find(reading);
        PageFindings findings;
        findings.tooSlow = found.tooSlow;
        for (const detect::Match& match : found.matches) {
            findings.hits.push_back(hitOf(reading, match));
        }
        return findings;
    };
}

}  // namespace withheld::search
