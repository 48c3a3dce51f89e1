#include "rasterize/Rasterize.h"

#include <zlib.h>

#include <algorithm>
#include <exception>
#include <new>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "base/Unicode.h"
#include "ocr/GlyphlessFont.h"
#include "ocr/LayerNumbers.h"
#include "pdf/NumberSigns.h"
#include "rasterize/OpenText.h"
#include "rasterize/PageDrawing.h"
#include "rasterize/StructureTexts.h"

namespace withheld::rasterize {

namespace {

Rect rectOf(QPDFObjectHandle array, const Rect& otherwise) {
    if (!array.isRectangle()) {
        return otherwise;
    }
    const QPDFObjectHandle::Rectangle r = array.getArrayAsRectangle();
    const Rect rect = Rect{r.llx, r.lly, r.urx, r.ury}.normalized();
    return rect.isEmpty() ? otherwise : rect;
}

/// The whole page, as the proof draws it: what stands beyond the CropBox stays there. A MediaBox far larger than what is seen
/// would only cost resolution. Marks may lie beyond, as long as that stays a page (ISO 32000-1 annex C).
Rect regionOf(QPDFPageObjectHelper page, const std::vector<Quad>& marks) {
    constexpr double longestSide = 14400;
    const Rect media = rectOf(page.getMediaBox(), {0, 0, 612, 792});
    const Rect seen = rectOf(page.getCropBox(), media).intersected(media);
    const bool hasCrop = seen.width() >= 1 && seen.height() >= 1;
    const Rect region = !hasCrop || media.area() <= 4 * seen.area() ? media : seen;
    Rect marked = region;
    for (const Quad& mark : marks) {
        marked = marked.united(mark.bounds());
    }
    return marked.width() <= longestSide && marked.height() <= longestSide ? marked : region;
}

/// The rows without their padding, deflated (ISO 32000-1 7.4.4) with the predictor "Up" (RFC 2083 6.4), which suits pages.
Bytes deflated(const QImage& picture) {
    const std::size_t row = static_cast<std::size_t>(picture.width()) * static_cast<std::size_t>(picture.depth()) / 8;
    Bytes lines;
    lines.reserve((row + 1) * static_cast<std::size_t>(picture.height()));
    constexpr char up = 2;
    std::vector<unsigned char> before(row, 0);
    for (int y = 0; y < picture.height(); ++y) {
        const unsigned char* now = picture.constScanLine(y);
        lines += up;
        for (std::size_t i = 0; i < row; ++i) {
            lines += static_cast<char>(static_cast<unsigned char>(now[i] - before[i]));
        }
        std::copy(now, now + row, before.begin());
    }
    uLongf size = compressBound(lines.size());
    Bytes out(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(lines.data()), lines.size(), 6) !=
        Z_OK) {
        throw std::bad_alloc();
    }
    out.resize(size);
    return out;
}

QPDFObjectHandle imageOf(QPDF& document, const QImage& picture) {
    const bool grey = picture.format() == QImage::Format_Grayscale8;
    const std::string columns = std::to_string(picture.width());
    const std::string colours = grey ? "1" : "3";
    QPDFObjectHandle image = QPDFObjectHandle::newStream(&document);
    image.replaceDict(QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Image /Width " + columns + " /Height " +
                                              std::to_string(picture.height()) + " /BitsPerComponent 8 /ColorSpace " +
                                              (grey ? "/DeviceGray" : "/DeviceRGB") + " >>"));
    image.replaceStreamData(deflated(picture), QPDFObjectHandle::newName("/FlateDecode"),
                            QPDFObjectHandle::parse("<< /Predictor 15 /Colors " + colours + " /Columns " + columns + " >>"));
    return image;
}

/// Readers that paint a picture whose edge falls exactly on a dot's edge paint one dot more (Splash, for one), and then every row
/// is stretched. A quarter of a dot inside, each of its dots is one of theirs.
std::string placed(const QImage& picture, const Rect& region) {
    const double dot = 72 / std::min(pictureDpi, 72 * std::sqrt(mostPixels / std::max(1.0, region.area())));
    const double inset = dot / 4;
    const double width = picture.width() * dot;
    const double height = picture.height() * dot;
    return "q " + ocr::decimal(width - 2 * inset) + " 0 0 " + ocr::decimal(height - 2 * inset) + " " +
           ocr::decimal(region.x0 + inset) + " " + ocr::decimal(region.y1 - height + inset) + " cm /Picture Do Q\n";
}

