#include "worker/Session.h"

#include <algorithm>

#include "base/Files.h"
#include "ocr/PictureResolution.h"

namespace withheld::worker {

namespace {

constexpr std::size_t mostDocuments = 4;

}  // namespace

Expected<const render::Renderer*> Session::document(const std::filesystem::path& path) {
    std::error_code failure;
    const auto changed = std::filesystem::last_write_time(path, failure);
    const auto size = failure ? 0 : std::filesystem::file_size(path, failure);
    if (failure) {
        return Error{ErrorCode::Io, "The file can't be read: " + path.string(), path.filename().string(), 0, "", ""};
    }
    const auto known =
        std::find_if(m_documents.begin(), m_documents.end(), [&](const OpenDocument& document) { return document.path == path; });
    if (known != m_documents.end()) {
        if (known->changed == changed && known->size == size) {
            m_documents.splice(m_documents.begin(), m_documents, known);
            return m_documents.front().renderer.get();
        }
        m_documents.erase(known);
    }
    auto opened = render::Renderer::openFile(path);
    if (!opened) {
        return opened.error();
    }
    m_documents.push_front({path, changed, size, std::move(opened).value(), std::nullopt});
    if (m_documents.size() > mostDocuments) {
        m_documents.pop_back();
    }
    return m_documents.front().renderer.get();
}

double Session::scanResolution(const std::filesystem::path& path, int page) {
    if (!document(path)) {
        return 0;
    }
    OpenDocument& open = m_documents.front();
    if (!open.scanResolutions) {
        const Expected<Bytes> bytes = readFile(path);
        open.scanResolutions = bytes ? ocr::pictureResolutions(*bytes) : std::vector<double>();
    }
    const auto index = static_cast<std::size_t>(page) - 1;
    return index < open.scanResolutions->size() ? (*open.scanResolutions)[index] : 0;
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
