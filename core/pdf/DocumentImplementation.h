// Private to core/pdf: what stands behind Document.
#pragma once

#include <string>
#include <vector>

#include "pdf/Document.h"
#include "pdf/Podofo.h"

namespace withheld::pdf {

struct Document::Implementation {
    std::string file;
    Bytes bytes;  ///< PoDoFo loads streams on demand from here
    PoDoFo::PdfMemDocument document;
    std::vector<PoDoFo::PdfObject*> pages;

    [[nodiscard]] PoDoFo::PdfObject* find(const PoDoFo::PdfReference& reference) const {
        return document.GetObjects().GetObject(reference);
    }
};

}  // namespace withheld::pdf