std::set<unsigned> rowsOf(const std::vector<Word>& words) {
    std::set<unsigned> rows{0x00, 0xFF};
    for (const Word& word : words) {
        for (const char32_t c : utf8ToUtf32(word.text)) {
            rows.insert(static_cast<unsigned>(c >> 8U) & 0xFFU);
        }
    }
    return rows;
}

void replaceContent(QPDF& document, QPDFObjectHandle page, const QImage& picture, const Rect& region,
                    const std::vector<Word>& words) {
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    QPDFObjectHandle xobjects = QPDFObjectHandle::newDictionary();
    xobjects.replaceKey("/Picture", imageOf(document, picture));
    resources.replaceKey("/XObject", xobjects);
    std::string content = placed(picture, region);
    if (!words.empty()) {
        QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary();
        fonts.replaceKey("/Words", ocr::addGlyphlessFont(document, rowsOf(words)));
        resources.replaceKey("/Font", fonts);
        content += "q\n" + invisibleText(words, "/Words") + "Q\n";
    }
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&document, content));
    for (const char* key : {"/StructParents", "/Group", "/Thumb", "/PieceInfo", "/Metadata"}) {
        page.removeKey(key);
    }
}

}  // namespace

Expected<Bytes> rasterizePages(std::string_view pdf, const std::string& file, const std::vector<int>& pages,
                               const std::vector<Mark>& marks, const ProgressCallback& progress, const Cancel& cancel) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile(file.c_str(), pdf.data(), pdf.size());
        QPDFPageDocumentHelper helper(document);
        helper.pushInheritedAttributesToPage();
        const std::vector<QPDFPageObjectHelper> all = helper.getAllPages();
        std::vector<PageRegion> regions;
        std::vector<std::vector<Quad>> marksOf(pages.size());
        std::set<QPDFObjGen> replaced;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (pages[i] < 1 || pages[i] > static_cast<int>(all.size())) {
                return Error{ErrorCode::InvalidInput,
                             "There is no page " + std::to_string(pages[i]),
                             file,
                             0,
                             "Choose pages of this document.",
                             ""};
            }
            for (const Mark& mark : marks) {
                if (mark.page == pages[i]) {
                    marksOf[i].insert(marksOf[i].end(), mark.quads.begin(), mark.quads.end());
                }
            }
            const QPDFPageObjectHelper page = all[static_cast<std::size_t>(pages[i]) - 1];
            regions.push_back({pages[i], regionOf(page, marksOf[i])});
            replaced.insert(QPDFPageObjectHelper(page).getObjectHandle().getObjGen());
        }
        Expected<PageDrawing> drawing = PageDrawing::open(pdf, file, regions);
        if (!drawing) {
            return drawing.error();
        }
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (cancel.requested()) {
                return Error{ErrorCode::Cancelled, "Cancelled", file, 0, "", ""};
            }
            if (progress) {
                progress({"Drawing page " + std::to_string(pages[i]), static_cast<int>(i), static_cast<int>(pages.size())});
            }
            const Expected<QImage> picture = drawing->picture(regions[i], marksOf[i], cancel);
            if (!picture) {
                return picture.error();
            }
            const Expected<PageText> text = drawing->text(regions[i]);
            if (!text) {
                return text.error();
            }
            QPDFPageObjectHelper page = all[static_cast<std::size_t>(pages[i]) - 1];
            replaceContent(document, page.getObjectHandle(), *picture, regions[i].region, openWords(*text, marksOf[i]));
        }
        clearStructure(document, replaced);
        const pdf::EscapedNumberSigns names(document);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_preserve);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return Bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge,
                     "There is not enough memory for the pictures of the pages",
                     file,
                     0,
                     "Release fewer pages as pictures.",
                     ""};
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The pages can't be made pictures", file, 0, "Ask for a fresh copy.", ""};
    }
}

}  // namespace withheld::rasterize
