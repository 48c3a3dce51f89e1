#include "ocr/PictureResolution.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace withheld::ocr {

namespace {

constexpr double shapeTolerance = 0.04;
constexpr double fewestPixels = 500;  // along the width: smaller ones are ornaments

double number(QPDFObjectHandle value) {
    return value.isNumber() ? value.getNumericValue() : 0;
}

double resolutionOf(QPDFPageObjectHelper page) {
    const QPDFObjectHandle::Rectangle box = page.getMediaBox().getArrayAsRectangle();
    QPDFObjectHandle unit = page.getObjectHandle().getKey("/UserUnit");
    const double userUnit = unit.isNumber() && unit.getNumericValue() > 0 ? unit.getNumericValue() : 1;
    const double width = (box.urx - box.llx) * userUnit / 72;
    const double height = (box.ury - box.lly) * userUnit / 72;
    double best = 0;
    if (width > 0 && height > 0) {
        page.forEachImage(true, [&](QPDFObjectHandle& image, QPDFObjectHandle&, const std::string&) {
            const double w = number(image.getDict().getKey("/Width"));
            const double h = number(image.getDict().getKey("/Height"));
            // A picture may be placed turned by a quarter.
            for (const auto& [across, along] : {std::pair{width, height}, std::pair{height, width}}) {
                if (w >= fewestPixels && std::abs(w / h * along / across - 1) < shapeTolerance) {
                    best = std::max(best, w / across);
                }
            }
        });
    }
    return best;
}

}  // namespace

std::vector<double> pictureResolutions(std::string_view pdf) {
    std::vector<double> resolutions;
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("scan", pdf.data(), pdf.size());
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
            resolutions.push_back(resolutionOf(page));
        }
    } catch (const std::exception&) {
        resolutions.clear();
    }
    return resolutions;
}

}  // namespace withheld::ocr
