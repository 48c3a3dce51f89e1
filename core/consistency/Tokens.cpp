#include "consistency/Tokens.h"

#include <algorithm>

#include "base/Unicode.h"
#include "casefile/Names.h"

namespace withheld::consistency {

namespace {

constexpr char32_t softHyphen = 0xAD;

bool isAsciiDigit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool isHyphen(char32_t c) {
    return c == '-' || c == softHyphen || c == 0x2010 || c == 0x2011;
}

/// Latin, Greek and Cyrillic capitals fold to something else; that is all this has to tell.
bool isCapitalLetter(char32_t c, const std::string& folded) {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z';
    }
    std::string as;
    appendUtf8(as, c);
    return folded.compare(0, as.size(), as) != 0;
}

std::string foldedToken(std::u32string_view text) {
    std::string folded;
    if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80; })) {
        folded.reserve(text.size());
        for (const char32_t c : text) {
            folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return folded;
    }
    return casefile::foldedName(utf32ToUtf8(text));
}

void addTokens(std::string_view utf8, std::size_t word, int line, std::vector<Token>& tokens) {
    const std::u32string text = utf8ToUtf32(utf8);
    const bool isMail = text.find(U'@') != std::u32string::npos;
    bool isWordStart = true;
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        // "jsmith2@" is J Smith's.
        while (end < text.size() && isWordCharacter(text[end]) &&
               !(isMail && isAsciiDigit(text[end]) != isAsciiDigit(text[at]))) {
            ++end;
        }
        Token token;
        token.folded = foldedToken(std::u32string_view(text).substr(at, end - at));
        token.word = word;
        token.begin = at;
        token.end = end;
        token.line = line;
        token.isCapital = isCapitalLetter(text[at], token.folded);
        token.isDigits = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                     text.begin() + static_cast<std::ptrdiff_t>(end), isAsciiDigit);
        token.isMailWord = isMail;
        token.hasHyphen = end + 1 == text.size() && isHyphen(text[end]);
        token.hasComma = end < text.size() && text[end] == ',';
        token.isWordStart = isWordStart;
        isWordStart = false;
        tokens.push_back(std::move(token));
        at = end;
    }
}

}  // namespace

bool isWordCharacter(char32_t c) {
    if (c < 0x80) {
        return isAsciiDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
    const bool isSign = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F);
    return !isSign || c == 0xAA || c == 0xB5 || c == 0xBA;
}

std::vector<Token> tokensOf(const PageText& page) {
    std::vector<Token> tokens;
    tokens.reserve(page.words.size() + page.words.size() / 4);
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        addTokens(page.words[i].text, i, page.words[i].line, tokens);
    }
    return tokens;
}

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        if (end > at) {
            addTokens(text.substr(at, end - at), word++, 0, tokens);
        }
        at = end + 1;
    }
    return tokens;
}

std::string keyOf(const std::vector<Token>& tokens) {
    std::string key;
    for (const Token& token : tokens) {
        key += token.folded;
    }
    return key;
}

}  // namespace withheld::consistency
