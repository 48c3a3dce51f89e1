#include "inference/Candidates.h"

#include <algorithm>
#include <cmath>

namespace withheld::inference {

namespace {

constexpr std::array allCases{Case::Capitalised, Case::Upper, Case::Lower};

std::unordered_set<std::u32string> comparableSet(const std::vector<std::u32string>& names) {
    std::unordered_set<std::u32string> set;
    for (const std::u32string& name : names) {
        set.insert(comparable(name));
    }
    return set;
}

std::u32string joinedWords(const std::vector<std::u32string>& words) {
    std::u32string joined;
    for (const std::u32string& word : words) {
        joined += (joined.empty() ? U"" : U" ") + word;
    }
    return joined;
}

bool startsAs(const std::u32string& name, Case letters, const std::u32string& beginning, const std::u32string& ending) {
    if (beginning.empty() && ending.empty()) {
        return true;
    }
    const std::u32string shown = inCase(name, letters);
    return shown.starts_with(beginning) && shown.ends_with(ending) && shown.size() > beginning.size() + ending.size();
}

/// How many sums of one width from each sorted list lie in [least, most].
template <typename Entries>
int pairsWithin(const Entries& a, const Entries& b, double least, double most) {
    std::size_t low = b.size();
    std::size_t high = b.size();
    std::size_t pairs = 0;
    for (const auto& one : a) {
        while (low > 0 && one.width + b[low - 1].width >= least) {
            --low;
        }
        while (high > 0 && one.width + b[high - 1].width > most) {
            --high;
        }
        pairs += high > low ? high - low : 0;
    }
    return static_cast<int>(std::min<std::size_t>(pairs, 1'000'000'000));
}

}  // namespace

KnownNames::KnownNames(const NameList& names)
    : m_singles(comparableSet(names.singles)),
      m_firstNames(comparableSet(names.firstNames)),
      m_surnames(comparableSet(names.surnames)) {
    for (const std::vector<std::u32string>& name : names.wholeNames) {
        m_wholeNames.insert(comparable(joinedWords(name)));
    }
}

bool KnownNames::hold(const std::vector<GapWord>& gone) const {
    std::vector<std::u32string> words;
    for (const GapWord& word : gone) {
        if (!word.legible) {
            return false;
        }
        words.push_back(comparable(word.text));
    }
    if (words.size() == 1) {
        return m_singles.contains(words.front());
    }
    if (m_wholeNames.contains(joinedWords(words))) {
        return true;
    }
    const bool titled = isTitle(words.front());
    if (titled && words.size() == 3 && m_wholeNames.contains(words[1] + U" " + words[2])) {
        return true;
    }
    if (!m_surnames.contains(words.back())) {
        return false;
    }
    if (words.size() == 2) {
        return titled || words.front().size() == 1 || m_firstNames.contains(words.front());
    }
    return titled && m_firstNames.contains(words[1]);
}

NameWidths::NameWidths(const NameList& names, const KnownNames& known, const LetterWidths& widths, double charSpacing)
    : m_names(names), m_known(known), m_widths(widths), m_charSpacing(charSpacing) {
    for (char32_t c = U'A'; c <= U'Z'; ++c) {
        m_initials.emplace_back(1, c);
    }
    m_singles = table(names.singles);
    m_firstNames = table(names.firstNames);
    m_surnames = table(names.surnames);
    m_titles = table(titles());
    m_initialTable = table(m_initials);
    for (std::size_t words = 2; words <= 3; ++words) {
        for (const Case letters : allCases) {
            m_wholeNames[words - 2][static_cast<std::size_t>(letters)] = wholeNames(words, letters);
        }
    }
}

NameWidths::Column NameWidths::column(const std::vector<std::u32string>& names, Case letters) const {
    Column result;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const LetterWidths::Measure measure = m_widths.measure(inCase(names[i], letters));
        const double known = measure.width + measure.glyphs * m_charSpacing;
        if (measure.unknown == 0) {
            result.measured.push_back({known, i});
        } else {
            result.unmeasured.push_back({known + measure.unknown * (m_widths.narrowest() + m_charSpacing),
                                         known + measure.unknown * (m_widths.widest() + m_charSpacing), i});
        }
    }
    std::sort(result.measured.begin(), result.measured.end());
    return result;
}

NameWidths::Table NameWidths::table(const std::vector<std::u32string>& names) const {
    Table result;
    result.names = &names;
    for (const Case letters : allCases) {
        result.byCase[static_cast<std::size_t>(letters)] = column(names, letters);
    }
    return result;
}

NameWidths::Column NameWidths::wholeNames(std::size_t words, Case letters) const {
    Column result;
    for (std::uint32_t i = 0; i < m_names.wholeNames.size(); ++i) {
        if (m_names.wholeNames[i].size() != words) {
            continue;
        }
        double known = 0;
        int unknown = 0;
        for (const std::u32string& word : m_names.wholeNames[i]) {
            const LetterWidths::Measure measure = m_widths.measure(inCase(word, letters));
            known += measure.width + measure.glyphs * m_charSpacing;
            unknown += measure.unknown;
        }
        if (unknown == 0) {
            result.measured.push_back({known, i});
        } else {
            result.unmeasured.push_back({known + unknown * (m_widths.narrowest() + m_charSpacing),
                                         known + unknown * (m_widths.widest() + m_charSpacing), i});
        }
    }
    std::sort(result.measured.begin(), result.measured.end());
    return result;
}

NameWidths::Window NameWidths::windowOf(const Gap& gap) {
    return {gap.exact ? gap.room - gap.tolerance : 0, gap.room + gap.tolerance};
}

CandidateCount NameWidths::countSingles(const Gap& gap) const {
    const Window window = windowOf(gap);
    std::vector<std::uint32_t> fitting;
    std::vector<std::uint32_t> unknown;
    for (const Case letters : gap.cases) {
        const Column& column = m_singles.in(letters);
        const auto begin = std::lower_bound(column.measured.begin(), column.measured.end(), Entry{window.least, 0});
        for (auto at = begin; at != column.measured.end() && at->width <= window.most; ++at) {
            if (startsAs(m_names.singles[at->name], letters, gap.staysBefore, gap.staysBehind)) {
                fitting.push_back(at->name);
            }
        }
        for (const Unmeasured& one : column.unmeasured) {
            if (one.least <= window.most && one.most >= window.least &&
                startsAs(m_names.singles[one.name], letters, gap.staysBefore, gap.staysBehind)) {
                unknown.push_back(one.name);
            }
        }
    }
    const auto distinct = [](std::vector<std::uint32_t>& all) {
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
    };
    distinct(fitting);
    distinct(unknown);
    CandidateCount count;
    count.fitting = static_cast<int>(fitting.size());
    count.unknown = static_cast<int>(std::count_if(unknown.begin(), unknown.end(), [&](std::uint32_t name) {
        return !std::binary_search(fitting.begin(), fitting.end(), name);
    }));
    return count;
}

CandidateCount NameWidths::countNames(const Gap& gap) const {
    const Window window = windowOf(gap);
    CandidateCount count;
    // The letters that stay belong to the first or last word of the name.
    const auto fit = [&](const Table& table, Case letters, bool first, bool last) {
        const Column& column = table.in(letters);
        const std::u32string beginning = first ? gap.staysBefore : std::u32string();
        const std::u32string ending = last ? gap.staysBehind : std::u32string();
        if (beginning.empty() && ending.empty()) {
            return column.measured;
        }
        std::vector<Entry> kept;
        std::copy_if(column.measured.begin(), column.measured.end(), std::back_inserter(kept),
                     [&](const Entry& entry) { return startsAs((*table.names)[entry.name], letters, beginning, ending); });
        return kept;
    };
    const auto mayFit = [&](const Column& column) {
        return static_cast<int>(std::count_if(column.unmeasured.begin(), column.unmeasured.end(),
                                              [&](const Unmeasured& one) { return one.least <= window.most; }));
    };
    const std::size_t words = gap.words.size();
    std::vector<std::pair<Case, Case>> tried;  // of the names before the surname, and of the surname
    for (const Case letters : gap.cases) {
        tried.emplace_back(letters, letters);
        if (letters == Case::Upper) {
            tried.emplace_back(Case::Capitalised, Case::Upper);  // "Jane SMITH"
        }
    }
    std::vector<int> counts;
    for (const auto& [before, surname] : tried) {
        int fitting = 0;
        const std::vector<Entry> surnames = fit(m_surnames, surname, false, true);
        const std::vector<Entry> firstNames = fit(m_firstNames, before, words == 2, false);
        const std::vector<Entry> someTitles = fit(m_titles, Case::Capitalised, true, false);
        if (words == 2) {
            fitting += pairsWithin(firstNames, surnames, window.least, window.most);
            fitting += pairsWithin(someTitles, surnames, window.least, window.most);
            fitting += pairsWithin(fit(m_initialTable, Case::Capitalised, true, false), surnames, window.least, window.most);
        } else {
            for (const Entry& title : someTitles) {
                fitting += pairsWithin(firstNames, surnames, window.least - title.width, window.most - title.width);
            }
        }
        if (before == surname) {
            const auto& whole = m_wholeNames[words - 2][static_cast<std::size_t>(before)];
            const auto fitWhole = [&](const Column& column, bool first) {
                std::vector<Entry> kept;
                std::copy_if(column.measured.begin(), column.measured.end(), std::back_inserter(kept), [&](const Entry& entry) {
                    return startsAs(joinedWords(m_names.wholeNames[entry.name]), before,
                                    first ? gap.staysBefore : std::u32string(), gap.staysBehind);
                });
                return kept;
            };
            fitting += pairsWithin(std::vector<Entry>{Entry{}}, fitWhole(whole, true), window.least, window.most);
            if (words == 3) {
                const Column& shorter = m_wholeNames[0][static_cast<std::size_t>(before)];
                fitting += pairsWithin(someTitles, fitWhole(shorter, false), window.least, window.most);
            }
            count.unknown =
                std::max(count.unknown, mayFit(m_surnames.in(surname)) + mayFit(m_firstNames.in(before)) + mayFit(whole));
        }
        counts.push_back(fitting);
    }
    // In a font with one width for all letters, and below an upper bound, the cases are the same names again.
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool again = !gap.exact || std::abs(m_widths.widest() - m_widths.narrowest()) < 1e-9;
        count.fitting = again ? std::max(count.fitting, counts[i]) : count.fitting + counts[i];
    }
    return count;
}

bool NameWidths::truthFits(const Gap& gap) const {
    double width = 0;
    for (const GapWord& word : gap.words) {
        const LetterWidths::Measure measure = m_widths.measure(word.text);
        if (measure.unknown > 0) {
            return false;
        }
        width += measure.width + measure.glyphs * m_charSpacing;
    }
    const Window window = windowOf(gap);
    return width >= window.least && width <= window.most;
}

CandidateCount NameWidths::count(const Gap& gap) const {
    if (gap.form == Form::Longer || gap.form == Form::NoName) {
        return {};
    }
    CandidateCount count = gap.form == Form::Word ? countSingles(gap) : countNames(gap);
    count.listed = count.fitting > 0 && m_known.hold(gap.words) && truthFits(gap);
    return count;
}

}  // namespace withheld::inference
