#include "search/TextRange.h"

#include <cmath>
#include <limits>
#include <set>
#include <string_view>

#include "base/Unicode.h"

namespace withheld::search {

namespace {

double distanceOutside(double value, double low, double high) {
    return std::max({low - value, value - high, 0.0});
}

/// Letters that tokens like e-mail addresses, phone numbers and dates hold besides letters and digits.
bool endsToken(char c) {
    return std::string_view(",;:!?\"()[]<>").find(c) != std::string_view::npos;
}

bool isNumeric(const std::string& word) {
    return !word.empty() && word.find_first_not_of("0123456789+()-/.,") == std::string::npos &&
           word.find_first_of("0123456789") != std::string::npos;
}

/// English and Welsh, whole or as three letters, whatever the capitals and a comma behind.
bool isMonth(const std::string& word) {
    static const std::set<std::string> months{
        "january", "february", "march",    "april",      "may",  "june", "july",   "august",   "september",
        "october", "november", "december", "jan",        "feb",  "mar",  "apr",    "jun",      "jul",
        "aug",     "sep",      "sept",     "oct",        "nov",  "dec",  "ionawr", "chwefror", "mawrth",
        "ebrill",  "mai",      "mehefin",  "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"};
    std::string plain;
    for (const char c : word) {
        if (c != ',' && c != '.') {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return months.contains(plain);
}

/// "14", "14th", "2025,".
bool isDayOrYear(const std::string& word) {
    const std::size_t digits = word.find_first_not_of("0123456789");
    const std::size_t count = digits == std::string::npos ? word.size() : digits;
    const std::string rest = digits == std::string::npos ? "" : word.substr(digits);
    return (count == 1 || count == 2 || count == 4) &&
           (rest.empty() || rest == "," || rest == "." || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" ||
            rest == "st," || rest == "th,");
}

}  // namespace

int letterCount(const Word& word) {
    return word.chars.empty() ? std::max(1, static_cast<int>(utf8ToUtf32(word.text).size()))
                              : static_cast<int>(word.chars.size());
}

Rect letterBox(const Word& word, int letter) {
    const auto i = static_cast<std::size_t>(letter);
    return i < word.chars.size() ? word.chars[i] : word.box;
}

std::optional<TextPosition> letterAt(const PageText& text, Point point, double slack) {
    std::optional<TextPosition> best;
    double bestDistance = std::numeric_limits<double>::max();
    for (std::size_t w = 0; w < text.words.size(); ++w) {
        const Word& word = text.words[w];
        if (!word.box.grown(slack).contains(point)) {
            continue;
        }
        for (int letter = 0; letter < letterCount(word); ++letter) {
            const Rect box = letterBox(word, letter);
            const double distance = distanceOutside(point.x, box.x0, box.x1) + distanceOutside(point.y, box.y0, box.y1);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = TextPosition{static_cast<int>(w), letter};
            }
        }
    }
    return best;
}

std::optional<TextPosition> nearestLetter(const PageText& text, Point point, int rotate) {
    // Lines run along x as the page is seen; on a page turned by a quarter that is user space's y.
    const bool sideways = rotate % 180 != 0;
    const auto cost = [&](const Rect& box) {
        const double dx = distanceOutside(point.x, box.x0, box.x1);
        const double dy = distanceOutside(point.y, box.y0, box.y1);
        const double along = sideways ? dy : dx;
        const double across = sideways ? dx : dy;
        return along + across * 6;
    };
    int nearest = -1;
    double best = std::numeric_limits<double>::max();
    for (std::size_t w = 0; w < text.words.size(); ++w) {
        if (const double c = cost(text.words[w].box); c < best) {
            best = c;
            nearest = static_cast<int>(w);
        }
    }
    if (nearest < 0) {
        return std::nullopt;
    }
    const Word& word = text.words[static_cast<std::size_t>(nearest)];
    int letter = 0;
    best = std::numeric_limits<double>::max();
    for (int i = 0; i < letterCount(word); ++i) {
        if (const double c = cost(letterBox(word, i)); c < best) {
            best = c;
            letter = i;
        }
    }
    return TextPosition{nearest, letter};
}

TextRange wordRange(const PageText& text, TextPosition at) {
    const Word& word = text.words[static_cast<std::size_t>(at.word)];
    // A comma or full stop glued to the word stays readable: a name is marked, not its punctuation.
    const std::u32string letters = utf8ToUtf32(word.text);
    int first = 0;
    int last = letterCount(word) - 1;
    const auto isPunctuation = [&](int i) {
        const auto index = static_cast<std::size_t>(i);
        return index < letters.size() && letters[index] < 128 &&
               std::string_view(",.;:!?\"'()[]").find(static_cast<char>(letters[index])) != std::string_view::npos;
    };
    while (last > at.letter && isPunctuation(last)) {
        --last;
    }
    while (first < at.letter && isPunctuation(first)) {
        ++first;
    }
    return {{at.word, first}, {at.word, last}};
}

TextRange lineRange(const PageText& text, TextPosition at) {
    const auto sameLine = [&](int w) {
        return w >= 0 && w < static_cast<int>(text.words.size()) &&
               text.words[static_cast<std::size_t>(w)].line == text.words[static_cast<std::size_t>(at.word)].line;
    };
    int first = at.word;
    int last = at.word;
    while (sameLine(first - 1)) {
        --first;
    }
    while (sameLine(last + 1)) {
        ++last;
    }
    return {{first, 0}, {last, letterCount(text.words[static_cast<std::size_t>(last)]) - 1}};
}

TextRange tokenRange(const PageText& text, TextPosition at) {
    const auto word = [&](int w) -> const Word& { return text.words[static_cast<std::size_t>(w)]; };
    const auto near = [&](int a, int b) {
        return a >= 0 && b < static_cast<int>(text.words.size()) && word(b).line - word(a).line <= 1;
    };
    int first = at.word;
    int last = at.word;
    // Pieces without a blank between them are one token; so are the groups of a phone number or date.
    const auto joins = [&](int a, int b) {
        return near(a, b) &&
               ((!word(a).spaceAfter && word(a).line == word(b).line && !endsToken(word(a).text.back())) ||
                (isNumeric(word(a).text) && isNumeric(word(b).text)) ||
                // "14 November 2025", "November 14, 2025"
                (isMonth(word(a).text) && isDayOrYear(word(b).text)) || (isDayOrYear(word(a).text) && isMonth(word(b).text)) ||
                (isDayOrYear(word(a).text) && isDayOrYear(word(b).text) && a > 0 && isMonth(word(a - 1).text)));
    };
    while (joins(first - 1, first)) {
        --first;
    }
    while (joins(last, last + 1)) {
        ++last;
    }
    if (first == last) {
        return wordRange(text, at);
    }
    return {{first, 0}, wordRange(text, {last, 0}).last};
}

std::vector<Quad> lineQuads(const PageText& text, const TextRange& range) {
    std::vector<Quad> quads;
    std::optional<Rect> box;
    int line = -1;
    for (int w = range.first.word; w <= range.last.word && w < static_cast<int>(text.words.size()); ++w) {
        const Word& word = text.words[static_cast<std::size_t>(w)];
        Rect part = word.box;
        if (!word.chars.empty()) {
            const int from = w == range.first.word ? range.first.letter : 0;
            const int to = w == range.last.word ? range.last.letter : letterCount(word) - 1;
            part = letterBox(word, from);
            for (int letter = from; letter <= to; ++letter) {
                part = part.united(letterBox(word, letter));
            }
        }
        if (box && word.line == line) {
            box = box->united(part);
            continue;
        }
        if (box) {
            quads.push_back(Quad::of(*box));
        }
        box = part;
        line = word.line;
    }
    if (box) {
        quads.push_back(Quad::of(*box));
    }
    return quads;
}

std::optional<TextRange> rangeUnder(const PageText& text, const std::vector<Quad>& quads) {
    std::optional<TextRange> range;
    for (std::size_t w = 0; w < text.words.size(); ++w) {
        const Word& word = text.words[w];
        for (int letter = 0; letter < letterCount(word); ++letter) {
            const Rect glyph = letterBox(word, letter);
            double covered = 0;
            for (const Quad& quad : quads) {
                covered += sharedArea(Quad::of(glyph), quad);
            }
            if (covered > glyph.area() / 2) {
                const TextPosition at{static_cast<int>(w), letter};
                range = range ? TextRange{std::min(range->first, at), std::max(range->last, at)} : TextRange{at, at};
            }
        }
    }
    return range;
}

std::vector<Quad> wholeWordQuads(const PageText& text, const std::vector<Quad>& quads) {
    constexpr double least = 0.25;  // share of a letter's box under the quad
    std::vector<Quad> wider;
    for (const Quad& quad : quads) {
        Rect box = quad.bounds();
        bool grew = false;
        for (std::size_t w = 0; w < text.words.size(); ++w) {
            const Word& word = text.words[w];
            if (!word.box.intersects(quad.bounds())) {
                continue;
            }
            for (int letter = 0; letter < letterCount(word); ++letter) {
                const Rect glyph = letterBox(word, letter);
                if (sharedArea(Quad::of(glyph), quad) < least * glyph.area()) {
                    continue;
                }
                const TextRange whole = wordRange(text, {static_cast<int>(w), letter});
                for (int i = whole.first.letter; i <= whole.last.letter; ++i) {
                    grew = grew || !box.grown(0.01).contains(letterBox(word, i));
                    box = box.united(letterBox(word, i));
                }
                letter = std::max(letter, whole.last.letter);
            }
        }
        wider.push_back(grew ? Quad::of(box) : quad);
    }
    return wider;
}

std::string textOf(const PageText& text, const TextRange& range) {
    std::string result;
    for (int w = range.first.word; w <= range.last.word && w < static_cast<int>(text.words.size()); ++w) {
        const Word& word = text.words[static_cast<std::size_t>(w)];
        const std::u32string letters = utf8ToUtf32(word.text);
        std::size_t from = 0;
        std::size_t to = letters.size();
        if (!word.chars.empty()) {
            from = w == range.first.word ? static_cast<std::size_t>(range.first.letter) : 0;
            to = w == range.last.word ? static_cast<std::size_t>(range.last.letter) + 1 : to;
        }
        from = std::min(from, letters.size());
        result += utf32ToUtf8(std::u32string_view(letters).substr(from, to - from));
        if (w < range.last.word) {
            const Word& next = text.words[static_cast<std::size_t>(w) + 1];
            result += next.line != word.line || word.spaceAfter ? " " : "";
        }
    }
    return result;
}

int wordCount(const TextRange& range) {
    return range.last.word - range.first.word + 1;
}

}  // namespace withheld::search
