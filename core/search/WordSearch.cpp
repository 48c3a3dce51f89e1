#include "search/WordSearch.h"

#include <QChar>
#include <algorithm>
#include <tuple>
#include <utility>

#include "base/Unicode.h"

namespace withheld::search {

namespace {

constexpr std::size_t kContext = 40;

char32_t foldedLetter(char32_t c, bool ignoreCase) {
    switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x02BC:
        case 0x0060:
            return U'\'';
        case 0x201C:
        case 0x201D:
            return U'"';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            return U'-';
        case 0x00A0:
        case 0x202F:
        case U'\t':
        case U'\n':
        case U'\r':
            return U' ';
        default:
            return ignoreCase ? QChar::toCaseFolded(c) : c;
    }
}

bool isWordLetter(char32_t c) {
    return QChar::isLetterOrNumber(c);
}

/// Letters with, for each, where it stands in the page's words.
struct Letters {
    std::u32string text;
    std::vector<TextPosition> places;
};

Letters lettersOf(const PageText& page, bool ignoreCase) {
    Letters letters;
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        const Word& word = page.words[w];
        const std::u32string raw = utf8ToUtf32(word.text);
        for (std::size_t i = 0; i < raw.size(); ++i) {
            letters.text += foldedLetter(raw[i], ignoreCase);
            letters.places.push_back({static_cast<int>(w), static_cast<int>(i)});
        }
        const bool last = w + 1 == page.words.size();
        const bool endsLine = !last && page.words[w + 1].line != word.line;
        if (!last && (word.spaceAfter || endsLine)) {
            letters.text += endsLine ? U'\n' : U' ';
            letters.places.push_back({static_cast<int>(w), static_cast<int>(raw.empty() ? 0 : raw.size() - 1)});
        }
    }
    return letters;
}

bool isBlank(char32_t c) {
    return c == U' ' || c == U'\n';
}

/// A number by its digits and signs: written with blanks here and without there.
bool isNumber(const std::u32string& needle) {
    constexpr std::ptrdiff_t leastDigits = 5;
    const auto isDigit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    return std::count_if(needle.begin(), needle.end(), isDigit) >= leastDigits &&
           std::all_of(needle.begin(), needle.end(),
                       [&](char32_t c) { return isDigit(c) || isBlank(c) || c == U'+' || c == U'-' || c == U'(' || c == U')'; });
}

/// What is looked for, ready to be compared.
struct Needle {
    explicit Needle(std::u32string folded) : text(std::move(folded)), isSpacedFreely(isNumber(text)) {
        if (isSpacedFreely) {
            std::erase_if(text, isBlank);
        }
    }

    /// Where it ends when it begins at `at`; npos if it does not. A line may break at a blank, after a hyphen of its own, or
    /// after one that is there for the break; in a number anywhere.
    [[nodiscard]] std::size_t endAt(const std::u32string& page, std::size_t at) const {
        std::size_t i = at;
        std::size_t matched = 0;
        while (matched < text.size()) {
            if (i >= page.size()) {
                return std::u32string::npos;
            }
            const char32_t c = page[i];
            if (c == text[matched] || (c == U'\n' && text[matched] == U' ')) {
                ++i;
                ++matched;
            } else if (i == at) {
                return std::u32string::npos;
            } else if (c == U'-' && i + 1 < page.size() && page[i + 1] == U'\n') {
                i += 2;
            } else if ((c == U'\n' && page[i - 1] == U'-') || (isSpacedFreely && isBlank(c))) {
                ++i;
            } else {
                return std::u32string::npos;
            }
        }
        return i;
    }
    /// The first place from `from` on; {npos, npos} when there is none.
    [[nodiscard]] std::pair<std::size_t, std::size_t> findIn(const std::u32string& page, std::size_t from) const {
        for (std::size_t at = page.find(text.front(), from); at != std::u32string::npos; at = page.find(text.front(), at + 1)) {
            if (const std::size_t end = endAt(page, at); end != std::u32string::npos) {
                return {at, end};
            }
        }
        return {std::u32string::npos, std::u32string::npos};
    }

    std::u32string text;
    bool isSpacedFreely;
};

constexpr std::size_t leastForNear = 4;  // letters

/// One letter more, less or other; a line's end is a blank.
bool differByOne(std::u32string_view a, std::u32string_view b) {
    const auto same = [](char32_t x, char32_t y) { return x == y || (isBlank(x) && isBlank(y)); };
    std::size_t begin = 0;
    while (begin < a.size() && begin < b.size() && same(a[begin], b[begin])) {
        ++begin;
    }
    std::size_t endA = a.size();
    std::size_t endB = b.size();
    while (endA > begin && endB > begin && same(a[endA - 1], b[endB - 1])) {
        --endA;
        --endB;
    }
    return endA - begin <= 1 && endB - begin <= 1 && (endA > begin || endB > begin);
}

