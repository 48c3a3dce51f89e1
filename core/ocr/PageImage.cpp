#include "ocr/PageImage.h"

#include <leptonica/allheaders.h>

#include <QPainter>
#include <cmath>
#include <cstring>
#include <numbers>
#include <utility>

namespace withheld::ocr {

namespace {

constexpr double lowestDpi = 190;  // below it capitals of 10 pt have fewer than 20 pixels
constexpr double aimedDpi = 300;
constexpr double highestDpi = 330;  // above it only the time grows
constexpr double largestPixels = 200e6;
constexpr double largestEnlarged = 40e6;  // posters at a low resolution have large letters anyway
constexpr int largestSide = 32000;        // Tesseract holds coordinates in 16 bits
constexpr int inkThreshold = 160;
constexpr int ruleThreshold = 200;  // borders of tables are often grey

PixPointer binary(const PageImage& page) {
    return PixPointer(pixConvertTo1(page.pix.get(), inkThreshold));
}

/// Replaces the image unless Leptonica failed, and then the transform as well.
void replace(PageImage& page, Pix* pix, const Matrix& toOld) {
    if (pix != nullptr) {
        page.pix.reset(pix);
        page.toSeen = toOld.then(page.toSeen);
    }
}

struct BoxDeleter {
    void operator()(BOX* box) const { boxDestroy(&box); }
};

std::unique_ptr<BOX, BoxDeleter> asBox(int x, int y, int w, int h) {
    return std::unique_ptr<BOX, BoxDeleter>(boxCreate(x, y, w, h));
}

/// Share of ink in the strips along both sides of a rule.
double inkBeside(Pix* ink, int x, int y, int w, int h, bool upright) {
    constexpr int away = 3;
    constexpr int strip = 2;
    double black = 0;
    double all = 0;
    for (const bool before : {true, false}) {
        const int offset = before ? -away - strip : (upright ? w : h) + away;
        const auto box = upright ? asBox(x + offset, y, strip, h) : asBox(x, y + offset, w, strip);
        const PixPointer side(pixClipRectangle(ink, box.get(), nullptr));
        l_int32 count = 0;
        if (side != nullptr && pixCountPixels(side.get(), &count, nullptr) == 0) {
            black += count;
            all += static_cast<double>(pixGetWidth(side.get())) * pixGetHeight(side.get());
        }
    }
    return all > 0 ? black / all : 0;
}

QImage greyOnWhite(const QImage& image) {
    if (!image.hasAlphaChannel()) {
        return image.convertToFormat(QImage::Format_Grayscale8);
    }
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque.convertToFormat(QImage::Format_Grayscale8);
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const {
    pixDestroy(&pix);
}

Expected<PageImage> pageImage(const QImage& image, double dpi) {
    if (image.isNull() || !(dpi > 0)) {
        return Error{ErrorCode::InvalidInput, "There is no page image to read", "", 0, "", ""};
    }
    double scale = dpi < lowestDpi || dpi > highestDpi ? std::min(aimedDpi / dpi, 8.0) : 1;
    const double pixels = static_cast<double>(image.width()) * image.height();
    const int side = std::max(image.width(), image.height());
    if (pixels > largestPixels || side > largestSide) {
        return Error{ErrorCode::TooLarge, "The page image is too large to read", "", 0, "Read it at a lower resolution.", ""};
    }
    if (scale > 1) {
        const double room = std::min(std::sqrt(largestEnlarged / pixels), static_cast<double>(largestSide) / side);
        scale = std::max(1.0, std::min(scale, room));
    }

    const QImage grey = greyOnWhite(image);
    PageImage page;
    page.pix.reset(pixCreateNoInit(grey.width(), grey.height(), 8));
    if (page.pix == nullptr) {
        return Error{ErrorCode::TooLarge, "There is not enough memory for the page image", "", 0, "", ""};
    }
    const std::size_t stride = static_cast<std::size_t>(pixGetWpl(page.pix.get())) * 4;
    auto* rows = reinterpret_cast<unsigned char*>(pixGetData(page.pix.get()));
    for (int y = 0; y < grey.height(); ++y) {
        std::memcpy(rows + stride * static_cast<std::size_t>(y), grey.constScanLine(y), static_cast<std::size_t>(grey.width()));
    }
    pixEndianByteSwap(page.pix.get());
    page.dpi = dpi;
    if (std::abs(scale - 1) > 0.01) {
        if (Pix* resized = pixScale(page.pix.get(), static_cast<float>(scale), static_cast<float>(scale))) {
            const double x = static_cast<double>(grey.width()) / pixGetWidth(resized);
            const double y = static_cast<double>(grey.height()) / pixGetHeight(resized);
            replace(page, resized, Matrix::scaling(x, y));
            page.dpi = dpi / x;
        }
    }
    return page;
}

LetterDirection letterDirection(const PageImage& page) {
    const PixPointer ink = binary(page);
    float up = 0;
    float left = 0;
    if (ink == nullptr || pixOrientDetect(ink.get(), &up, &left, 0, 0) != 0) {
        return {};
    }
    LetterDirection direction;
    direction.upright = up > 10 && up > 2.5F * std::abs(left);
    l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
    if (makeOrientDecision(up, left, 0, 0, &orientation, 0) == 0) {
        switch (orientation) {
            case L_TEXT_ORIENT_UP:
                direction.quarterTurns = 0;
                break;
            case L_TEXT_ORIENT_LEFT:
                direction.quarterTurns = 1;
                break;
            case L_TEXT_ORIENT_DOWN:
                direction.quarterTurns = 2;
                break;
            case L_TEXT_ORIENT_RIGHT:
                direction.quarterTurns = 3;
                break;
            default:
                break;
        }
    }
    return direction;
}

void turn(PageImage& page, int quarters) {
    const double w = pixGetWidth(page.pix.get());
    const double h = pixGetHeight(page.pix.get());
    const int turns = (quarters % 4 + 4) % 4;
    // From the turned image back to the old one.
    switch (turns) {
        case 1:
            replace(page, pixRotateOrth(page.pix.get(), 1), Matrix{0, -1, 1, 0, 0, h});
            break;
        case 2:
            replace(page, pixRotateOrth(page.pix.get(), 2), Matrix{-1, 0, 0, -1, w, h});
            break;
        case 3:
            replace(page, pixRotateOrth(page.pix.get(), 3), Matrix{0, 1, -1, 0, w, 0});
            break;
        default:
            break;
    }
}

void deskew(PageImage& page) {
    const PixPointer ink = binary(page);
    float degrees = 0;
    float confidence = 0;
    if (ink == nullptr || pixFindSkew(ink.get(), &degrees, &confidence) != 0 || confidence < 3 || std::abs(degrees) < 0.1F) {
        return;
    }
    const double angle = static_cast<double>(degrees) * std::numbers::pi / 180;
    const int side = std::max(pixGetWidth(page.pix.get()), pixGetHeight(page.pix.get()));
    // A border, so that no corner is lost and the centre is known exactly.
    const int border = static_cast<int>(std::ceil(std::abs(std::sin(angle)) * side / 2)) + 2;
    const PixPointer bordered(pixAddBorder(page.pix.get(), border, 255));
    if (bordered == nullptr) {
        return;
    }
    // pixRotateAM turns about the pixel (w/2, h/2), whose middle lies half a pixel further.
    const double cx = pixGetWidth(bordered.get()) / 2 + 0.5;
    const double cy = pixGetHeight(bordered.get()) / 2 + 0.5;
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const Matrix toBordered = Matrix::translation(-cx, -cy).then(Matrix{c, -s, s, c, 0, 0}).then(Matrix::translation(cx, cy));
    replace(page, pixRotateAM(bordered.get(), static_cast<float>(angle), L_BRING_IN_WHITE),
            toBordered.then(Matrix::translation(-border, -border)));
}

void removeRules(PageImage& page) {
    const PixPointer ink(pixConvertTo1(page.pix.get(), ruleThreshold));
    if (ink == nullptr) {
        return;
    }
    // Longer than any letter of running text is high, and than a dash is wide.
    const int length = std::max(20, static_cast<int>(page.dpi / 2));
    const int thick = std::max(4, static_cast<int>(page.dpi / 30));
    for (const bool upright : {false, true}) {
        // Closed first: the noise of a scan breaks thin rules. The composite opening costs a tenth of the plain one.
        const PixPointer closed(pixCloseSafeBrick(nullptr, ink.get(), upright ? 1 : 3, upright ? 3 : 1));
        const PixPointer runs(
            closed != nullptr ? pixOpenCompBrick(nullptr, closed.get(), upright ? 1 : length, upright ? length : 1) : nullptr);
        BOXA* boxes = runs != nullptr ? pixConnCompBB(runs.get(), 8) : nullptr;
        for (int i = 0; boxes != nullptr && i < boxaGetCount(boxes); ++i) {
            l_int32 x = 0;
            l_int32 y = 0;
            l_int32 w = 0;
            l_int32 h = 0;
            boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
            // Shaded headings and pictures are solid, not rules; a blurred line of text has letters standing out of it.
            if ((upright ? w : h) > thick || inkBeside(ink.get(), x, y, w, h, upright) > 0.15) {
                continue;
            }
            const PixPointer rule(pixClipRectangle(runs.get(), asBox(x - 2, y - 2, w + 4, h + 4).get(), nullptr));
            const PixPointer mask(rule != nullptr ? pixDilateBrick(nullptr, rule.get(), 5, 5) : nullptr);
            if (mask != nullptr) {
                pixPaintThroughMask(page.pix.get(), mask.get(), std::max(0, x - 2), std::max(0, y - 2), 255);
            }
        }
        boxaDestroy(&boxes);
    }
}

void cleanBackground(PageImage& page) {
    NUMA* histogram = pixGetGrayHistogram(page.pix.get(), 4);
    if (histogram == nullptr) {
        return;
    }
    double all = 0;
    double middling = 0;
    for (int level = 0; level < 256; ++level) {
        l_float32 count = 0;
        numaGetFValue(histogram, level, &count);
        all += static_cast<double>(count);
        middling += level >= 90 && level < 240 ? static_cast<double>(count) : 0;
    }
    numaDestroy(&histogram);
    // Edges of letters and a few shaded cells stay below this; a grey or yellowed sheet does not.
    if (middling < 0.2 * all) {
        return;
    }
    replace(page, pixBackgroundNormSimple(page.pix.get(), nullptr, nullptr), Matrix{});
}

}  // namespace withheld::ocr
