// Page images drawn for tests: the places of the words are known.
#pragma once

#include <QImage>
#include <string>
#include <vector>

#include "base/PageSpace.h"
#include "base/PageText.h"

namespace withheld::ocr::test {

struct DrawnWord {
    std::string text;
    Rect ink;  ///< pixels of the image, origin top-left, y downwards
};

struct DrawnPage {
    QImage image;
    double dpi = 300;
    PageGeometry geometry;
    std::vector<DrawnWord> words;
};

/// A5 at 300 dpi with a heading, prose and a small ruled table; `angle` degrees clockwise about the middle.
[[nodiscard]] DrawnPage drawPage(double angle = 0);
/// The page lying on its side in the image: turned clockwise by quarters, like a sheet put sideways into the scanner.
[[nodiscard]] DrawnPage lyingPage(int quarters);

/// The word with this text; fails the test when there is none or the text is not there.
[[nodiscard]] const Word* wordNamed(const PageText& text, const std::string& name);

}  // namespace withheld::ocr::test