/// Whole words from `from` on that nearly are the needle: {begin, end}, or {npos, npos}.
std::pair<std::size_t, std::size_t> nearIn(const std::u32string& page, const std::u32string& needle, std::size_t from) {
    if (needle.size() < leastForNear) {
        return {std::u32string::npos, std::u32string::npos};
    }
    const std::u32string_view letters = page;
    for (std::size_t at = from; at < page.size(); ++at) {
        if (!isWordLetter(page[at]) || (at > 0 && isWordLetter(page[at - 1]))) {
            continue;
        }
        for (const std::size_t length : {needle.size(), needle.size() - 1, needle.size() + 1}) {
            const std::size_t end = at + length;
            const bool endsWord =
                end <= page.size() && isWordLetter(page[end - 1]) && (end == page.size() || !isWordLetter(page[end]));
            if (endsWord && differByOne(letters.substr(at, length), needle)) {
                return {at, end};
            }
        }
    }
    return {std::u32string::npos, std::u32string::npos};
}

}  // namespace

bool isNearlyIn(const std::u32string& page, const std::u32string& needle) {
    return nearIn(page, needle, 0).first != std::u32string::npos;
}

bool isIn(const std::u32string& page, const std::u32string& needle) {
    return !needle.empty() && Needle(needle).findIn(page, 0).first != std::u32string::npos;
}

std::u32string folded(const std::string& text, bool ignoreCase) {
    std::u32string result;
    for (const char32_t c : utf8ToUtf32(text)) {
        const char32_t letter = foldedLetter(c, ignoreCase);
        if (letter != U' ' || (!result.empty() && result.back() != U' ')) {
            result += letter;
        }
    }
    while (!result.empty() && result.back() == U' ') {
        result.pop_back();
    }
    return result;
}

std::u32string folded(const PageText& text, bool ignoreCase) {
    return lettersOf(text, ignoreCase).text;
}

namespace {

SearchHit hitAt(const PageText& text, const Letters& letters, std::size_t at, std::size_t end) {
    SearchHit hit;
    hit.page = text.page;
    hit.range = {letters.places[at], letters.places[end - 1]};
    hit.quads = lineQuads(text, hit.range);
    hit.text = textOf(text, hit.range);
    // Context in the page's own letters, for which the places serve again.
    const std::size_t from = at > kContext ? at - kContext : 0;
    const std::size_t to = std::min(letters.text.size(), end + kContext);
    const auto original = [&](std::size_t a, std::size_t b) {
        std::u32string part;
        for (std::size_t i = a; i < b; ++i) {
            if (isBlank(letters.text[i])) {
                part += U' ';
                continue;
            }
            const TextPosition place = letters.places[i];
            part += utf8ToUtf32(text.words[static_cast<std::size_t>(place.word)].text)[static_cast<std::size_t>(place.letter)];
        }
        return utf32ToUtf8(part);
    };
    hit.before = original(from, at);
    hit.after = original(end, to);
    return hit;
}

/// Near ones that no exact one touches; all in reading order.
void addNear(const PageText& text, const Letters& letters, const std::u32string& wanted, std::vector<SearchHit>& hits) {
    const auto exact = hits.size();
    std::size_t at = 0;
    std::size_t end = 0;
    for (std::tie(at, end) = nearIn(letters.text, wanted, 0); at != std::u32string::npos;
         std::tie(at, end) = nearIn(letters.text, wanted, end)) {
        SearchHit hit = hitAt(text, letters, at, end);
        const bool isTaken =
            std::any_of(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(exact), [&hit](const SearchHit& other) {
                return hit.range.first <= other.range.last && other.range.first <= hit.range.last;
            });
        if (!isTaken) {
            hit.isNear = true;
            hits.push_back(std::move(hit));
        }
    }
    std::sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) { return a.range.first < b.range.first; });
}

}  // namespace

std::vector<SearchHit> find(const PageText& text, const SearchQuery& query) {
    std::vector<SearchHit> hits;
    const std::u32string wanted = folded(query.text, query.ignoreCase);
    if (wanted.empty()) {
        return hits;
    }
    const Needle needle(wanted);
    const Letters letters = lettersOf(text, query.ignoreCase);
    std::size_t at = 0;
    std::size_t end = 0;
    std::tie(at, end) = needle.findIn(letters.text, 0);
    while (at != std::u32string::npos) {
        const bool startsWord = at == 0 || !isWordLetter(letters.text[at - 1]) || !isWordLetter(wanted.front());
        const bool endsWord = end == letters.text.size() || !isWordLetter(letters.text[end]) || !isWordLetter(wanted.back());
        if (query.wholeWords && !(startsWord && endsWord)) {
            std::tie(at, end) = needle.findIn(letters.text, at + 1);
            continue;
        }
        hits.push_back(hitAt(text, letters, at, end));
        std::tie(at, end) = needle.findIn(letters.text, end);
    }
    if (query.oneLetterDifferent) {
        addNear(text, letters, wanted, hits);
    }
    return hits;
}

}  // namespace withheld::search
