// The words that may be nowhere in the file, and a search for all of them at once through text and bytes of any encoding.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/Geometry.h"

namespace withheld::verify {

/// A withheld word, or a few in a row ("020 7946 0388"), as lower-case tokens.
struct Needle {
    std::vector<std::u32string> tokens;
    int page = 0;                 ///< of its box
    Rect rect;                    ///< its box
    std::string masked;           ///< "J••• S••••"
    int openCount = 0;            ///< times it stands in the open text of the source
    int openPage = 0;             ///< first page where it does
    bool wordsInTheOpen = false;  ///< each of its words does, though maybe not in a row
    bool isShort = false;         ///< a word of few letters, which stands in bytes by chance: searchShortWords() alone finds it
    [[nodiscard]] bool inTheOpen() const { return openCount > 0; }
};

/// A word of text: lower-case letters and digits; CJK characters stand alone.
struct TextToken {
    std::u32string text;
    std::size_t begin = 0;  ///< index of its first character
    std::size_t end = 0;
};
[[nodiscard]] std::vector<TextToken> tokenize(std::u32string_view text);

class Needles {
public:
    /// Adds what the text holds: each token long enough to tell something, all of them in a row, and numbers without blanks.
    /// Text of many words (a sentence, a form value) gives its words only.
    void add(std::u32string_view text, int page, const Rect& rect);
    [[nodiscard]] bool empty() const { return m_needles.empty(); }
    /// Without the short words.
    [[nodiscard]] std::size_t words() const { return m_needles.size() - m_shortWords.size(); }
    [[nodiscard]] std::size_t size() const { return m_needles.size(); }
    [[nodiscard]] const Needle& at(std::size_t index) const { return m_needles[index]; }
    [[nodiscard]] Needle& at(std::size_t index) { return m_needles[index]; }
    [[nodiscard]] const std::vector<Needle>& all() const { return m_needles; }

    /// `needle`: index; `begin`, `end`: where in the text. Safe to call from several threads.
    using Hit = std::function<void(std::size_t needle, std::size_t begin, std::size_t end)>;
    void searchText(std::u32string_view text, const Hit& hit) const;

    /// Words too short for the other searches, as whole words: two or three letters, one ideograph. For texts that people write.
    void searchShortWords(std::u32string_view text, const Hit& hit) const;

    using ByteHit = std::function<void(std::size_t needle)>;
    /// Bytes that are text of an unknown encoding: UTF-8, Latin-1, UTF-16 of both orders, hexadecimal digits of any of them.
    void searchTextBytes(std::string_view bytes, const ByteHit& hit) const;
    /// Whether a text that people write (UTF-8) holds any of them, short words and all.
    [[nodiscard]] bool standIn(const std::string& text) const;
    /// Bytes of anything: runs of printable characters, 8 or 16 bit wide, are searched as text.
    void searchBinary(std::string_view bytes, const ByteHit& hit) const;

private:
    void addShortWord(const std::u32string& token, int page, const Rect& rect, const std::string& shown);
    void addTokens(std::vector<std::u32string> tokens, int page, const Rect& rect, const std::string& shown);
    void searchDecoded(std::string_view bytes, const ByteHit& hit, int depth) const;

    std::vector<Needle> m_needles;
    struct Entry {
        std::size_t needle = 0;
        std::vector<std::u32string> tokens;  ///< reversed ones too
    };
    std::vector<Entry> m_entries;
    std::unordered_map<std::u32string, std::vector<std::size_t>> m_byFirst;  ///< first token → entries
    std::unordered_map<std::u32string, std::size_t> m_shortWords;            ///< token → needle
};

}  // namespace withheld::verify
