#include "worker/Session.h"

#include <algorithm>

#include "ocr/PictureResolution.h"

namespace withheld::worker {

namespace {

constexpr std::size_t mostDocuments = 4;

}  // namespace

Expected<Session::OpenDocument*> Session::opened(const process::NamedFile& file) {
    const Expected<FileIdentity> identity = identityOf(file.descriptor, file.name);
    if (!identity) {
        return identity.error();
    }
    const auto known = std::find_if(m_documents.begin(), m_documents.end(),
                                    [&](const OpenDocument& document) { return document.identity == *identity; });
    if (known != m_documents.end()) {
        m_documents.splice(m_documents.begin(), m_documents, known);
        return &m_documents.front();
    }
    m_documents.push_front({*identity});
    if (m_documents.size() > mostDocuments) {
        m_documents.pop_back();
    }
    return &m_documents.front();
}

Expected<const render::Renderer*> Session::document(const process::NamedFile& file) {
    const auto open = opened(file);
    if (!open) {
        return open.error();
    }
    if (!(*open)->renderer) {
        auto mapped = MappedFile::map(file.descriptor, file.name);
        if (!mapped) {
            return mapped.error();
        }
        auto renderer = render::Renderer::open(std::move(mapped).value(), file.name);
        if (!renderer) {
            return renderer.error();
        }
        (*open)->renderer = std::move(renderer).value();
    }
    return (*open)->renderer.get();
}

Expected<verify::PdfFile*> Session::pdfFile(const process::NamedFile& file) {
    const auto open = opened(file);
    if (!open) {
        return open.error();
    }
    OpenDocument& document = **open;
    if (!document.objects) {
        auto mapped = MappedFile::map(file.descriptor, file.name);
        if (!mapped) {
            return mapped.error();
        }
        document.bytes.emplace(std::move(mapped).value());
        auto objects = verify::PdfFile::open(document.bytes->bytes(), file.name, "");
        if (!objects) {
            return objects.error();
        }
        document.objects = std::move(objects).value();
    }
    return &*document.objects;
}

double Session::scanResolution(const process::NamedFile& file, int page) {
    const auto open = opened(file);
    if (!open) {
        return 0;
    }
    std::optional<std::vector<double>>& resolutions = (*open)->scanResolutions;
    if (!resolutions) {
        const Expected<MappedFile> mapped = MappedFile::map(file.descriptor, file.name);
        resolutions = mapped ? ocr::pictureResolutions(mapped->bytes()) : std::vector<double>();
    }
    const auto index = static_cast<std::size_t>(page) - 1;
    return index < resolutions->size() ? (*resolutions)[index] : 0;
}

faces::FaceFinder& Session::faceFinder() {
    if (!m_faceFinder) {
        m_faceFinder = std::make_unique<faces::FaceFinder>();
    }
    return *m_faceFinder;
}

Expected<ocr::Engine*> Session::engine(const std::string& language) {
    if (!m_engine || m_language != language) {
        m_engine.reset();
        auto created = ocr::Engine::create(language);
        if (!created) {
            return created.error();
        }
        m_engine = std::move(created).value();
        m_language = language;
    }
    return m_engine.get();
}

}  // namespace withheld::worker
