// The words that went, and the words that stay: what decides whether a bookmark, a link or a name has to go as well.
// Lives only in memory during a burn; never written to a report or a log.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/Geometry.h"

namespace withheld::burn {

/// "Chaudhury," → "chaudhury": ASCII and Latin letters lower-cased, punctuation at both ends cut.
[[nodiscard]] std::string normalizedWord(std::string_view word);

/// Puts glyphs together to words in the order in which they are shown.
class WordCollector {
public:
    /// `begin`, `end`: the glyph's advance on its baseline in default user space; `size`: font size there.
    void addGlyph(const std::string& unicode, Point begin, Point end, double size, bool removed);
    /// A break that is no glyph: another page, form or stream.
    void endWord();
    void addWithheld(std::string_view text);

    /// Withheld words of at least three letters that stand nowhere in the open text.
    [[nodiscard]] std::set<std::string> withheldOnly();
    [[nodiscard]] bool hasWithheld() {
        endWord();
        return !m_withheld.empty();
    }

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
    explicit WithheldWords(std::set<std::string> words) : m_words(std::move(words)) {}
    [[nodiscard]] bool empty() const { return m_words.empty(); }
    /// `utf8`: already decoded text. Whole words only; also what joins several words, as "p.odonoghue@force.example".
    [[nodiscard]] bool standIn(std::string_view utf8) const;

private:
    std::set<std::string> m_words;
};

}  // namespace withheld::burn
