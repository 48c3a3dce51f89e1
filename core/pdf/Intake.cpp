#include "pdf/Intake.h"

#include <algorithm>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/LongNumbers.h"
#include "pdf/NumberSigns.h"

namespace withheld::pdf {

namespace {

constexpr std::size_t headerSearch = 1024;

Error refused(ErrorCode code, const std::string& message, const std::string& file, const std::string& remedy) {
    return {code, message, file, 0, remedy, ""};
}

Error notAPdf(std::string_view bytes, const std::string& file) {
    if (bytes.empty()) {
        return refused(ErrorCode::NotAPdf, "The file is empty", file, "Ask for the file again, or add another one.");
    }
    const bool zip = bytes.starts_with("PK\x03\x04");
    return refused(ErrorCode::NotAPdf, zip ? "This is an Office document or a ZIP archive, not a PDF" : "This is not a PDF file",
                   file, "Export or print the document to PDF and add that.");
}

/// qpdf's exceptions name objects and offsets, never text of the document.
Error damaged(const std::exception& error, const std::string& file) {
    std::string detail = error.what();
    if (const std::size_t colon = detail.find("): "); colon != std::string::npos) {
        detail = detail.substr(colon + 3);
    }
    return refused(ErrorCode::Damaged, "The PDF is damaged beyond repair (" + detail.substr(0, 160) + ")", file,
                   "Ask for the file again; it may have been cut off while copying.");
}

double numberOf(QPDFObjectHandle object, double fallback) {
    return object.isNumber() ? object.getNumericValue() : fallback;
}

Rect rectOf(QPDFObjectHandle array, const Rect& fallback) {
    if (!array.isArray() || array.getArrayNItems() < 4) {
        return fallback;
    }
    const Rect r = Rect{numberOf(array.getArrayItem(0), 0), numberOf(array.getArrayItem(1), 0),
                        numberOf(array.getArrayItem(2), 0), numberOf(array.getArrayItem(3), 0)}
                       .normalized();
    return r.isEmpty() ? fallback : r;
}

PageGeometry geometryOf(QPDFObjectHandle page) {
    PageGeometry geometry;
    geometry.mediaBox = rectOf(page.getKey("/MediaBox"), geometry.mediaBox);
    geometry.cropBox = rectOf(page.getKey("/CropBox"), geometry.mediaBox).intersected(geometry.mediaBox);
    if (geometry.cropBox.isEmpty()) {
        geometry.cropBox = geometry.mediaBox;
    }
    QPDFObjectHandle rotate = page.getKey("/Rotate");
    const int turns = rotate.isInteger() ? static_cast<int>(rotate.getIntValue() % 360) : 0;
    geometry.rotate = turns % 90 == 0 ? (turns + 360) % 360 : 0;
    const double unit = numberOf(page.getKey("/UserUnit"), 1);
    geometry.userUnit = unit > 0 && unit <= 1000 ? unit : 1;
    return geometry;
}

/// A form that only an XFA engine can show: what a PDF reader paints is a placeholder.
bool isXfaOnly(QPDF& pdf) {
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle form = root.getKey("/AcroForm");
    if (!form.isDictionary() || !form.hasKey("/XFA")) {
        return false;
    }
    QPDFObjectHandle needsRendering = root.getKey("/NeedsRendering");
    return needsRendering.isBool() && needsRendering.getBoolValue();
}

bool permissionsRestricted(QPDF& pdf) {
    return !pdf.allowModifyAll() || !pdf.allowExtractAll() || !pdf.allowPrintHighRes();
}

/// The two numbers before `end`, where " obj" begins, as "12 0"; "" when they do not stand there.
std::string objectNumbers(std::string_view bytes, std::size_t end) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t generation = end;
    while (generation > 0 && isDigit(bytes[generation - 1])) {
        --generation;
    }
    std::size_t gap = generation;
    while (gap > 0 && (bytes[gap - 1] == ' ' || bytes[gap - 1] == '\n' || bytes[gap - 1] == '\r')) {
        --gap;
    }
    std::size_t number = gap;
    while (number > 0 && isDigit(bytes[number - 1])) {
        --number;
    }
    constexpr std::size_t mostDigits = 10;
    const bool good = generation < end && gap < generation && number < gap && end - number < 2 * mostDigits;
    return good ? std::string(bytes.substr(number, gap - number)) + " " + std::string(bytes.substr(generation, end - generation))
                : std::string();
}

/// The last object that says it is the catalog, as "12 0"; "" when there is none.
std::string catalogIn(std::string_view bytes) {
    constexpr int mostTries = 100;
    constexpr std::size_t window = 8192;  // a catalog's dictionary up to its /Type
    std::size_t at = bytes.rfind("/Catalog");
    for (int i = 0; i < mostTries && at != std::string_view::npos && at > 0; ++i, at = bytes.rfind("/Catalog", at - 1)) {
        const std::size_t begin = at < window ? 0 : at - window;
        const std::string_view before = bytes.substr(begin, at - begin);
        const std::size_t object = before.rfind(" obj");
        if (object != std::string_view::npos && before.find("endobj", object) == std::string_view::npos &&
            before.find("/Type", object) != std::string_view::npos) {
            if (std::string numbers = objectNumbers(bytes, begin + object); !numbers.empty()) {
                return numbers;
            }
        }
    }
    return {};
}

/// The same file with a trailer (7.5.5) that leads to its catalog, for files that lost theirs; "" where there is no catalog.
Bytes withNewTrailer(std::string_view bytes) {
    const std::string root = catalogIn(bytes);
    if (root.empty()) {
        return {};
    }
    Bytes mended(bytes);
    constexpr std::string_view keyword = "trailer";
    for (std::size_t at = mended.find(keyword); at != Bytes::npos; at = mended.find(keyword, at + 1)) {
        if (at == 0 || mended[at - 1] == '\n' || mended[at - 1] == '\r') {
            mended[at] = '%';  // a comment to readers
        }
    }
    return mended + "\ntrailer\n<< /Root " + root + " R /Size 1 >>\nstartxref\n0\n%%EOF\n";
}

std::unique_ptr<QPDF> opened(std::string_view bytes, const std::string& file, const std::string& password) {
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile(file.c_str(), bytes.data(), bytes.size(), password.c_str());
    QPDFObjectHandle root = pdf->getRoot();
    QPDFObjectHandle type = root.getKey("/Type");
    if (!type.isName() || type.getName() != "/Catalog") {
        // Readers go by the trailer; whoever goes by types would clean the catalog as what it says it is.
        root.replaceKey("/Type", QPDFObjectHandle::newName("/Catalog"));
    }
    return pdf;
}

/// As opened(), but mends a file whose trailer is lost or leads nowhere. `mended` must live as long as the result.
std::unique_ptr<QPDF> openedOrMended(std::string_view bytes, const std::string& file, const std::string& password,
                                     Bytes& mended) {
    try {
        return opened(bytes, file, password);
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() != qpdf_e_damaged_pdf || (mended = withNewTrailer(bytes)).empty()) {
            throw;
        }
    }
    try {
        return opened(mended, file, password);
    } catch (const std::exception&) {
        return opened(bytes, file, password);  // its own fault says more
    }
}

