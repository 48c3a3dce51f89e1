#include "rasterize/PageDrawing.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

#include "pdf/NumberSigns.h"
#include "rasterize/Rasterize.h"

namespace withheld::rasterize {

namespace {

double dpiOf(const Rect& region) {
    return std::min(pictureDpi, 72 * std::sqrt(mostPixels / std::max(1.0, region.area())));
}

PageGeometry upright(const Rect& region) {
    PageGeometry geometry;
    geometry.mediaBox = region;
    geometry.cropBox = region;
    return geometry;
}

bool hasColour(const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        if (std::any_of(row, row + image.width(),
                        [](QRgb pixel) { return qRed(pixel) != qGreen(pixel) || qGreen(pixel) != qBlue(pixel); })) {
            return true;
        }
    }
    return false;
}

/// Every dot that a mark touches: half a dot more than its middle would say.
void blacken(QImage& image, const Quad& mark, const PageSpace& space) {
    const Quad seen = mark.mapped(space.toView());
    const Rect bounds =
        seen.bounds().intersected(Rect{0, 0, static_cast<double>(image.width()), static_cast<double>(image.height())});
    if (bounds.isEmpty()) {
        return;
    }
    for (int y = static_cast<int>(bounds.y0); y < std::min(image.height(), static_cast<int>(std::ceil(bounds.y1))); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = static_cast<int>(bounds.x0); x < std::min(image.width(), static_cast<int>(std::ceil(bounds.x1))); ++x) {
            const Rect dot{static_cast<double>(x), static_cast<double>(y), x + 1.0, y + 1.0};
            if (contains(seen, dot.center()) || sharedArea(Quad::of(dot), seen) > 0) {
                row[x] = qRgb(0, 0, 0);
            }
        }
    }
}

}  // namespace

Expected<PageDrawing> PageDrawing::open(std::string_view pdf, const std::string& file, const std::vector<PageRegion>& pages) {
    try {
        QPDF copy;
        copy.setSuppressWarnings(true);
        copy.processMemoryFile(file.c_str(), pdf.data(), pdf.size());
        QPDFPageDocumentHelper helper(copy);
        helper.pushInheritedAttributesToPage();
        const std::vector<QPDFPageObjectHelper> all = helper.getAllPages();
        for (const PageRegion& page : pages) {
            QPDFObjectHandle object = all.at(static_cast<std::size_t>(page.page) - 1).getObjectHandle();
            const QPDFObjectHandle box = QPDFObjectHandle::newArray(
                QPDFObjectHandle::Rectangle(page.region.x0, page.region.y0, page.region.x1, page.region.y1));
            object.replaceKey("/MediaBox", box);
            object.replaceKey("/CropBox", box);
            object.replaceKey("/Rotate", QPDFObjectHandle::newInteger(0));
            object.removeKey("/UserUnit");
            object.removeKey("/Annots");
        }
        const pdf::EscapedNumberSigns names(copy);
        QPDFWriter writer(copy);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        auto renderer = render::Renderer::open({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()}, file);
        if (!renderer) {
            return renderer.error();
        }
        return PageDrawing(std::move(renderer).value());
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The pages can't be drawn", file, 0, "Ask for a fresh copy.", ""};
    }
}

Expected<QImage> PageDrawing::picture(const PageRegion& page, const std::vector<Quad>& marks, const Cancel& cancel) const {
    const double dpi = dpiOf(page.region);
    Expected<QImage> image = m_renderer->image(page.page, dpi, {}, cancel);
    if (!image) {
        return image.error();
    }
    QImage picture = std::move(image).value();
    const PageSpace space(upright(page.region), dpi);
    for (const Quad& mark : marks) {
        blacken(picture, mark, space);
    }
    return picture.convertToFormat(hasColour(picture) ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
}

Expected<PageText> PageDrawing::text(const PageRegion& page) const {
    return m_renderer->text(page.page, upright(page.region));
}

}  // namespace withheld::rasterize
