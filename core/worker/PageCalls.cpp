#include <QImage>
#include <QRect>
#include <algorithm>
#include <memory>

#include "detect/Suggestion.h"
#include "ocr/Ocr.h"
#include "process/Payloads.h"
#include "process/SharedMemory.h"
#include "rasterize/Rasterize.h"
#include "worker/AllCalls.h"
#include "worker/AskedPage.h"
#include "worker/InterchangeCalls.h"
#include "worker/PageTextCoding.h"
#include "worker/PictureCalls.h"

namespace withheld::worker {

namespace {

using nlohmann::json;
using process::CallContext;
using process::Frame;

constexpr double recognitionDpi = 300;
constexpr double leastScanDpi = 150;
constexpr double mostScanDpi = 400;
/// Larger pages (plans, posters) are recognised at a lower resolution: 300 dpi of A3 fits twice.
constexpr double mostRecognitionPixels = 40e6;
constexpr double lookDpi = 40;
/// A page number alone covers about as much of a page.
constexpr double leastInk = 0.0004;

Error noMemory(int page) {
    return {ErrorCode::TooLarge,
            "There is not enough memory for the page's image",
            "",
            page,
            "Close some documents or programs.",
            ""};
}

Expected<Frame> renderPage(Session& session, const CallContext& context) {
    auto document = session.document(process::fileOf(context));
    if (!document) {
        return document.error();
    }
    const int number = context.header.at("page").get<int>();
    QRect tile;
    if (const auto asked = context.header.find("tile"); asked != context.header.end()) {
        tile = QRect(asked->at(0).get<int>(), asked->at(1).get<int>(), asked->at(2).get<int>(), asked->at(3).get<int>());
    }
    const auto image = (*document)->image(number, context.header.at("dpi").get<double>(), tile, context.cancel);
    if (!image) {
        return image.error();
    }
    // RGB32 rows are whole words: no padding, so that width and height tell the size.
    Frame answer;
    answer.fds.push_back(process::sealedMemory(
        {reinterpret_cast<const char*>(image->constBits()), static_cast<std::size_t>(image->sizeInBytes())}));
    if (!answer.fds.back()) {
        return noMemory(number);
    }
    answer.header = {{"width", image->width()}, {"height", image->height()}};
    return answer;
}

Expected<Frame> textAnswer(const PageText& text) {
    Frame answer;
    answer.header = json::object();
    answer.blob = encode(text);
    if (answer.blob.size() > process::largestBlob) {
        return Error{ErrorCode::TooLarge, "The page has too many words", "", text.page, "", ""};
    }
    return answer;
}

Expected<Frame> pageText(Session& session, const CallContext& context) {
    const auto page = askedPage(session, context);
    if (!page) {
        return page.error();
    }
    const auto text = page->document->text(page->number, page->geometry);
    return text ? textAnswer(*text) : text.error();
}

/// Letters may be drawn as outlines, which is neither text nor picture: then the page shows ink though nothing names it.
bool showsInk(const AskedPage& page) {
    const auto image = page.document->image(page.number, lookDpi);
    if (!image) {
        return false;
    }
    double dark = 0;
    for (int y = 0; y < image->height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image->constScanLine(y));
        dark += static_cast<double>(std::count_if(row, row + image->width(), [](QRgb pixel) { return qGray(pixel) < 160; }));
    }
    return dark > leastInk * image->width() * image->height();
}

Expected<Frame> needsOcr(Session& session, const CallContext& context) {
    const auto page = askedPage(session, context);
    if (!page) {
        return page.error();
    }
    const auto text = page->document->text(page->number, page->geometry);
    if (!text) {
        return text.error();
    }
    // Looking for pictures costs more than the words do: only where it decides.
    const bool needed = ocr::needsOcr(*text, true) && (page->document->hasPictures(page->number) || ocr::needsOcr(*text, false) ||
                                                       (text->source == TextSource::None && showsInk(*page)));
    Frame answer;
    answer.header = {{"needsOcr", needed}};
    return answer;
}

Expected<Frame> ocrPage(Session& session, const CallContext& context) {
    const auto page = askedPage(session, context);
    if (!page) {
        return page.error();
    }
    const auto engine = session.engine(context.header.at("language").get<std::string>());
    if (!engine) {
        return engine.error();
    }
    // A scan is read at its own resolution: enlarging it costs time and tells nothing new.
    const double own = session.scanResolution(process::fileOf(context), page->number);
    const double wanted = own > 0 ? std::clamp(own, leastScanDpi, mostScanDpi) : recognitionDpi;
    const double dpi = page->resolution(wanted, mostRecognitionPixels);
    const auto image = page->document->image(page->number, dpi, {}, context.cancel);
    if (!image) {
        return image.error();
    }
    const int timeLimit = context.header.at("timeLimit").get<int>();
    const auto text = (*engine)->read(*image, dpi, page->number, page->geometry, timeLimit, context.cancel);
    return text ? textAnswer(*text) : text.error();
}

Expected<Frame> detectIn(const CallContext& context) {
    const std::optional<PageText> text = decodePageText(context.blob);
    if (!text) {
        return Error{ErrorCode::InvalidInput, "The words of the page arrived broken", "", 0, "", ""};
    }
    json suggestions = json::array();
    for (const detect::Suggestion& suggestion : detect::detect(*text)) {
        suggestions.push_back(detect::toJson(suggestion));
    }
    Frame answer;
    answer.header["suggestions"] = std::move(suggestions);
    return answer;
}

Expected<Frame> addTextLayer(const CallContext& context) {
    const auto file = process::bytesOf(context);
    if (!file) {
        return file.error();
    }
    std::vector<ocr::LayerPage> pages;
    std::string_view rest = context.blob;
    for (const json& entry : context.header.at("pages")) {
        const auto length = entry.at("length").get<std::size_t>();
        std::optional<PageText> text = decodePageText(rest.substr(0, length));
        if (!text || length > rest.size()) {
            return Error{ErrorCode::InvalidInput, "The words of the pages arrived broken", file->name, 0, "", ""};
        }
        rest.remove_prefix(length);
        pages.push_back({std::move(*text), process::quadsFromJson(entry.at("leaveOut"))});
    }
    const auto result = ocr::addTextLayer(file->bytes, file->name, pages);
    return result ? process::withBytes(json::object(), *result) : result.error();
}

Expected<Frame> rasterize(const CallContext& context) {
    const auto marked = process::markedFileOf(context);
    if (!marked) {
        return marked.error();
    }
    const auto result = rasterize::rasterizePages(marked->file.bytes, context.header.at("displayName").get<std::string>(),
                                                  context.header.at("pages").get<std::vector<int>>(), marked->marks,
                                                  context.progress, context.cancel);
    return result ? process::withBytes(json::object(), *result) : result.error();
}

}  // namespace

process::CallTable allCalls() {
    process::CallTable calls;
    process::addFileCalls(calls);
    process::addTestingCalls(calls);
    addInterchangeCalls(calls);
    const auto session = std::make_shared<Session>();
    const auto ofPages = [&](const char* name, Expected<Frame> (*call)(Session&, const CallContext&)) {
        calls[name] = [session, call](const CallContext& context) { return call(*session, context); };
    };
    ofPages("renderPage", renderPage);
    ofPages("pageText", pageText);
    ofPages("needsOcr", needsOcr);
    ofPages("ocrPage", ocrPage);
    addPictureCalls(calls, session);
    calls["detect"] = detectIn;
    calls["addTextLayer"] = addTextLayer;
    calls["rasterize"] = rasterize;
    return calls;
}

}  // namespace withheld::worker