Bytes written(QPDFWriter& writer) {
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// One revision, no object streams, no encryption, only what the catalog leads to.
Bytes normalised(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setPreserveEncryption(false);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    writer.setDeterministicID(true);
    return written(writer);
}

/// Whether qpdf warned of more than a number sign that stands for itself in a name, as old programs wrote it.
bool warnsOfDamage(QPDF& pdf) {
    const std::vector<QPDFExc> warnings = pdf.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc& warning) {
        return warning.getMessageDetail().find("name with stray #") == std::string::npos;
    });
}

}  // namespace

Expected<IntakeResult> intake(std::string_view bytes, const std::string& file, const std::string& password,
                              const IntakeLimits& limits) {
    if (bytes.empty()) {
        return notAPdf(bytes, file);
    }
    if (bytes.size() > limits.bytes) {
        return refused(ErrorCode::TooLarge, "The file is larger than " + std::to_string(limits.bytes >> 20U) + " MiB", file,
                       "Split it into parts and add those.");
    }
    const bool hasHeader = bytes.substr(0, headerSearch).find("%PDF-") != std::string_view::npos;
    if (!hasHeader && bytes.find("%PDF-") == std::string_view::npos && bytes.find(" obj") == std::string_view::npos) {
        return notAPdf(bytes, file);
    }
    IntakeResult result;
    Bytes mended;
    try {
        const std::unique_ptr<QPDF> source = openedOrMended(bytes, file, password, mended);
        QPDF& pdf = *source;
        if (pdf.getObjectCount() > limits.objects) {
            return refused(ErrorCode::TooLarge, "The file holds more objects than can be handled safely", file,
                           "Split it into parts and add those.");
        }
        if (isXfaOnly(pdf)) {
            return refused(ErrorCode::Unsupported, "This form is made of XFA only; no PDF reader shows its pages", file,
                           "Open it in the program that made it, print it to PDF, and add that.");
        }
        result.wasEncrypted = pdf.isEncrypted();
        if (result.wasEncrypted) {
            result.ownerLocked = !pdf.ownerPasswordMatched() && permissionsRestricted(pdf);
            result.notes.push_back(
                pdf.userPasswordMatched() && !password.empty() ? "Opened with its password; the working copy is not encrypted."
                : result.ownerLocked
                    ? "The author restricted what may be done with this file; the release will not carry that lock."
                    : "The file was encrypted; the working copy is not.");
        }
        // An /Info that is really the catalog or the page tree would be cleaned as metadata.
        if (QPDFObjectHandle info = pdf.getTrailer().getKey("/Info"); !info.isDictionary() || info.hasKey("/Type")) {
            pdf.getTrailer().removeKey("/Info");
        } else if (!info.isIndirect()) {
            // PoDoFo writes no file whose /Info stands in the trailer itself.
            pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
        }
        QPDFPageDocumentHelper pages(pdf);
        pages.pushInheritedAttributesToPage();
        const std::vector<QPDFPageObjectHelper> all = pages.getAllPages();
        if (all.empty()) {
            return refused(ErrorCode::Damaged, "The PDF has no pages", file, "Ask for the file again.");
        }
        if (all.size() > static_cast<std::size_t>(limits.pages)) {
            return refused(ErrorCode::TooLarge, "The file has more than " + std::to_string(limits.pages) + " pages", file,
                           "Split it into parts and add those.");
        }
        for (const QPDFPageObjectHelper& page : all) {
            result.pages.push_back(geometryOf(QPDFPageObjectHelper(page).getObjectHandle()));
        }
        result.hadObjectStreams = bytes.find("/ObjStm") != std::string_view::npos;

        result.bytes = normalised(pdf);
        const bool shortened = shortenLongNumbers(pdf, result.bytes);
        if (const EscapedNumberSigns names(pdf); names.any() || shortened) {
            result.bytes = normalised(pdf);
        }
        result.repaired = warnsOfDamage(pdf) || !mended.empty();
        if (result.repaired) {
            result.notes.emplace_back("The file was damaged and has been repaired; compare it with the original.");
        }
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() == qpdf_e_password) {
            return refused(ErrorCode::PasswordNeeded,
                           password.empty() ? "The file is locked with a password" : "The password does not open the file", file,
                           "Ask the sender for the password, or for a copy without one.");
        }
        if (!hasHeader) {
            return notAPdf(bytes, file);
        }
        if (error.getErrorCode() == qpdf_e_unsupported) {
            return refused(ErrorCode::Unsupported, "The file is encrypted in a way that cannot be opened", file,
                           "Ask for a copy without encryption.");
        }
        return damaged(error, file);
    } catch (const std::bad_alloc&) {
        return refused(ErrorCode::TooLarge, "The file needs more memory than this computer allows", file,
                       "Split it into parts and add those.");
    } catch (const std::exception& error) {
        return hasHeader ? damaged(error, file) : notAPdf(bytes, file);
    }
    return result;
}

Expected<Bytes> rewrite(std::string_view bytes, const std::string& file, bool objectStreams) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile(file.c_str(), bytes.data(), bytes.size());
        const EscapedNumberSigns names(pdf);
        QPDFWriter writer(pdf);
        writer.setObjectStreamMode(objectStreams ? qpdf_o_generate : qpdf_o_disable);
        writer.setDecodeLevel(qpdf_dl_none);
        writer.setCompressStreams(true);
        writer.setDeterministicID(true);
        return written(writer);
    } catch (const std::exception& error) {
        return damaged(error, file);
    }
}

}  // namespace withheld::pdf
