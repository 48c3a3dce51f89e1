#include "common/WordSearch.h"

#include <QChar>

#include "base/Unicode.h"

namespace withheld::ui {

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
        if (!last && (word.spaceAfter || page.words[w + 1].line != word.line)) {
            letters.text += U' ';
            letters.places.push_back({static_cast<int>(w), static_cast<int>(raw.empty() ? 0 : raw.size() - 1)});
        }
    }
    return letters;
}

}  // namespace

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

std::vector<SearchHit> find(const PageText& text, const SearchQuery& query) {
    std::vector<SearchHit> hits;
    const std::u32string needle = folded(query.text, query.ignoreCase);
    if (needle.empty()) {
        return hits;
    }
    const Letters letters = lettersOf(text, query.ignoreCase);
    std::size_t at = letters.text.find(needle);
    while (at != std::u32string::npos) {
        const std::size_t end = at + needle.size();
        const bool startsWord = at == 0 || !isWordLetter(letters.text[at - 1]) || !isWordLetter(needle.front());
        const bool endsWord = end == letters.text.size() || !isWordLetter(letters.text[end]) || !isWordLetter(needle.back());
        if (query.wholeWords && !(startsWord && endsWord)) {
            at = letters.text.find(needle, at + 1);
            continue;
        }
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
                if (letters.text[i] == U' ') {
                    part += U' ';
                    continue;
                }
                const TextPosition place = letters.places[i];
                part +=
                    utf8ToUtf32(text.words[static_cast<std::size_t>(place.word)].text)[static_cast<std::size_t>(place.letter)];
            }
            return utf32ToUtf8(part);
        };
        hit.before = original(from, at);
        hit.after = original(end, to);
        hits.push_back(std::move(hit));
        at = letters.text.find(needle, end);
    }
    return hits;
}

}  // namespace withheld::ui
