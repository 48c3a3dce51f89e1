// The words that went, and the words that stay: what decides whether a bookmark, a link or a name has to go as well.
// Lives only in memory during a burn; never written to a report or a log.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/Geometry.h"

namespace withheld::burn {

/// "Chaudhury," → "Chaudhury": punctuation at both ends cut.
[[nodiscard]] std::string bareWord(std::string_view word);

/// Puts glyphs together to words in the order in which they are shown.
class WordCollector {
public:
    /// `begin`, `end`: the glyph's advance on its baseline in default user space; `size`: font size there.
    void addGlyph(const std::string& unicode, Point begin, Point end, double size, bool removed);
    /// A break that is no glyph: another page, form or stream.
    void endWord();
    void addWithheld(std::string_view text);
    void addOpen(std::string_view text);

    /// Withheld words of at least three letters or digits, or two letters, that stand nowhere in the open text in the same case;
    /// of "Smith-Jones" its parts as well.
    [[nodiscard]] std::set<std::string> withheldOnly();
    [[nodiscard]] const std::set<std::string>& open() const { return m_open; }

private:
    std::string m_word;
    std::string m_removedPart;
    bool m_anyRemoved = false;
    Point m_end;
    std::set<std::string> m_withheld;
    std::set<std::string> m_open;
};

/// Finds withheld words in strings of any encoding that PDF uses for text.
class WithheldWords {
public:
    /// `open`: words that stand in the open text: the same letters in this very case are no secret.
    WithheldWords(const std::set<std::string>& words, std::set<std::string> open);
    [[nodiscard]] bool empty() const { return m_words.empty(); }
    /// `utf8`: already decoded text, in any case, of words of two letters in this one. Whole words only, except in scripts
    /// without blanks; also what joins several words, as "p.odonoghue@force.example".
    [[nodiscard]] bool standIn(std::string_view utf8) const;
    /// The same of a string or name as stored: a text string (7.9.2.2), or UTF-8, which many write without its mark.
    [[nodiscard]] bool standInBytes(std::string_view stored) const;

private:
    std::set<std::u32string> m_words;  ///< lower-cased, but for the shortest
    std::size_t m_shortest = 0;        ///< letters of the shortest of them
    std::set<std::string> m_open;
};

}  // namespace withheld::burn
