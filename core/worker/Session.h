// What a child keeps between calls: the last few open documents and one OCR engine.
#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "ocr/Ocr.h"
#include "render/Renderer.h"

namespace withheld::worker {

class Session {
public:
    /// Valid until the next call. A file that changed on disk is opened anew.
    [[nodiscard]] Expected<const render::Renderer*> document(const std::filesystem::path& path);
    [[nodiscard]] Expected<ocr::Engine*> engine(const std::string& language);
    /// The resolution in dpi of the picture that fills the page; 0 where there is none.
    [[nodiscard]] double scanResolution(const std::filesystem::path& path, int page);

private:
    struct OpenDocument {
        std::filesystem::path path;
        std::filesystem::file_time_type changed;
        std::uintmax_t size = 0;
        std::unique_ptr<render::Renderer> renderer;
        std::optional<std::vector<double>> scanResolutions;  ///< of its pages, once asked for
    };
    std::list<OpenDocument> m_documents;  ///< the one used last comes first
    std::string m_language;
    std::unique_ptr<ocr::Engine> m_engine;
};

}  // namespace withheld::worker
