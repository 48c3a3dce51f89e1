// What a child keeps between calls: the last few open documents, one OCR engine, one finder of faces.
#pragma once

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/MappedFile.h"
#include "faces/FaceFinder.h"
#include "ocr/Ocr.h"
#include "process/Calls.h"
#include "render/Renderer.h"
#include "verify/PdfFile.h"

namespace withheld::worker {

class Session {
public:
    /// Valid until the next call. A file that changed on disk is opened anew.
    [[nodiscard]] Expected<const render::Renderer*> document(const process::NamedFile& file);
    /// The same for its objects.
    [[nodiscard]] Expected<verify::PdfFile*> pdfFile(const process::NamedFile& file);
    [[nodiscard]] Expected<ocr::Engine*> engine(const std::string& language);
    [[nodiscard]] faces::FaceFinder& faceFinder();
    /// The resolution in dpi of the picture that fills the page; 0 where there is none.
    [[nodiscard]] double scanResolution(const process::NamedFile& file, int page);

private:
    /// Each part once asked for.
    struct OpenDocument {
        FileIdentity identity;
        std::unique_ptr<render::Renderer> renderer{};
        std::optional<MappedFile> bytes{};  ///< of `objects`
        std::optional<verify::PdfFile> objects{};
        std::optional<std::vector<double>> scanResolutions{};  ///< of its pages
    };
    [[nodiscard]] Expected<OpenDocument*> opened(const process::NamedFile& file);

    std::list<OpenDocument> m_documents;  ///< the one used last comes first
    std::string m_language;
    std::unique_ptr<ocr::Engine> m_engine;
    std::unique_ptr<faces::FaceFinder> m_faceFinder;
};

}  // namespace withheld::worker
