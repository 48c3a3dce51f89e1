#include "inference/Gap.h"

#include <algorithm>
#include <cmath>

namespace withheld::inference {

namespace {

constexpr double blankByMove = 0.15;      // em: a move this wide parts words
constexpr double hugging = 0.1;           // em between a box's edge and the letters that it follows
constexpr double narrowestBlank = 0.2;    // em that at least stands between a name and another word
constexpr double widthRounding = 0.0005;  // em a glyph: /Widths are whole thousandths
constexpr double moveRounding = 0.01;     // points: TJ numbers …
constexpr double placeRounding = 0.05;    // … and places that the producer wrote with one or two decimals

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// Belongs to the words that names are made of; an unreadable glyph may.
bool isWordGlyph(const PlacedGlyph& glyph) {
    return glyph.text.empty() ||
           std::any_of(glyph.text.begin(), glyph.text.end(), [](char32_t c) { return isLetter(c) || isDigit(c); });
}

bool isApostrophe(const PlacedGlyph& glyph) {
    return glyph.text == U"'" || glyph.text == U"\u2019";
}

bool blankBetween(const PageGlyphs& page, const PlacedGlyph& left, const PlacedGlyph& right) {
    const Setting& setting = page.settingOf(left);
    return right.begin - left.end - setting.charSpacing * setting.em > blankByMove * setting.em;
}

std::u32string textOf(const TextLine& line, std::size_t first, std::size_t last) {
    std::u32string text;
    for (std::size_t i = first; i <= last && i < line.glyphs.size(); ++i) {
        text += line.glyphs[i].text;
    }
    return text;
}

std::optional<Case> caseOf(std::u32string_view word) {
    const auto letters = std::count_if(word.begin(), word.end(), isLetter);
    const auto upper = std::count_if(word.begin(), word.end(), isUpper);
    if (letters == 0) {
        return std::nullopt;
    }
    if (upper == letters && letters > 1) {
        return Case::Upper;
    }
    return upper > 0 ? Case::Capitalised : Case::Lower;
}

/// Capitalised always; in capitals when the text around is, or the words themselves were; small only when they were.
std::vector<Case> casesTried(const TextLine& line, const std::vector<WordSpan>& spans, const std::vector<bool>& removed,
                             const std::vector<GapWord>& words) {
    constexpr std::size_t shortest = 4;  // "CPS" in a line says nothing about names
    std::vector<Case> cases{Case::Capitalised};
    const auto add = [&](Case one) {
        if (std::find(cases.begin(), cases.end(), one) == cases.end()) {
            cases.push_back(one);
        }
    };
    for (const WordSpan& span : spans) {
        if (!removed[span.first] && span.last - span.first + 1 >= shortest &&
            caseOf(textOf(line, span.first, span.last)) == Case::Upper) {
            add(Case::Upper);
        }
    }
    for (const GapWord& word : words) {
        if (const auto own = caseOf(word.text); own && !isTitle(word.text)) {
            add(*own);
        }
    }
    return cases;
}

Form formOf(const std::vector<GapWord>& words) {
    constexpr std::size_t longestName = 3;
    for (const GapWord& word : words) {
        if (std::any_of(word.text.begin(), word.text.end(), [](char32_t c) { return isDigit(c) || c == U'@'; })) {
            return Form::NoName;
        }
    }
    return words.size() == 1 ? Form::Word : words.size() <= longestName ? Form::Name : Form::Longer;
}

/// Which setting most of the words' glyphs have.
std::size_t mainSetting(const TextLine& line, std::size_t first, std::size_t last) {
    std::map<std::size_t, int> counts;
    for (std::size_t i = first; i <= last; ++i) {
        ++counts[line.glyphs[i].setting];
    }
    return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

GapWord wordOf(const PageGlyphs& page, const TextLine& line, const WordSpan& span, double em, const LetterWidths& widths) {
    GapWord word;
    for (std::size_t i = span.first; i <= span.last; ++i) {
        const PlacedGlyph& glyph = line.glyphs[i];
        const Setting& setting = page.settingOf(glyph);
        word.text += glyph.text;
        word.legible = word.legible && !glyph.text.empty();
        word.width += (glyph.width + setting.charSpacing) * setting.em / em;
        ++word.glyphs;
    }
    word.width += widths.kerningWithin(word.text);
    return word;
}

}  // namespace

bool runsOn(const PageGlyphs& page, const TextLine& line, std::size_t left) {
    constexpr double columnGap = 1.5;  // em
    const PlacedGlyph& glyph = line.glyphs[left];
    return line.glyphs[left + 1].begin - glyph.end < columnGap * page.settingOf(glyph).em;
}

std::vector<WordSpan> wordSpans(const PageGlyphs& page, const TextLine& line) {
    std::vector<WordSpan> spans;
    const auto& glyphs = line.glyphs;
    for (std::size_t i = 0; i < glyphs.size();) {
        if (glyphs[i].isBlank()) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < glyphs.size() && !glyphs[end].isBlank() && !blankBetween(page, glyphs[end - 1], glyphs[end])) {
            ++end;
        }
        std::size_t first = i;
        std::size_t last = end - 1;
        i = end;
        while (first < last && !isWordGlyph(glyphs[first])) {
            ++first;
        }
        while (last > first && !isWordGlyph(glyphs[last])) {
            --last;
        }
        if (last >= first + 2 && (glyphs[last].text == U"s" || glyphs[last].text == U"S") && isApostrophe(glyphs[last - 1])) {
            last -= 2;
        }
        if (isWordGlyph(glyphs[first])) {
            spans.push_back({first, last});
        }
    }
    return spans;
}

std::optional<std::pair<std::size_t, std::size_t>> touchedSpans(const std::vector<WordSpan>& spans, std::size_t first,
                                                                std::size_t last) {
    std::optional<std::pair<std::size_t, std::size_t>> touched;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].first <= last && spans[i].last >= first) {
            touched = {touched ? touched->first : i, i};
        }
    }
    return touched;
}

