// The words of a page with their places, whoever read them (Poppler, Tesseract).
#pragma once

#include <string>
#include <vector>

#include "base/Geometry.h"

namespace withheld {

/// Where a page's words come from.
enum class TextSource {
    None,     ///< no words: a picture that nobody has read yet
    Digital,  ///< text objects of the PDF
    Ocr       ///< recognised
};

/// One word. Boxes are in points of the page's default user space (origin bottom-left, before /Rotate).
struct Word {
    std::string text;  ///< UTF-8
    Rect box;
    std::vector<Rect> chars;  ///< one per code point of `text`; empty when the reader does not tell (OCR)
    int line = 0;             ///< words of one line share it; counts up in reading order
    int block = 0;            ///< paragraph or table cell
    float confidence = 100;   ///< 0–100; 100 for text that was not recognised
    bool spaceAfter = true;   ///< whether a blank separates it from the next word of its line
    friend bool operator==(const Word&, const Word&) = default;
};

/// All words of one page in reading order.
struct PageText {
    int page = 0;  ///< from 1
    TextSource source = TextSource::None;
    std::vector<Word> words;
};

/// The words joined: blank or nothing between words of a line, "\n" between lines.
[[nodiscard]] std::string joined(const PageText& text);
/// Words whose middle lies in `box`, joined.
[[nodiscard]] std::string textIn(const PageText& text, const Rect& box);

}  // namespace withheld
