#include "inspect/Inspect.h"

#include "inspect/HiddenText.h"
#include "inspect/Stored.h"
#include "inspect/StoredTexts.h"
#include "verify/Parallel.h"
#include "verify/PdfFile.h"
#include "verify/PopplerPages.h"

namespace withheld::inspect {

namespace {

constexpr double dpi = 90;  // enough to tell whether a word is to be seen
constexpr double pixelLimit = 12e6;
constexpr double margin = 500;  // points around the page where text may hide
constexpr int threads = 2;

using verify::PdfFile;
using verify::PopplerPages;

std::vector<Finding> inspectPages(std::string_view bytes, const std::string& file, const std::string& password, PdfFile& facts) {
    Expected<PdfFile> copy = PdfFile::open(bytes, file, password);
    if (!copy) {
        return {};
    }
    std::vector<Rect> seen;
    std::vector<Rect> wide;
    std::vector<PageScan> scans;
    for (const verify::PageFacts& page : facts.pages()) {
        seen.push_back(page.geometry.cropBox);
        wide.push_back(page.geometry.mediaBox.grown(margin));
    }
    for (QPDFObjectHandle page : copy->qpdf().getAllPages()) {
        scans.push_back(scanPage(page));
    }
    Expected<Bytes> shown = copy->uprightCopy(seen);
    copy->showAllLayers();
    Expected<Bytes> everything = copy->uprightCopy(wide);
    if (!shown || !everything) {
        return {};
    }
    struct Readers {
        std::unique_ptr<PopplerPages> shown;
        std::unique_ptr<PopplerPages> everything;
    };
    std::vector<Readers> readers(threads);
    std::vector<std::vector<Finding>> found(facts.pages().size());
    verify::parallelFor(facts.pages().size(), threads, [&](std::size_t thread, std::size_t i) {
        Readers& own = readers[thread];
        if (!own.shown) {
            Expected<std::unique_ptr<PopplerPages>> a = PopplerPages::open(*shown, file);
            Expected<std::unique_ptr<PopplerPages>> b = PopplerPages::open(*everything, file);
            if (!a || !b) {
                return;
            }
            own = {std::move(*a), std::move(*b)};
        }
        const int index = static_cast<int>(i);
        PageEvidence evidence;
        evidence.page = index + 1;
        evidence.cropBox = seen[i];
        evidence.region = seen[i];
        evidence.scan = std::move(scans[i]);
        evidence.shown = own.shown->glyphs(index, seen[i]);
        evidence.everything = own.everything->glyphs(index, wide[i]);
        for (const verify::AnnotationFacts& annotation : facts.pages()[i].annotations) {
            if (annotation.subtype != "Link" && annotation.subtype != "Popup") {
                evidence.annotations.push_back(annotation.rect);
            }
        }
        evidence.pixels =
            own.shown->render(index, std::min(dpi, 72 * std::sqrt(pixelLimit / std::max(1.0, seen[i].area()))), false);
        found[i] = findHiddenText(evidence);
        if (evidence.everything.glyphs.empty()) {
            found[i].push_back(
                {"page-without-text", evidence.page, {}, 1, "A page without text", "Read it with OCR before marking", false});
        }
    });
    std::vector<Finding> all;
    for (const std::vector<Finding>& page : found) {
        all.insert(all.end(), page.begin(), page.end());
    }
    return all;
}

}  // namespace

Expected<Report> inspect(std::string_view bytes, const std::string& file, const std::string& password) {
    try {
        Expected<PdfFile> opened = PdfFile::open(bytes, file, password);
        if (!opened) {
            return opened.error();
        }
        Report report;
        report.pages = static_cast<int>(opened->pages().size());
        report.findings = inspectPages(bytes, file, password, *opened);
        const std::vector<Finding> stored = findStored(*opened, bytes, password);
        report.findings.insert(report.findings.end(), stored.begin(), stored.end());
        report.texts = storedTexts(*opened);
        return report;
    } catch (const std::bad_alloc&) {
        return Error{
            ErrorCode::TooLarge, "There is not enough memory to look through the file", file, 0, "Split the document", ""};
    } catch (const std::exception&) {
        return Error{ErrorCode::Internal, "The file could not be looked through", file, 0, "", ""};
    }
}

}  // namespace withheld::inspect
