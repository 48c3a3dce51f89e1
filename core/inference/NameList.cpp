#include "inference/NameList.h"

#include <algorithm>

#include "base/Unicode.h"

namespace withheld::inference {

namespace {

std::vector<std::u32string> wordsOf(std::u32string_view line) {
    std::vector<std::u32string> words(1);
    for (const char32_t c : line) {
        if (c == U' ' || c == U'\t' || c == U'\r' || c == U'\u00A0') {
            if (!words.back().empty()) {
                words.emplace_back();
            }
        } else {
            words.back() += c;
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

std::vector<std::vector<std::u32string>> linesOf(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) {
        text.remove_prefix(byteOrderMark.size());
    }
    std::vector<std::vector<std::u32string>> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::u32string line = utf8ToUtf32(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!line.empty() && (line.back() == U'*' || line.back() == U'\r' || line.back() == U' ')) {
            line.pop_back();
        }
        if (line.empty() || line.front() == U'#') {
            continue;
        }
        if (std::vector<std::u32string> words = wordsOf(line); !words.empty()) {
            lines.push_back(std::move(words));
        }
    }
    return lines;
}

void sortOnce(std::vector<std::u32string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

std::vector<std::u32string> firstWordsOf(std::string_view text) {
    std::vector<std::u32string> names;
    for (std::vector<std::u32string>& line : linesOf(text)) {
        names.push_back(std::move(line.front()));
    }
    sortOnce(names);
    return names;
}

/// "SMITH", "jane o'brien" → as a sentence has them. A line with both kinds of letters knows its own: "Jan de Vries".
void capitalise(std::vector<std::u32string>& line) {
    const auto any = [&](bool (*kind)(char32_t)) {
        return std::any_of(line.begin(), line.end(),
                           [&](const std::u32string& word) { return std::any_of(word.begin(), word.end(), kind); });
    };
    if (any(isUpper) && any(isLower)) {
        return;
    }
    for (std::u32string& word : line) {
        bool begins = true;
        for (char32_t& c : word) {
            c = begins ? upperCase(c) : lowerCase(c);
            begins = !isLetter(c);
        }
    }
}

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

/// Blocks in which a capital stands right before its small letter (Latin Extended-A and Additional), even or odd.
bool isPairBlock(char32_t c, bool& capitalsAreOdd) {
    capitalsAreOdd = between(c, 0x139, 0x148) || between(c, 0x179, 0x17E);
    return between(c, 0x100, 0x137) || capitalsAreOdd || between(c, 0x14A, 0x177) || between(c, 0x1E00, 0x1EFF) ||
           between(c, 0x460, 0x481) || between(c, 0x48A, 0x4BF);
}

}  // namespace

char32_t lowerCase(char32_t c) {
    bool odd = false;
    if (between(c, U'A', U'Z') || (between(c, 0xC0, 0xDE) && c != 0xD7) || (between(c, 0x391, 0x3A9) && c != 0x3A2) ||
        between(c, 0x410, 0x42F)) {
        return c + 0x20;
    }
    if (between(c, 0x400, 0x40F)) {
        return c + 0x50;
    }
    if (c == 0x178) {
        return 0xFF;
    }
    if (isPairBlock(c, odd)) {
        return (c % 2 == 1) == odd ? c + 1 : c;
    }
    return c;
}

char32_t upperCase(char32_t c) {
    bool odd = false;
    if (between(c, U'a', U'z') || (between(c, 0xE0, 0xFE) && c != 0xF7) || (between(c, 0x3B1, 0x3C9) && c != 0x3C2) ||
        between(c, 0x430, 0x44F)) {
        return c - 0x20;
    }
    if (between(c, 0x450, 0x45F)) {
        return c - 0x50;
    }
    if (c == 0xFF) {
        return 0x178;
    }
    if (isPairBlock(c, odd)) {
        return (c % 2 == 1) == odd ? c : c - 1;
    }
    return c;
}

bool isUpper(char32_t c) {
    return lowerCase(c) != c;
}

bool isLower(char32_t c) {
    return upperCase(c) != c || c == 0xDF;
}

bool isLetter(char32_t c) {
    return isUpper(c) || isLower(c) || (c > 0x17F && !between(c, 0x2000, 0x2BFF) && !between(c, 0x3000, 0x303F) && c != 0xFFFD);
}

std::u32string inCase(const std::u32string& name, Case letters) {
    std::u32string result = name;
    if (letters == Case::Upper) {
        std::transform(result.begin(), result.end(), result.begin(), upperCase);
    } else if (letters == Case::Lower) {
        std::transform(result.begin(), result.end(), result.begin(), lowerCase);
    }
    return result;
}

std::u32string comparable(std::u32string_view name) {
    std::u32string result;
    for (const char32_t c : name) {
        const bool apostrophe = c == U'\u2019' || c == U'\u2018' || c == U'\u02BC';
        const bool hyphen = c == U'\u2010' || c == U'\u2011' || c == U'\u00AD';
        result += apostrophe ? U'\'' : hyphen ? U'-' : lowerCase(c);
    }
    return result;
}

const std::vector<std::u32string>& titles() {
    static const std::vector<std::u32string> all{U"Mr",   U"Mrs",  U"Ms", U"Miss", U"Dr",   U"Prof", U"Sir",
                                                 U"Rev",  U"Cllr", U"PC", U"DC",   U"Sgt",  U"PS",   U"DS",
                                                 U"Insp", U"DI",   U"CI", U"DCI",  U"Supt", U"DSU"};
    return all;
}

bool isTitle(std::u32string_view word) {
    while (word.ends_with(U'.')) {
        word.remove_suffix(1);
    }
    const std::u32string key = comparable(word);
    return std::any_of(titles().begin(), titles().end(), [&](const std::u32string& title) { return comparable(title) == key; });
}

const NameList& NameList::builtIn() {
    static const NameList list = [] {
        NameList names;
        names.firstNames = firstWordsOf(gazetteerOfFirstNames);
        names.surnames = firstWordsOf(gazetteerOfSurnames);
        names.singles = names.firstNames;
        names.singles.insert(names.singles.end(), names.surnames.begin(), names.surnames.end());
        sortOnce(names.singles);
        return names;
    }();
    return list;
}

NameList NameList::fromText(std::string_view text) {
    NameList names;
    for (std::vector<std::u32string>& line : linesOf(text)) {
        capitalise(line);
        names.singles.insert(names.singles.end(), line.begin(), line.end());
        names.surnames.push_back(line.back());
        if (line.size() > 1) {
            names.wholeNames.push_back(std::move(line));
        }
    }
    sortOnce(names.singles);
    sortOnce(names.surnames);
    std::sort(names.wholeNames.begin(), names.wholeNames.end());
    names.wholeNames.erase(std::unique(names.wholeNames.begin(), names.wholeNames.end()), names.wholeNames.end());
    return names;
}

}  // namespace withheld::inference
