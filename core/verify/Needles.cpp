#include "verify/Needles.h"

#include <algorithm>
#include <set>

#include "base/Characters.h"
#include "base/Hex.h"
#include "base/Unicode.h"
#include "verify/Masking.h"

namespace withheld::verify {

namespace {

constexpr std::size_t shortestWord = 4;  // shorter ones stand everywhere by chance
constexpr std::size_t longestRow = 8;    // more words than that are a sentence: searched word by word
constexpr std::size_t widestGap = 3;     // characters between words in a row: ", " or " - "
constexpr std::size_t shortestBinaryRun = 6;
constexpr std::size_t shortestHex = 8;
constexpr std::size_t needleLimit = 20000;

bool isIdeograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

bool isWordCharacter(char32_t c) {
    if (c < 0x80) {
        return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    }
    return isLetterOrNumber(c) || isCombiningMark(c);
}

char32_t folded(char32_t c) {
    if (c < 0x80) {
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    }
    return toLowerCase(c);
}

/// Typeset ligatures (U+FB00 …) are the letters they are made of.
void appendFolded(std::u32string& token, char32_t c) {
    static constexpr std::u32string_view ligatures[] = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
    if (c >= 0xFB00 && c <= 0xFB06) {
        token += ligatures[c - 0xFB00];
    } else {
        token += folded(c);
    }
}

template <typename Take>
void eachToken(std::u32string_view text, Take take) {
    std::u32string token;
    for (std::size_t i = 0; i < text.size();) {
        if (!isWordCharacter(text[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        token.clear();
        if (isIdeograph(text[i])) {
            token += text[i++];
        } else {
            while (i < text.size() && isWordCharacter(text[i]) && !isIdeograph(text[i])) {
                appendFolded(token, text[i++]);
            }
        }
        take(token, begin, i);
    }
}

bool allDigits(const std::u32string& token) {
    return std::all_of(token.begin(), token.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

bool isFunctionWord(const std::u32string& word) {
    static const std::set<std::u32string> functionWords{
        U"a",  U"an", U"and", U"are", U"as",  U"at", U"be",   U"by",   U"for",  U"from", U"has",
        U"he", U"in", U"is",  U"it",  U"its", U"no", U"not",  U"of",   U"on",   U"or",   U"she",
        U"so", U"to", U"the", U"we",  U"was", U"if", U"that", U"this", U"with", U"were", U"will"};
    return functionWords.count(word) > 0;
}

/// "and the F": a row with no more than a letter or two beside function words stands everywhere.
bool onlyFunctionWords(const std::vector<std::u32string>& row) {
    std::size_t telling = 0;
    std::size_t letters = 0;
    for (const std::u32string& word : row) {
        if (!isFunctionWord(word)) {
            ++telling;
            letters += word.size();
        }
    }
    return telling < 2 && letters < shortestWord;
}

/// Whether a word below the shortest that is searched everywhere may be a name: "Ng", "Lee", but no form of address and no
/// number, of which dates and page numbers are full.
bool tellsThoughShort(const std::u32string& word) {
    static const std::set<std::u32string> addresses{U"mr", U"ms", U"mrs", U"dr", U"sir", U"st", U"re", U"you", U"his", U"her"};
    const bool digits = std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
    return word.size() < shortestWord && !digits && (word.size() > 1 || isIdeograph(word.front())) && !isFunctionWord(word) &&
           addresses.count(word) == 0;
}

std::u32string latin1(std::string_view bytes) {
    std::u32string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        out += static_cast<unsigned char>(c);
    }
    return out;
}

std::u32string wide(std::string_view bytes, std::size_t from, bool bigEndian) {
    std::u32string out;
    for (std::size_t i = from; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        out += bigEndian ? first * 256U + second : second * 256U + first;
    }
    // Big-endian text read from its second byte is little-endian text whose last character lost its zero: "supports" must not
    // read as "support".
    if (!bigEndian && bytes.size() > from && (bytes.size() - from) % 2 == 1) {
        out += static_cast<unsigned char>(bytes.back());
    }
    return out;
}

bool isPrintable(char c) {
    return c >= 0x20 && c < 0x7F;
}

}  // namespace

std::vector<TextToken> tokenize(std::u32string_view text) {
    std::vector<TextToken> out;
    eachToken(text, [&](const std::u32string& token, std::size_t begin, std::size_t end) { out.push_back({token, begin, end}); });
    return out;
}

void Needles::addTokens(std::vector<std::u32string> tokens, int page, const Rect& rect, const std::string& shown) {
    const auto found = m_byFirst.find(tokens.front());
    if (found != m_byFirst.end()) {
        for (const std::size_t entry : found->second) {
            if (m_entries[entry].tokens == tokens) {
                return;
            }
        }
    }
    if (m_needles.size() >= needleLimit) {
        return;
    }
    const std::size_t index = m_needles.size();
    m_needles.push_back({tokens, page, rect, shown, 0, 0, false, false});
    const auto addEntry = [&](std::vector<std::u32string> row) {
        m_byFirst[row.front()].push_back(m_entries.size());
        m_entries.push_back({index, std::move(row)});
    };
    std::vector<std::u32string> backwards(tokens.rbegin(), tokens.rend());
    std::size_t length = 0;
    for (std::u32string& token : backwards) {
        std::reverse(token.begin(), token.end());
        length += token.size();
    }
    if (length > shortestWord && backwards != tokens) {
        addEntry(std::move(backwards));
    }
    addEntry(std::move(tokens));
}

void Needles::add(std::u32string_view text, int page, const Rect& rect) {
    const std::vector<TextToken> found = tokenize(text);
    std::vector<std::u32string> row;
    std::size_t length = 0;
    bool digits = !found.empty();
    bool ideographs = false;
    for (const TextToken& token : found) {
        row.push_back(token.text);
        length += token.text.size();
        digits = digits && allDigits(token.text);
        ideographs = ideographs || isIdeograph(token.text.front());
        if (token.text.size() >= shortestWord) {
            addTokens({token.text}, page, rect, masked(text.substr(token.begin, token.end - token.begin)));
        } else if (tellsThoughShort(token.text)) {
            addShortWord(token.text, page, rect, masked(text.substr(token.begin, token.end - token.begin)));
        }
    }
    if (row.size() < 2 || row.size() > longestRow || (length < shortestWord && !(ideographs && length >= 2)) ||
        onlyFunctionWords(row)) {
        return;
    }
    const std::string shown = masked(text.substr(found.front().begin, found.back().end - found.front().begin));
    addTokens(row, page, rect, shown);
    if (digits) {
        std::u32string joined;
        for (const std::u32string& token : row) {
            joined += token;
        }
        addTokens({joined}, page, rect, shown);
    }
}

void Needles::searchText(std::u32string_view text, const Hit& hit) const {
    if (m_entries.empty()) {
        return;
    }
    // The last tokens are kept, so that a row is compared when its last token comes by.
    struct Seen {
        std::size_t entry;
        std::size_t matched;
        std::size_t begin;
        std::size_t end;
    };
    std::vector<Seen> running;
    eachToken(text, [&](const std::u32string& token, std::size_t begin, std::size_t end) {
        std::vector<Seen> next;
        for (Seen& seen : running) {
            const Entry& entry = m_entries[seen.entry];
            if (begin - seen.end > widestGap || entry.tokens[seen.matched] != token) {
                continue;
            }
            if (seen.matched + 1 == entry.tokens.size()) {
                hit(entry.needle, seen.begin, end);
            } else {
                next.push_back({seen.entry, seen.matched + 1, seen.begin, end});
            }
        }
        const auto found = m_byFirst.find(token);
        if (found != m_byFirst.end()) {
            for (const std::size_t index : found->second) {
                if (m_entries[index].tokens.size() == 1) {
                    hit(m_entries[index].needle, begin, end);
                } else {
                    next.push_back({index, 1, begin, end});
                }
            }
        }
        running.swap(next);
    });
}

void Needles::addShortWord(const std::u32string& token, int page, const Rect& rect, const std::string& shown) {
    if (m_needles.size() < needleLimit && m_shortWords.emplace(token, m_needles.size()).second) {
        m_needles.push_back({{token}, page, rect, shown, 0, 0, false, true});
    }
}

void Needles::searchShortWords(std::u32string_view text, const Hit& hit) const {
    if (m_shortWords.empty()) {
        return;
    }
    eachToken(text, [&](const std::u32string& token, std::size_t begin, std::size_t end) {
        const auto found = m_shortWords.find(token);
        if (found != m_shortWords.end()) {
            hit(found->second, begin, end);
        }
    });
}

void Needles::searchTextBytes(std::string_view bytes, const ByteHit& hit) const {
    searchDecoded(bytes, hit, 0);
}

bool Needles::standIn(const std::string& text) const {
    bool found = false;
    const std::u32string characters = utf8ToUtf32(text);
    const auto hit = [&](std::size_t, std::size_t, std::size_t) { found = true; };
    searchText(characters, hit);
    searchShortWords(characters, hit);
    searchTextBytes(text, [&](std::size_t) { found = true; });
    return found;
}

void Needles::searchDecoded(std::string_view bytes, const ByteHit& hit, int depth) const {
    const auto report = [&](std::size_t needle, std::size_t, std::size_t) { hit(needle); };
    bool eightBit = false;
    bool zero = false;
    for (const char c : bytes) {
        eightBit = eightBit || static_cast<unsigned char>(c) >= 0x80;
        zero = zero || c == '\0';
    }
    searchText(latin1(bytes), report);
    if (eightBit) {
        searchText(utf8ToUtf32(bytes), report);
    }
    if (zero || eightBit) {
        searchText(wide(bytes, 0, true), report);
        searchText(wide(bytes, 1, true), report);
        searchText(wide(bytes, 0, false), report);
        searchText(wide(bytes, 1, false), report);
    }
    if (depth > 1) {
        return;
    }
    std::string decoded;
    std::size_t digits = 0;
    int high = 0;
    const auto flush = [&] {
        if (digits >= shortestHex) {
            searchDecoded(decoded, hit, depth + 1);
        }
        decoded.clear();
        digits = 0;
    };
    for (const char c : bytes) {
        const int digit = hexDigit(c);
        if (digit < 0) {
            if (c != '\n' && c != '\r' && c != ' ') {
                flush();
            }
        } else if (digits++ % 2 == 0) {
            high = digit;
        } else {
            decoded += static_cast<char>(high * 16 + digit);
        }
    }
    flush();
}

void Needles::searchBinary(std::string_view bytes, const ByteHit& hit) const {
    std::size_t runStart = 0;
    for (std::size_t i = 0; i <= bytes.size(); ++i) {
        if (i < bytes.size() && isPrintable(bytes[i])) {
            continue;
        }
        if (i - runStart >= shortestBinaryRun) {
            searchDecoded(bytes.substr(runStart, i - runStart), hit, 0);
        }
        runStart = i + 1;
    }
    // 16 bit wide: printable and zero by turns; in big-endian text the last one is followed by anything.
    for (std::size_t i = 0; i + 1 < bytes.size();) {
        if (bytes[i + 1] != '\0' || !isPrintable(bytes[i])) {
            ++i;
            continue;
        }
        std::string narrow;
        for (; i + 1 < bytes.size() && isPrintable(bytes[i]) && bytes[i + 1] == '\0'; i += 2) {
            narrow += bytes[i];
        }
        if (i < bytes.size() && isPrintable(bytes[i])) {
            narrow += bytes[i];
        }
        if (narrow.size() >= shortestWord) {
            searchDecoded(narrow, hit, 1);
        }
    }
}

}  // namespace withheld::verify
