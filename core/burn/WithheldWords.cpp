#include "burn/WithheldWords.h"

#include <algorithm>
#include <cmath>

#include "base/Unicode.h"
#include "pdf/TextString.h"

namespace withheld::burn {

namespace {

constexpr std::size_t shortestWord = 2;  // of letters, and then in this very case: "Ng", but not "15"
constexpr std::size_t shortestInAnyCase = 3;
constexpr double wordGap = 0.18;  // of the font size; narrower gaps are kerning

bool isBlank(char32_t c) {
    return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000;
}

bool isLetterOrDigit(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) && c != 0xFFFD);
}

/// Of a script that puts no blanks between words.
bool isIdeograph(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool isLongEnough(const std::u32string& word) {
    return word.size() >= shortestInAnyCase || (word.size() >= shortestWord && std::none_of(word.begin(), word.end(), isDigit));
}

/// A word as it stands, and its parts: "Smith-Jones’" is "Smith-Jones", "Smith", "Jones".
void insertWithParts(std::set<std::string>& words, std::string_view word) {
    words.insert(bareWord(word));
    const std::u32string text = utf8ToUtf32(word);
    for (auto begin = text.begin(); begin != text.end();) {
        const auto first = std::find_if(begin, text.end(), isLetterOrDigit);
        begin = std::find_if_not(first, text.end(), isLetterOrDigit);
        if (first != begin) {
            words.insert(utf32ToUtf8(std::u32string(first, begin)));
        }
    }
}

char32_t lower(char32_t c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
        (c >= 0x410 && c <= 0x42F)) {
        return c + 0x20;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 0x50;
    }
    const bool evenIsUpper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    const bool oddIsUpper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return (evenIsUpper && c % 2 == 0) || (oddIsUpper && c % 2 == 1) ? c + 1 : c;
}

std::u32string lowered(std::u32string text) {
    std::transform(text.begin(), text.end(), text.begin(), lower);
    return text;
}

void insertWords(std::set<std::string>& words, std::string_view text) {
    std::string word;
    for (const char32_t c : utf8ToUtf32(text)) {
        if (isBlank(c)) {
            insertWithParts(words, word);
            word.clear();
        } else {
            appendUtf8(word, c);
        }
    }
    insertWithParts(words, word);
}

}  // namespace

std::string bareWord(std::string_view word) {
    const std::u32string text = utf8ToUtf32(word);
    const auto first = std::find_if(text.begin(), text.end(), isLetterOrDigit);
    const auto last = std::find_if(text.rbegin(), text.rend(), isLetterOrDigit).base();
    return first < last ? utf32ToUtf8(std::u32string(first, last)) : std::string();
}

void WordCollector::addGlyph(const std::string& unicode, Point begin, Point end, double size, bool removed) {
    const double gap = std::hypot(begin.x - m_end.x, begin.y - m_end.y);
    const double backwards = std::hypot(end.x - m_end.x, end.y - m_end.y);
    if (!m_word.empty() && gap > wordGap * size && backwards > wordGap * size) {
        endWord();
    }
    m_end = end;
    for (const char32_t c : utf8ToUtf32(unicode)) {
        if (isBlank(c)) {
            endWord();
            continue;
        }
        appendUtf8(m_word, c);
        if (removed) {
            m_anyRemoved = true;
            appendUtf8(m_removedPart, c);
        }
    }
}

void WordCollector::endWord() {
    if (!m_word.empty()) {
        insertWithParts(m_anyRemoved ? m_withheld : m_open, m_word);
        if (m_anyRemoved && m_removedPart != m_word) {
            insertWithParts(m_withheld, m_removedPart);
        }
    }
    m_word.clear();
    m_removedPart.clear();
    m_anyRemoved = false;
}

void WordCollector::addWithheld(std::string_view text) {
    insertWords(m_withheld, text);
}

void WordCollector::addOpen(std::string_view text) {
    insertWords(m_open, text);
}

std::set<std::string> WordCollector::withheldOnly() {
    endWord();
    std::set<std::string> out;
    for (const std::string& word : m_withheld) {
        if (isLongEnough(utf8ToUtf32(word)) && !m_open.contains(word)) {
            out.insert(word);
        }
    }
    return out;
}

WithheldWords::WithheldWords(const std::set<std::string>& words, std::set<std::string> open) : m_open(std::move(open)) {
    for (const std::string& word : words) {
        const std::u32string text = utf8ToUtf32(word);
        const std::u32string form = text.size() < shortestInAnyCase ? text : lowered(text);
        m_shortest = m_words.empty() ? form.size() : std::min(m_shortest, form.size());
        m_words.insert(form);
    }
}

bool WithheldWords::standIn(std::string_view utf8) const {
    if (m_words.empty() || utf8.size() < m_shortest) {
        return false;
    }
    const std::u32string asWritten = utf8ToUtf32(utf8);
    const std::u32string wide = lowered(asWritten);
    for (const std::u32string& needle : m_words) {
        const std::u32string& text = needle.size() < shortestInAnyCase ? asWritten : wide;
        for (std::size_t at = text.find(needle); at != std::u32string::npos; at = text.find(needle, at + 1)) {
            const std::size_t behind = at + needle.size();
            const bool begins = at == 0 || !isLetterOrDigit(text[at - 1]) || isIdeograph(needle.front());
            const bool ends = behind >= text.size() || !isLetterOrDigit(text[behind]) || isIdeograph(needle.back());
            if (begins && ends && !m_open.contains(utf32ToUtf8(asWritten.substr(at, needle.size())))) {
                return true;
            }
        }
    }
    return false;
}

bool WithheldWords::standInBytes(std::string_view stored) const {
    const std::string text = pdf::textStringToUtf8(stored);
    return standIn(text) || (text != stored && standIn(stored));
}

}  // namespace withheld::burn
