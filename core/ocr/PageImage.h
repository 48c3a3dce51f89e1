// A page image made ready for recognition: grey, upright, level, at a resolution that Tesseract reads well; and the way back.
#pragma once

#include <QImage>
#include <memory>

#include "base/Error.h"
#include "base/Geometry.h"

struct Pix;

namespace withheld::ocr {

struct PixDeleter {
    void operator()(Pix* pix) const;
};
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

/// Coordinates are continuous pixels, origin top-left, y downwards.
struct PageImage {
    PixPointer pix;  ///< 8 bits grey
    double dpi = 300;
    Matrix toSeen;  ///< from this image's pixels to those of the image it was made of
};

/// 8-bit grey copy on white, enlarged when below the resolution that recognition needs.
/// Fails with InvalidInput (empty image), TooLarge.
[[nodiscard]] Expected<PageImage> pageImage(const QImage& image, double dpi);

/// Which way up the text stands, by the ascenders of its letters: a few dozen milliseconds, against half a second of OSD.
struct LetterDirection {
    bool upright = false;   ///< certain enough to ask no further
    int quarterTurns = -1;  ///< clockwise turns that make it upright; -1 = cannot tell
};
[[nodiscard]] LetterDirection letterDirection(const PageImage& page);

/// Turns clockwise by quarters.
void turn(PageImage& page, int quarters);
/// Levels the lines of text when they are off by 0.1 to 7 degrees.
void deskew(PageImage& page);
/// Paints long thin rules white: beside a cell's border Tesseract reads bars into words, or misses the word.
void removeRules(PageImage& page);
/// Lifts a dark or uneven background to white; leaves clean pages alone.
void cleanBackground(PageImage& page);

}  // namespace withheld::ocr
