// A PDF as libqpdf reads it, with the facts of its pages, and plain copies of it for Poppler: decrypted, repaired, pages
// upright, seen region stated. Judges read the same default user space on both sides, whatever /Rotate, /CropBox or /UserUnit
// say.
#pragma once

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/PageSpace.h"

namespace withheld::verify {

/// One annotation of a page.
struct AnnotationFacts {
    std::string subtype;  ///< without slash: "Widget", "Highlight"
    Rect rect;            ///< default user space
    /// Where it acts: `rect`, or the bounds of a link's quads (12.5.6.5).
    std::vector<Rect> active;
    QPDFObjectHandle object;
    /// Of a widget: its terminal field, and those above that hold a value for it (12.7.3.1). What they hold is one datum.
    std::vector<QPDFObjGen> fields;
};

struct PageFacts {
    PageGeometry geometry;
    /// What the judges look at: MediaBox where it is of sensible size, otherwise CropBox. Same for source and output.
    Rect region;
    std::vector<AnnotationFacts> annotations;
};

/// Comments are what people say about the page; a release removes them. Links, form fields and printer's marks are the page's
/// own.
[[nodiscard]] bool isComment(const std::string& subtype);
[[nodiscard]] Rect rectOf(QPDFObjectHandle array);
/// A key of the catalogue's dictionary chain, null if any link of it is missing.
[[nodiscard]] QPDFObjectHandle keyOf(QPDFObjectHandle dictionary, const char* key);

class PdfFile {
public:
    /// `bytes` have to outlive the object. Fails with NotAPdf, Damaged, PasswordNeeded, TooLarge.
    [[nodiscard]] static Expected<PdfFile> open(std::string_view bytes, const std::string& name, const std::string& password);

    [[nodiscard]] QPDF& qpdf() { return *m_qpdf; }
    [[nodiscard]] const std::vector<PageFacts>& pages() const { return m_pages; }
    [[nodiscard]] std::vector<PageFacts>& pages() { return m_pages; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] bool hasLayers() const { return m_hasLayers; }

    /// From here on copies lack these annotations (by page; pages may share one) and every comment.
    void removeAnnotations(const std::vector<std::set<QPDFObjGen>>& objects);
    /// From here on copies show every layer, whatever its state.
    void showAllLayers();
    /// One plain file: pages upright, MediaBox and CropBox set to `regions` (one a page), stream bytes untouched.
    [[nodiscard]] Expected<Bytes> uprightCopy(const std::vector<Rect>& regions);

private:
    std::unique_ptr<QPDF> m_qpdf;
    std::vector<QPDFObjectHandle> m_pageObjects;
    std::vector<PageFacts> m_pages;
    std::string m_name;
    bool m_hasLayers = false;
};

/// Writes what is reachable, streams as they are, no encryption.
[[nodiscard]] Expected<Bytes> writePlain(QPDF& qpdf, const std::string& name);

}  // namespace withheld::verify