Gap gapAround(const PageGlyphs& page, const TextLine& line, const std::vector<WordSpan>& spans, std::size_t firstSpan,
              std::size_t lastSpan, const std::vector<bool>& removed, const BoxEdges& edges, const LetterWidths& widths) {
    const auto& glyphs = line.glyphs;
    const WordSpan core{spans[firstSpan].first, spans[lastSpan].last};
    Gap gap;
    gap.firstSpan = firstSpan;
    gap.lastSpan = lastSpan;
    gap.box = edges.box;
    gap.first = core.first;
    while (gap.first < core.last && !removed[gap.first]) {
        ++gap.first;
    }
    gap.last = gap.first;
    while (gap.first > 0 && removed[gap.first - 1] && runsOn(page, line, gap.first - 1)) {
        --gap.first;
    }
    while (gap.last + 1 < glyphs.size() && removed[gap.last + 1] && runsOn(page, line, gap.last)) {
        ++gap.last;
    }
    gap.setting = mainSetting(line, core.first, core.last);
    const double em = page.settings[gap.setting].em;

    double wordsWidth = 0;
    int glyphCount = 0;
    for (std::size_t i = firstSpan; i <= lastSpan; ++i) {
        gap.words.push_back(wordOf(page, line, spans[i], em, widths));
        wordsWidth += gap.words.back().width;
        glyphCount += gap.words.back().glyphs;
    }
    gap.form = formOf(gap.words);
    gap.cases = casesTried(line, spans, removed, gap.words);
    if (core.first < gap.first) {
        gap.staysBefore = textOf(line, core.first, gap.first - 1);
    }
    if (core.last > gap.last &&
        std::none_of(removed.begin() + static_cast<std::ptrdiff_t>(gap.last) + 1,
                     removed.begin() + static_cast<std::ptrdiff_t>(core.last) + 1, [](bool r) { return r; })) {
        gap.staysBehind = textOf(line, gap.last + 1, core.last);
    }

    // What is gone beside these words was not asked for: nobody knows how wide it was.
    const auto wordsGone = [&](std::size_t begin, std::size_t end) {
        return std::any_of(spans.begin() + static_cast<std::ptrdiff_t>(begin), spans.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const WordSpan& span) { return span.last >= gap.first && span.first <= gap.last; });
    };
    const bool moreBefore = wordsGone(0, firstSpan);
    const bool moreBehind = wordsGone(lastSpan + 1, spans.size());

    std::size_t firstInk = gap.first;
    while (firstInk < gap.last && glyphs[firstInk].isBlank()) {
        ++firstInk;
    }
    std::size_t lastInk = gap.last;
    while (lastInk > firstInk && glyphs[lastInk].isBlank()) {
        --lastInk;
    }
    const bool neighbourLeft = gap.first > 0 && runsOn(page, line, gap.first - 1);
    const bool neighbourRight = gap.last + 1 < glyphs.size() && runsOn(page, line, gap.last);
    const bool hugsLeft = edges.followsGlyphs && std::abs(edges.box.begin - glyphs[gap.first].begin) < hugging * em;
    const bool hugsRight = edges.followsGlyphs && std::abs(edges.box.end - glyphs[gap.last].end) < hugging * em;
    gap.seen.begin = neighbourLeft ? glyphs[gap.first - 1].end : std::min(edges.box.begin, glyphs[gap.first].begin);
    gap.seen.end = neighbourRight ? glyphs[gap.last + 1].begin : std::max(edges.box.end, glyphs[gap.last].end);
    gap.exact = (neighbourLeft || hugsLeft) && (neighbourRight || hugsRight) && !moreBefore && !moreBehind;

    if (gap.exact) {
        gap.room = wordsWidth;
    } else {
        const double begin =
            neighbourLeft || hugsLeft ? std::min(glyphs[firstInk].begin, glyphs[core.first].begin) : gap.seen.begin;
        const double end = neighbourRight || hugsRight ? std::max(glyphs[lastInk].end, glyphs[core.last].end) : gap.seen.end;
        const double blanks = (glyphs[core.last].end - glyphs[core.first].begin) / em - wordsWidth;
        gap.room =
            (end - begin) / em - std::max(0.0, blanks) - (moreBefore ? narrowestBlank : 0) - (moreBehind ? narrowestBlank : 0);
    }
    const std::size_t leftmost = neighbourLeft ? gap.first - 1 : gap.first;
    const std::size_t rightmost = neighbourRight ? gap.last + 1 : gap.last;
    const bool oneOperation = glyphs[leftmost].show == glyphs[rightmost].show;
    gap.tolerance = widthRounding * glyphCount + (oneOperation ? moveRounding : placeRounding) / em;
    return gap;
}

}  // namespace withheld::inference
