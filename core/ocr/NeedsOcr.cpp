#include <algorithm>

#include "base/Unicode.h"
#include "ocr/Ocr.h"

namespace withheld::ocr {

namespace {

/// A stamped number or a footer on a scan is not the page's text.
constexpr std::size_t fewLetters = 40;

/// Codes that stand for nothing: what fonts without a Unicode mapping give.
bool isMeaningless(char32_t c) {
    const bool privateUse = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
    return c == 0xFFFD || c < 0x20 || (c >= 0x7F && c < 0xA0) || privateUse;
}

bool isVowel(char32_t c) {
    static const std::u32string vowels = U"aeiouyAEIOUYwW";
    return vowels.find(c) != std::u32string::npos || (c >= 0xC0 && c < 0x250);
}

bool isAsciiLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiDigit(char32_t c) {
    return c >= '0' && c <= '9';
}

/// Whether a longer word could be one: it has a vowel or is a number.
bool isPlausible(const std::u32string& word) {
    const auto count = [&](auto test) { return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), test)); };
    const std::size_t letters = count(isAsciiLetter);
    const std::size_t digits = count(isAsciiDigit);
    const std::size_t foreign = count([](char32_t c) { return c >= 0x250; });
    if (foreign * 2 > word.size()) {
        return true;
    }
    if (letters == 0) {
        return digits > 0 || word.size() < 4;
    }
    const bool vowel = std::any_of(word.begin(), word.end(), isVowel);
    const std::size_t others = word.size() - letters - digits - count([](char32_t c) { return c >= 0xC0; });
    return vowel && others * 3 < word.size();
}

/// Two letters in five are vowels (y and Welsh w counted); codes shifted by a subset font have half as many.
constexpr double fewestVowels = 0.28;
constexpr std::size_t enoughToCount = 80;

struct Letters {
    std::size_t all = 0;
    bool usable = true;
};

Letters lettersOf(const PageText& digital) {
    Letters letters;
    std::size_t meaningless = 0;
    std::size_t longWords = 0;
    std::size_t plausible = 0;
    std::size_t latin = 0;
    std::size_t vowels = 0;
    for (const Word& word : digital.words) {
        const std::u32string text = utf8ToUtf32(word.text);
        letters.all += text.size();
        meaningless += static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isMeaningless));
        latin += static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isAsciiLetter));
        vowels += static_cast<std::size_t>(
            std::count_if(text.begin(), text.end(), [](char32_t c) { return isAsciiLetter(c) && isVowel(c); }));
        if (text.size() >= 4) {
            ++longWords;
            plausible += isPlausible(text) ? 1U : 0U;
        }
    }
    const bool spoken = latin < enoughToCount || static_cast<double>(vowels) >= fewestVowels * static_cast<double>(latin);
    letters.usable = meaningless * 5 <= letters.all && (longWords < 10 || plausible * 2 >= longWords) && spoken;
    return letters;
}

}  // namespace

bool needsOcr(const PageText& digital, bool hasPictures) {
    const Letters letters = lettersOf(digital);
    return !letters.usable || (hasPictures && letters.all < fewLetters);
}

PageText wordsWithoutText(const PageText& recognised, const PageText& digital) {
    if (!lettersOf(digital).usable) {
        return recognised;
    }
    PageText text = recognised;
    std::erase_if(text.words, [&](const Word& word) {
        return std::any_of(digital.words.begin(), digital.words.end(), [&](const Word& other) {
            return other.box.contains(word.box.center()) || word.box.contains(other.box.center());
        });
    });
    return text;
}

}  // namespace withheld::ocr
