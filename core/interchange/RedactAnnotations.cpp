#include "interchange/RedactAnnotations.h"

#include <cmath>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/NumberSigns.h"

namespace withheld::interchange {

namespace {

constexpr int mostOnAPage = 100'000;

std::vector<double> numbersOf(QPDFObjectHandle array) {
    std::vector<double> numbers;
    if (!array.isArray()) {
        return numbers;
    }
    const int count = std::min(array.getArrayNItems(), 8 * mostOnAPage);
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle item = array.getArrayItem(i);
        const double number = item.isNumber() ? item.getNumericValue() : std::nan("");
        if (!std::isfinite(number) || std::abs(number) > furthest) {
            return {};
        }
        numbers.push_back(number);
    }
    return numbers;
}

std::string textOf(QPDFObjectHandle string) {
    return string.isString() ? string.getUTF8Value() : std::string();
}

bool isNamed(QPDFObjectHandle object, const char* name) {
    return object.isName() && object.getName() == name;
}

void addMarksOf(QPDFObjectHandle page, int number, std::vector<ForeignMark>& marks) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    const int count = annotations.isArray() ? std::min(annotations.getArrayNItems(), mostOnAPage) : 0;
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle annotation = annotations.getArrayItem(i);
        if (!annotation.isDictionary()) {
            continue;
        }
        const bool isRedaction = isNamed(annotation.getKey("/Subtype"), "/Redact");
        if (!isRedaction && !isNamed(annotation.getKey("/Subtype"), "/Highlight")) {
            continue;
        }
        ForeignMark foreign;
        foreign.mark.page = number;
        foreign.mark.quads = areasFrom(numbersOf(annotation.getKey("/QuadPoints")), numbersOf(annotation.getKey("/Rect")));
        foreign.mark.shape = annotation.hasKey("/QuadPoints") ? MarkShape::Text : MarkShape::Area;
        foreign.mark.note = textOf(annotation.getKey("/Contents"));
        foreign.mark.author = textOf(annotation.getKey("/T"));
        foreign.overlay = textOf(annotation.getKey("/OverlayText"));
        foreign.isProposal = !isRedaction;
        if (!foreign.mark.quads.empty()) {
            marks.push_back(std::move(foreign));
        }
    }
}

Error errorOf(const QPDFExc& failure, const std::string& file) {
    if (failure.getErrorCode() == qpdf_e_password) {
        return {ErrorCode::PasswordNeeded, "The file is protected with a password", file, 0, "Give the password to open it.", ""};
    }
    return {ErrorCode::Damaged, "The file is damaged and its marks can't be read", file, 0, "Ask for a fresh copy.", ""};
}

QPDFObjectHandle numbers(const std::vector<double>& values) {
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double value : values) {
        array.appendItem(QPDFObjectHandle::newReal(value, 4));
    }
    return array;
}

QPDFObjectHandle annotationOf(const Mark& mark) {
    QPDFObjectHandle annotation =
        QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Redact /F 4 /IC [0 0 0] /C [1 0 0] /DA (/Helv 9 Tf 1 g) /Q 1 >>");
    const Rect bounds = mark.bounds();
    annotation.replaceKey("/Rect", numbers({bounds.x0, bounds.y0, bounds.x1, bounds.y1}));
    annotation.replaceKey("/QuadPoints", numbers(quadPointsOf(mark)));
    for (const auto& [key, text] :
         {std::pair{"/NM", mark.id}, {"/T", mark.author}, {"/Contents", mark.note}, {"/OverlayText", overlayOf(mark)}}) {
        if (!text.empty()) {
            annotation.replaceKey(key, QPDFObjectHandle::newUnicodeString(text));
        }
    }
    return annotation;
}

}  // namespace

Expected<std::vector<ForeignMark>> marksInPdf(std::string_view pdf, const std::string& file, const std::string& password) {
    if (pdf.substr(0, 1024).find("%PDF-") == std::string_view::npos) {
        return Error{ErrorCode::NotAPdf, "This is not a PDF", file, 0, "", ""};
    }
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile(file.c_str(), pdf.data(), pdf.size(), password.c_str());
        std::vector<ForeignMark> marks;
        int number = 0;
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
            addMarksOf(page.getObjectHandle(), ++number, marks);
        }
        return marks;
    } catch (const QPDFExc& failure) {
        return errorOf(failure, file);
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The file is damaged and its marks can't be read", file, 0, "Ask for a fresh copy.", ""};
    }
}

Expected<Bytes> withRedactAnnotations(std::string_view pdf, const std::string& file, const std::vector<Mark>& marks) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile(file.c_str(), pdf.data(), pdf.size());
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
        for (const Mark& mark : marks) {
            if (mark.page < 1 || mark.page > static_cast<int>(pages.size())) {
                return Error{ErrorCode::InvalidInput,
                             "There is no page " + std::to_string(mark.page),
                             file,
                             0,
                             "Check that the marks belong to this file.",
                             ""};
            }
            QPDFObjectHandle page = pages[static_cast<std::size_t>(mark.page) - 1].getObjectHandle();
            QPDFObjectHandle annotation = document.makeIndirectObject(annotationOf(mark));
            annotation.replaceKey("/P", page);
            QPDFObjectHandle annotations = page.getKey("/Annots");
            annotations = annotations.isArray() ? annotations.shallowCopy() : QPDFObjectHandle::newArray();
            annotations.appendItem(annotation);
            page.replaceKey("/Annots", annotations);
        }
        const pdf::EscapedNumberSigns names(document);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_preserve);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return Bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const QPDFExc& failure) {
        return errorOf(failure, file);
    } catch (const std::exception&) {
        return Error{ErrorCode::Damaged, "The marks can't be written into the file", file, 0, "Ask for a fresh copy.", ""};
    }
}

}  // namespace withheld::interchange
