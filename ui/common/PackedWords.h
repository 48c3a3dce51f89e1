// A page's words in little memory, for searching through thousands of pages again and again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/PageText.h"

namespace withheld::ui {

/// Gives back exactly what it was made of. About 30 KiB for a page of 500 words whose letters touch each other.
class PackedWords {
public:
    explicit PackedWords(const PageText& text);
    /// All words, without any boxes.
    [[nodiscard]] PageText withoutBoxes() const;
    /// Puts the boxes of words `first` to `last` into `text`, which withoutBoxes() made.
    void addBoxes(PageText& text, int first, int last) const;
    /// What it holds in memory.
    [[nodiscard]] std::size_t bytes() const;

private:
    /// How a word's boxes are written in m_numbers.
    enum class Boxes : std::uint8_t {
        Run,    ///< y0, y1, then the edges between letters that touch each other; the word's box is theirs
        Spans,  ///< y0, y1, then x0 and x1 of each letter; the word's box is theirs
        Full    ///< the word's box, then each letter's
    };
    struct Entry {
        std::uint32_t textEnd = 0;
        std::uint32_t numbers = 0;
        std::uint32_t letters = 0;
        int line = 0;
        int block = 0;
        float confidence = 0;
        Boxes boxes = Boxes::Full;
        bool spaceAfter = true;
    };
    void pack(const Word& word, Entry& entry);

    int m_page = 0;
    TextSource m_source = TextSource::None;
    std::string m_text;
    std::vector<Entry> m_entries;
    std::vector<double> m_numbers;
};

}  // namespace withheld::ui
