#include "verify/PdfFile.h"

#include <algorithm>
#include <array>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "pdf/NumberSigns.h"

namespace withheld::verify {

namespace {

constexpr std::size_t pageLimit = 20000;
constexpr std::size_t annotationLimit = 20000;  // of one page

Error fromQpdf(const QPDFExc& exception, const std::string& name) {
    switch (exception.getErrorCode()) {
        case qpdf_e_password:
            return {
                ErrorCode::PasswordNeeded, "The file is locked with a password", name, 0, "Give the password of the file", ""};
        case qpdf_e_unsupported:
            return {ErrorCode::Unsupported, "The file uses a kind of encryption or filter that cannot be read", name, 0, "", ""};
        default:
            return {ErrorCode::Damaged, "The file is damaged beyond repair", name, 0, "Ask for the file again", ""};
    }
}

std::vector<QPDFObjGen> fieldsOf(QPDFObjectHandle widget) {
    constexpr int deepest = 64;
    // A widget that is its own field has /T; one of several kids has its name in the parent (ISO 32000-1 12.7.3.1).
    QPDFObjectHandle parent = keyOf(widget, "/Parent");
    std::vector<QPDFObjGen> fields{(!widget.hasKey("/T") && parent.isDictionary() ? parent : widget).getObjGen()};
    QPDFObjectHandle field = widget;
    for (int depth = 0; depth < deepest && field.isDictionary(); ++depth) {
        if (field.hasKey("/V") || field.hasKey("/DV")) {
            fields.push_back(field.getObjGen());
        }
        field = keyOf(field, "/Parent");
    }
    std::erase_if(fields, [](QPDFObjGen id) { return id.getObj() == 0; });
    return fields;
}

Rect orLetter(const Rect& box) {
    return box.width() >= 1 && box.height() >= 1 ? box : Rect{0, 0, 612, 792};
}

/// Quads that reach beyond the rectangle are ignored (12.5.6.5).
std::vector<Rect> activeRects(const AnnotationFacts& annotation, QPDFObjectHandle points) {
    constexpr int numbersOfAQuad = 8;
    const int count = points.isArray() ? points.getArrayNItems() : 0;
    if (annotation.subtype != "Link" || count == 0 || count % numbersOfAQuad != 0) {
        return {annotation.rect};
    }
    const Rect most = annotation.rect.grown(0.5);  // rounding
    std::vector<Rect> quads;
    for (int first = 0; first < count; first += numbersOfAQuad) {
        Rect bounds;
        for (int i = 0; i < numbersOfAQuad; i += 2) {
            QPDFObjectHandle x = points.getArrayItem(first + i);
            QPDFObjectHandle y = points.getArrayItem(first + i + 1);
            const Point corner{x.isNumber() ? x.getNumericValue() : 0, y.isNumber() ? y.getNumericValue() : 0};
            const Rect dot{corner.x, corner.y, corner.x, corner.y};
            bounds = i == 0 ? dot : bounds.united(dot);
        }
        if (bounds.isEmpty() || !most.contains(bounds)) {
            return {annotation.rect};
        }
        quads.push_back(bounds);
    }
    return quads;
}

PageFacts factsOf(QPDFObjectHandle page) {
    QPDFPageObjectHelper helper(page);
    PageFacts facts;
    facts.geometry.mediaBox = orLetter(rectOf(helper.getAttribute("/MediaBox", false)));
    QPDFObjectHandle crop = helper.getAttribute("/CropBox", false);
    const Rect seen = rectOf(crop).intersected(facts.geometry.mediaBox);
    facts.geometry.cropBox = crop.isArray() && seen.width() >= 1 && seen.height() >= 1 ? seen : facts.geometry.mediaBox;
    QPDFObjectHandle rotate = helper.getAttribute("/Rotate", false);
    if (rotate.isNumber()) {
        facts.geometry.rotate = ((static_cast<int>(rotate.getNumericValue()) % 360) + 360) % 360;
    }
    QPDFObjectHandle unit = keyOf(page, "/UserUnit");
    if (unit.isNumber() && unit.getNumericValue() > 0) {
        facts.geometry.userUnit = unit.getNumericValue();
    }
    // A MediaBox far larger than what is seen would only cost resolution.
    facts.region =
        facts.geometry.mediaBox.area() <= 4 * facts.geometry.cropBox.area() ? facts.geometry.mediaBox : facts.geometry.cropBox;
    QPDFObjectHandle annotations = keyOf(page, "/Annots");
    if (annotations.isArray()) {
        const int count = std::min(annotations.getArrayNItems(), static_cast<int>(annotationLimit));
        for (int i = 0; i < count; ++i) {
            QPDFObjectHandle annotation = annotations.getArrayItem(i);
            if (!annotation.isDictionary()) {
                continue;
            }
            AnnotationFacts one;
            QPDFObjectHandle subtype = keyOf(annotation, "/Subtype");
            one.subtype = subtype.isName() ? subtype.getName().substr(1) : "";
            one.rect = rectOf(keyOf(annotation, "/Rect"));
            one.active = activeRects(one, keyOf(annotation, "/QuadPoints"));
            one.object = annotation;
            if (one.subtype == "Widget") {
                one.fields = fieldsOf(annotation);
            }
            facts.annotations.push_back(one);
        }
    }
    return facts;
}

QPDFObjectHandle arrayOf(const Rect& r) {
    return QPDFObjectHandle::newFromRectangle(QPDFObjectHandle::Rectangle(r.x0, r.y0, r.x1, r.y1));
}

}  // namespace

bool isComment(const std::string& subtype) {
    static const std::array<const char*, 8> kept{"Link",      "Widget", "PrinterMark", "TrapNet",
                                                 "Watermark", "Screen", "3D",          "RichMedia"};
    return std::find(kept.begin(), kept.end(), subtype) == kept.end();
}

Rect rectOf(QPDFObjectHandle array) {
    if (!array.isArray() || array.getArrayNItems() != 4) {
        return {};
    }
    std::array<double, 4> v{};
    for (int i = 0; i < 4; ++i) {
        QPDFObjectHandle number = array.getArrayItem(i);
        if (!number.isNumber()) {
            return {};
        }
        v[static_cast<std::size_t>(i)] = number.getNumericValue();
    }
    return Rect{v[0], v[1], v[2], v[3]}.normalized();
}

QPDFObjectHandle keyOf(QPDFObjectHandle dictionary, const char* key) {
    if (dictionary.isStream()) {
        dictionary = dictionary.getDict();
    }
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

Expected<PdfFile> PdfFile::open(std::string_view bytes, const std::string& name, const std::string& password) {
    PdfFile file;
    file.m_name = name;
    file.m_qpdf = std::make_unique<QPDF>();
    file.m_qpdf->setSuppressWarnings(true);
    if (bytes.size() < 8 || bytes.substr(0, 1024 * 16).find("%PDF-") == std::string_view::npos) {
        return Error{ErrorCode::NotAPdf, "The file is no PDF", name, 0, "", ""};
    }
    try {
        file.m_qpdf->processMemoryFile(name.c_str(), bytes.data(), bytes.size(), password.c_str());
        QPDFPageDocumentHelper helper(*file.m_qpdf);
        std::vector<QPDFPageObjectHelper> pages = helper.getAllPages();
        if (pages.empty()) {
            return Error{ErrorCode::Damaged, "The file has no pages", name, 0, "Ask for the file again", ""};
        }
        if (pages.size() > pageLimit) {
            return Error{ErrorCode::TooLarge, "The file has more than 20000 pages", name, 0, "Split the file", ""};
        }
        for (QPDFPageObjectHelper& page : pages) {
            file.m_pageObjects.push_back(page.getObjectHandle());
            file.m_pages.push_back(factsOf(page.getObjectHandle()));
        }
        file.m_hasLayers = keyOf(file.m_qpdf->getRoot(), "/OCProperties").isDictionary();
    } catch (const QPDFExc& exception) {
        return fromQpdf(exception, name);
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The file is damaged beyond repair", name, 0, "Ask for the file again", ""};
    }
    return file;
}

void PdfFile::removeAnnotations(const std::vector<std::set<QPDFObjGen>>& objects) {
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const std::set<QPDFObjGen> unwanted = i < objects.size() ? objects[i] : std::set<QPDFObjGen>();
        QPDFObjectHandle kept = QPDFObjectHandle::newArray();
        bool changed = false;
        for (const AnnotationFacts& annotation : m_pages[i].annotations) {
            if (isComment(annotation.subtype) ||
                (annotation.object.isIndirect() && unwanted.count(annotation.object.getObjGen()) > 0)) {
                changed = true;
            } else {
                kept.appendItem(annotation.object);
            }
        }
        if (changed) {
            m_pageObjects[i].replaceKey("/Annots", kept);
        }
    }
}

void PdfFile::showAllLayers() {
    m_qpdf->getRoot().removeKey("/OCProperties");
}

Expected<Bytes> PdfFile::uprightCopy(const std::vector<Rect>& regions) {
    for (std::size_t i = 0; i < m_pageObjects.size() && i < regions.size(); ++i) {
        QPDFObjectHandle page = m_pageObjects[i];
        page.replaceKey("/MediaBox", arrayOf(regions[i]));
        page.replaceKey("/CropBox", arrayOf(regions[i]));
        page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(0));
        page.removeKey("/UserUnit");
        page.removeKey("/Thumb");
    }
    QPDFObjectHandle root = m_qpdf->getRoot();
    for (const char* key : {"/Outlines", "/StructTreeRoot", "/Metadata", "/Names", "/Dests", "/OpenAction", "/AA"}) {
        root.removeKey(key);
    }
    return writePlain(*m_qpdf, m_name);
}

Expected<Bytes> writePlain(QPDF& qpdf, const std::string& name) {
    try {
        const pdf::EscapedNumberSigns names(qpdf);
        QPDFWriter writer(qpdf);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setPreserveEncryption(false);
        writer.setStaticID(true);
        writer.setSuppressOriginalObjectIDs(true);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return Bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const QPDFExc& exception) {
        return fromQpdf(exception, name);
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The file cannot be rewritten for reading", name, 0, "Ask for the file again", ""};
    }
}

}  // namespace withheld::verify
