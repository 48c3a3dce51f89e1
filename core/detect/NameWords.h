// Words that may be part of a person's name, as they stand in a passage.
#pragma once

#include <QString>
#include <vector>

namespace withheld::detect {

struct NameWord {
    QString text;         ///< without a possessive "'s"
    qsizetype begin = 0;  ///< units of the passage's text
    qsizetype end = 0;
    QString gap;           ///< what stands before it, back to the word before
    bool capital = false;  ///< begins with a capital letter
    bool allCapitals = false;
    bool initial = false;  ///< one letter
    bool stop = false;     ///< never part of a name: places, offices, months, everyday words of headings
};

/// All words of letters of a text, in order.
[[nodiscard]] std::vector<NameWord> nameWords(const QString& text);

/// Whether the word may stand in a name: a capital and not a stop word.
[[nodiscard]] bool canBeInName(const NameWord& word);

/// One past the last word of the name that begins with word `first`: capitalised words, initials, and particles ("de", "bin")
/// before another; at most five, over at most one end of line. `first` itself when it cannot begin a name.
[[nodiscard]] std::size_t nameRunEnd(const std::vector<NameWord>& words, std::size_t first);

/// Whether only blanks, and at most one end of line, part the word from the one before.
[[nodiscard]] bool followsDirectly(const NameWord& word);

/// Whether a sentence or the text begins with this word.
[[nodiscard]] bool beginsSentence(const std::vector<NameWord>& words, std::size_t index);

}  // namespace withheld::detect
