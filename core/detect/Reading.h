// A page's words as passages: what a reader takes in as one run of text, a paragraph or a table cell, whatever order the words
// have in the file. Finders work on passages, so that a name broken over two lines of a cell is one name.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "base/PageText.h"

namespace withheld::detect {

/// Which character of which word a unit of a passage's text is; word -1 for the blanks between words.
struct Place {
    int word = -1;      ///< index into PageText::words
    int codePoint = 0;  ///< of the word's text
};

/// UTF-16 text; words are parted by a blank, lines by "\n". Typographic apostrophes, blanks and ligatures are made plain.
struct Passage {
    QString text;
    std::vector<Place> places;          ///< one per unit of `text`
    std::vector<qsizetype> lineStarts;  ///< ascending; the first is 0
    Rect box;                           ///< in the upright frame: y downwards

    [[nodiscard]] qsizetype lineEnd(std::size_t line) const;
    [[nodiscard]] QString lineText(std::size_t line) const;
};

class Reading {
public:
    /// `page` must outlive the reading.
    explicit Reading(const PageText& page);
    [[nodiscard]] const PageText& page() const { return m_page; }
    [[nodiscard]] const std::vector<Passage>& passages() const { return m_passages; }
    [[nodiscard]] bool isRecognised() const { return m_page.source == TextSource::Ocr; }

    /// The nearest passage to the right on the same row of a form or table.
    [[nodiscard]] std::optional<std::size_t> rightOf(std::size_t passage) const;
    /// The passages of the column under a heading, from top to bottom, until a paragraph crosses the column.
    [[nodiscard]] std::vector<std::size_t> columnUnder(std::size_t passage) const;

    /// Boxes of a stretch of a passage, one a line, default user space.
    [[nodiscard]] std::vector<Quad> quads(std::size_t passage, qsizetype begin, qsizetype end) const;

private:
    const PageText& m_page;
    double m_em = 10;
    std::vector<Passage> m_passages;
};

}  // namespace withheld::detect
