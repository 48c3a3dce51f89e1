#include "verify/LiftedCopy.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <sstream>

#include "verify/ContentLifter.h"

namespace withheld::verify {

namespace {

std::string contentOf(QPDFObjectHandle page) {
    std::string content;
    QPDFObjectHandle contents = keyOf(page, "/Contents");
    const auto append = [&](QPDFObjectHandle stream) {
        if (stream.isStream()) {
            const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
            content.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
            content += '\n';
        }
    };
    append(contents);
    for (int i = 0; contents.isArray() && i < contents.getArrayNItems(); ++i) {
        append(contents.getArrayItem(i));
    }
    return content;
}

QPDFObjectHandle newPage(QPDF& qpdf, QPDFObjectHandle parent, const Rect& region, const std::string& content,
                         QPDFObjectHandle resources) {
    QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
    page.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    page.replaceKey("/Parent", parent);
    page.replaceKey("/MediaBox",
                    QPDFObjectHandle::newFromRectangle(QPDFObjectHandle::Rectangle(region.x0, region.y0, region.x1, region.y1)));
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", qpdf.newStream(content));
    return qpdf.makeIndirectObject(page);
}

/// What annotations paint that are part of the page (Watermark); others over a box are a fault by themselves.
std::string liftedAnnotations(ContentLifter& lifter, const PageFacts& page, const PageBoxes& boxes, QPDFObjectHandle resources) {
    std::string content;
    for (const AnnotationFacts& annotation : page.annotations) {
        if (annotation.subtype != "Watermark" || !boxes.touches(annotation.rect)) {
            continue;
        }
        QPDFObjectHandle normal = keyOf(keyOf(annotation.object, "/AP"), "/N");
        if (normal.isStream()) {
            content += lifter.liftAppearance(normal, annotation.rect, resources);
        } else if (normal.isDictionary()) {
            for (auto& [state, appearance] : normal.getDictAsMap()) {
                content += appearance.isStream() ? lifter.liftAppearance(appearance, annotation.rect, resources) : "";
            }
        }
    }
    return content;
}

/// Puts the images on as few sheets as hold them side by side. A coarse one stands alone.
std::vector<std::vector<const FoundImage*>> sheetsOf(const std::vector<FoundImage>& images) {
    std::vector<std::vector<const FoundImage*>> sheets;
    for (const FoundImage& image : images) {
        const Rect bounds = image.facts.quad.bounds().grown(-0.05);
        const auto overlaps = [&](const FoundImage* other) {
            return other->facts.isCoarse() || image.facts.isCoarse() || other->facts.quad.bounds().intersects(bounds);
        };
        bool placed = false;
        for (auto& sheet : sheets) {
            if (std::none_of(sheet.begin(), sheet.end(), overlaps)) {
                sheet.push_back(&image);
                placed = true;
                break;
            }
        }
        if (!placed) {
            sheets.push_back({&image});
        }
    }
    return sheets;
}

/// Each pixel of the image becomes one of the page, at 72 dpi. Poppler draws a picture that ends just where a pixel does one
/// larger.
Matrix pixelForPixel(const LiftedImage& image) {
    constexpr double inset = 0.25;
    return {image.columns - 2 * inset, 0, 0, image.rows - 2 * inset, inset, inset};
}

}  // namespace

bool LiftedImage::isCoarse() const {
    constexpr double mostPixels = 4e6;
    return kind == Kind::Picture && !lossy && pixel > coarsePixel && double{1} * columns * rows <= mostPixels;
}

Expected<LiftedCopy> liftCovers(PdfFile& output, const std::vector<PageBoxes>& boxes, const std::vector<LabelText>& labels,
                                const std::vector<Rect>& regions) {
    LiftedCopy copy;
    int currentPage = 0;
    try {
        QPDF& qpdf = output.qpdf();
        const std::vector<QPDFObjectHandle> pages = qpdf.getAllPages();
        QPDFObjectHandle tree = qpdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        QPDFObjectHandle kids = QPDFObjectHandle::newArray();
        int sheetCount = 0;
        const auto addSheet = [&](const Rect& region, const std::string& content, QPDFObjectHandle resources) {
            kids.appendItem(newPage(qpdf, tree, region, content, resources));
            return sheetCount++;
        };
        for (std::size_t i = 0; i < pages.size() && i < boxes.size(); ++i) {
            if (boxes[i].empty()) {
                continue;
            }
            currentPage = static_cast<int>(i) + 1;
            QPDFObjectHandle resources = QPDFPageObjectHelper(pages[i]).getAttribute("/Resources", false);
            resources = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
            ContentLifter lifter(qpdf, boxes[i], labels[i]);
            // First, since a page's content may leave its own state behind.
            std::string content = liftedAnnotations(lifter, output.pages()[i], boxes[i], resources);
            content += lifter.lift(contentOf(pages[i]), resources, Matrix());
            LiftedPage lifted;
            lifted.page = currentPage;
            lifted.complete = lifter.complete();
            lifted.paintSheet = addSheet(regions[i], content, resources);
            lifted.firstImageSheet = sheetCount;
            for (const auto& sheet : sheetsOf(lifter.images())) {
                std::ostringstream images;
                images.imbue(std::locale::classic());
                QPDFObjectHandle xobjects = QPDFObjectHandle::newDictionary();
                std::vector<LiftedImage> facts;
                for (const FoundImage* image : sheet) {
                    const std::string name = "/Image" + std::to_string(facts.size());
                    const Matrix m = image->facts.isCoarse() ? pixelForPixel(image->facts) : image->placement;
                    images << std::fixed << "q " << m.a << ' ' << m.b << ' ' << m.c << ' ' << m.d << ' ' << m.e << ' ' << m.f
                           << " cm " << name << " Do Q\n";
                    xobjects.replaceKey(name, image->form);
                    facts.push_back(image->facts);
                }
                QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
                own.replaceKey("/XObject", xobjects);
                const LiftedImage& first = facts.front();
                const Rect ownSize{0, 0, static_cast<double>(first.columns), static_cast<double>(first.rows)};
                addSheet(first.isCoarse() ? ownSize : regions[i], images.str(), own);
                lifted.imageSheets.push_back(std::move(facts));
            }
            copy.pages.push_back(std::move(lifted));
        }
        if (copy.pages.empty()) {
            return copy;
        }
        tree.replaceKey("/Type", QPDFObjectHandle::newName("/Pages"));
        tree.replaceKey("/Kids", kids);
        tree.replaceKey("/Count", QPDFObjectHandle::newInteger(sheetCount));
        QPDFObjectHandle catalogue = QPDFObjectHandle::newDictionary();
        catalogue.replaceKey("/Type", QPDFObjectHandle::newName("/Catalog"));
        catalogue.replaceKey("/Pages", tree);
        qpdf.getTrailer().replaceKey("/Root", qpdf.makeIndirectObject(catalogue));
        qpdf.getTrailer().removeKey("/Info");
        Expected<Bytes> bytes = writePlain(qpdf, output.name());
        if (!bytes) {
            return bytes.error();
        }
        copy.bytes = std::move(*bytes);
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The page's content cannot be read", output.name(), currentPage, "", ""};
    }
    return copy;
}

}  // namespace withheld::verify
