#include "worker/Session.h"

#include <algorithm>

#include "ocr/PictureResolution.h"

namespace withheld::worker {

namespace {

constexpr std::size_t mostDocuments = 4;

}  // namespace

Expected<const render::Renderer*> Session::document(const process::NamedFile& file) {
    const Expected<FileIdentity> identity = identityOf(file.descriptor, file.name);
    if (!identity) {
        return identity.error();
    }
    const auto known = std::find_if(m_documents.begin(), m_documents.end(),
                                    [&](const OpenDocument& document) { return document.identity == *identity; });
    if (known != m_documents.end()) {
        m_documents.splice(m_documents.begin(), m_documents, known);
        return m_documents.front().renderer.get();
    }
    auto mapped = MappedFile::map(file.descriptor, file.name);
    if (!mapped) {
        return mapped.error();
    }
    auto opened = render::Renderer::open(std::move(mapped).value(), file.name);
    if (!opened) {
        return opened.error();
    }
    m_documents.push_front({*identity, std::move(opened).value(), std::nullopt});
    if (m_documents.size() > mostDocuments) {
        m_documents.pop_back();
    }
    return m_documents.front().renderer.get();
}

double Session::scanResolution(const process::NamedFile& file, int page) {
    if (!document(file)) {
        return 0;
    }
    OpenDocument& open = m_documents.front();
    if (!open.scanResolutions) {
        const Expected<MappedFile> mapped = MappedFile::map(file.descriptor, file.name);
        open.scanResolutions = mapped ? ocr::pictureResolutions(mapped->bytes()) : std::vector<double>();
    }
    const auto index = static_cast<std::size_t>(page) - 1;
    return index < open.scanResolutions->size() ? (*open.scanResolutions)[index] : 0;
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
