#include "worker/Client.h"

#include <QRect>
#include <algorithm>

#include "process/Payloads.h"
#include "worker/PageTextCoding.h"

namespace withheld::worker {

namespace {

using nlohmann::json;
using process::CallTerms;
using process::Frame;
using process::MappedMemory;
using std::chrono::seconds;

constexpr int ocrGrace = 60;  // seconds: recognition stops itself at its limit; this is for when it does not

/// An image over this memory, which lives as long as the image.
QImage imageOver(MappedMemory memory, int width, int height, int bytesPerLine) {
    auto* owner = new MappedMemory(std::move(memory));  // owned by the image: its clean-up function deletes it
    const auto* pixels = reinterpret_cast<const uchar*>(owner->bytes().data());
    return QImage(
        pixels, width, height, bytesPerLine, QImage::Format_RGB32, [](void* held) { delete static_cast<MappedMemory*>(held); },
        owner);
}

std::vector<detect::Suggestion> suggestionsIn(const Frame& answer) {
    std::vector<detect::Suggestion> suggestions;
    for (const json& suggestion : answer.header.at("suggestions")) {
        suggestions.push_back(detect::suggestionFromJson(suggestion));
    }
    return suggestions;
}

}  // namespace

Client::Client(Limits limits, std::filesystem::path program) : FileClient(limits, {std::move(program), {}}) {}

Expected<PageText> Client::readText(const Frame& answer, const CallTerms& terms) {
    std::optional<PageText> text = decodePageText(answer.blob);
    if (!text) {
        return nonsenseFrom(terms);
    }
    return std::move(*text);
}

Expected<QImage> Client::renderPage(const std::filesystem::path& file, int page, double dpi, const QRect& tile,
                                    const Cancel& cancel) {
    CallTerms terms = termsFor(file, page);
    terms.cancel = &cancel;
    terms.stopsWhenAsked = true;
    Frame request;
    request.header = {{"call", "renderPage"}, {"page", page}, {"dpi", dpi}};
    if (!tile.isEmpty()) {
        request.header["tile"] = json::array({tile.x(), tile.y(), tile.width(), tile.height()});
    }
    return ask({file}, std::move(request), terms, [&](Frame& answer) -> Expected<QImage> {
        const int width = answer.header.at("width").get<int>();
        const int height = answer.header.at("height").get<int>();
        if (width <= 0 || height <= 0 || width > (1 << 28)) {
            return nonsenseFrom(terms);
        }
        const int bytesPerLine = width * 4;
        Expected<MappedMemory> memory =
            readMemory(answer, static_cast<std::size_t>(bytesPerLine) * static_cast<std::size_t>(height), terms);
        if (!memory) {
            return memory.error();
        }
        return imageOver(std::move(memory).value(), width, height, bytesPerLine);
    });
}

Expected<PageText> Client::pageText(const std::filesystem::path& file, int page) {
    const CallTerms terms = termsFor(file, page);
    Frame request;
    request.header = {{"call", "pageText"}, {"page", page}};
    return ask({file}, std::move(request), terms, [&](Frame& answer) { return readText(answer, terms); });
}

Expected<bool> Client::needsOcr(const std::filesystem::path& file, int page) {
    Frame request;
    request.header = {{"call", "needsOcr"}, {"page", page}};
    return ask({file}, std::move(request), termsFor(file, page),
               [](Frame& answer) -> Expected<bool> { return answer.header.at("needsOcr").get<bool>(); });
}

Expected<PageText> Client::ocrPage(const std::filesystem::path& file, int page, const std::string& language, int timeLimit,
                                   const Cancel& cancel) {
    CallTerms terms = termsFor(file, page);
    terms.limit = seconds(std::max(timeLimit + ocrGrace, m_limits.seconds));
    terms.cancel = &cancel;
    terms.stopsWhenAsked = true;
    Frame request;
    request.header = {{"call", "ocrPage"}, {"page", page}, {"language", language}, {"timeLimit", timeLimit}};
    return ask({file}, std::move(request), terms, [&](Frame& answer) { return readText(answer, terms); });
}

Expected<std::vector<detect::Suggestion>> Client::detect(const PageText& text) {
    CallTerms terms = termsFor({}, text.page);
    Frame request;
    request.header = {{"call", "detect"}};
    request.blob = encode(text);
    return ask({}, std::move(request), terms,
               [](Frame& answer) -> Expected<std::vector<detect::Suggestion>> { return suggestionsIn(answer); });
}

Expected<std::vector<Rect>> Client::pictures(const std::filesystem::path& file, int page, const Cancel& cancel) {
    CallTerms terms = termsFor(file, page);
    terms.cancel = &cancel;
    Frame request;
    request.header = {{"call", "pictures"}, {"page", page}};
    return ask({file}, std::move(request), terms, [](Frame& answer) -> Expected<std::vector<Rect>> {
        std::vector<Rect> rects;
        for (const json& rect : answer.header.at("pictures")) {
            rects.push_back(process::rectFromJson(rect));
        }
        return rects;
    });
}

Expected<Client::PictureFaces> Client::findFaces(const std::filesystem::path& file, int page, const Cancel& cancel) {
    CallTerms terms = termsFor(file, page);
    terms.cancel = &cancel;
    Frame request;
    request.header = {{"call", "findFaces"}, {"page", page}};
    return ask({file}, std::move(request), terms, [](Frame& answer) -> Expected<PictureFaces> {
        return PictureFaces{answer.header.at("hasPictures").get<bool>(), suggestionsIn(answer)};
    });
}

Expected<void> Client::addTextLayer(const std::filesystem::path& file, const std::vector<LayerPage>& pages,
                                    const std::filesystem::path& output) {
    CallTerms terms = termsFor(file);
    terms.limit = seconds(wholeFileFactor * m_limits.seconds);
    Frame request;
    json layer = json::array();
    for (const LayerPage& page : pages) {
        // One blob for all pages; each page's part is told by its length.
        Bytes text = encode(page.text);
        layer.push_back({{"length", text.size()}, {"leaveOut", process::toJson(page.leaveOut)}});
        request.blob += text;
    }
    request.header = {{"call", "addTextLayer"}, {"pages", std::move(layer)}};
    return ask({file}, std::move(request), terms, [&](Frame& answer) -> Expected<void> {
        const auto memory = readMemory(answer, answer.header.at("bytes").get<std::size_t>(), terms);
        if (!memory) {
            return memory.error();
        }
        return writeFileAtomically(output, memory->bytes());
    });
}

}  // namespace withheld::worker
