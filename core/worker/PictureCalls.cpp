#include "worker/PictureCalls.h"

#include <QImage>

#include "detect/Finder.h"
#include "detect/Suggestion.h"
#include "inspect/PageScan.h"
#include "process/Payloads.h"
#include "verify/PdfFile.h"
#include "worker/AskedPage.h"

namespace withheld::worker {

namespace {

using nlohmann::json;
using process::CallContext;
using process::Frame;

/// Of more, those that were painted last, which lie on top.
constexpr std::size_t mostPictures = 5000;
/// A face of 15 points is found: the portraits of a contact sheet.
constexpr double facesDpi = 400;
/// A4 at 300 dpi, and some two seconds of work.
constexpr double mostFacesPixels = 9e6;

detect::Suggestion suggestionOf(const faces::Face& face, int page, const PageSpace& space) {
    detect::Suggestion suggestion;
    suggestion.page = page;
    const QRect& head = face.head;
    suggestion.quads = {Quad::of(
        space.toUser(Rect{static_cast<double>(head.x()), static_cast<double>(head.y()),
                          static_cast<double>(head.x() + head.width()), static_cast<double>(head.y() + head.height())}))};
    suggestion.kind = "face";
    suggestion.exemption = detect::personalInformation;
    suggestion.why = "A face in a picture";
    suggestion.confidence = face.sureness;
    return suggestion;
}

Expected<Frame> pictures(const CallContext& context) {
    const process::NamedFile file = process::fileOf(context);
    const auto mapped = MappedFile::map(file.descriptor, file.name);
    if (!mapped) {
        return mapped.error();
    }
    auto document = verify::PdfFile::open(mapped->bytes(), file.name, "");
    if (!document) {
        return document.error();
    }
    const auto pages = document->qpdf().getAllPages();
    const int number = context.header.at("page").get<int>();
    if (number < 1 || number > static_cast<int>(pages.size())) {
        return Error{ErrorCode::InvalidInput, "There is no such page", file.name, number, "", ""};
    }
    const auto painted = inspect::scanPage(pages[static_cast<std::size_t>(number) - 1]).pictures;
    std::vector<Quad> quads;
    for (std::size_t i = painted.size() > mostPictures ? painted.size() - mostPictures : 0; i < painted.size(); ++i) {
        quads.push_back(painted[i].quad);
    }
    Frame answer;
    answer.header = {{"pictures", process::toJson(quads)}};
    return answer;
}

Expected<Frame> findFaces(Session& session, const CallContext& context) {
    const auto page = askedPage(session, context);
    if (!page) {
        return page.error();
    }
    json suggestions = json::array();
    const bool hasPictures = page->document->mayShowPictures(page->number);
    if (hasPictures) {
        const double dpi = page->resolution(facesDpi, mostFacesPixels);
        const auto image = page->document->image(page->number, dpi, {}, context.cancel);
        if (!image) {
            return image.error();
        }
        for (const faces::Face& face : session.faceFinder().find(*image)) {
            suggestions.push_back(detect::toJson(suggestionOf(face, page->number, PageSpace(page->geometry, dpi))));
        }
    }
    Frame answer;
    answer.header = {{"hasPictures", hasPictures}, {"suggestions", std::move(suggestions)}};
    return answer;
}

}  // namespace

void addPictureCalls(process::CallTable& calls, const std::shared_ptr<Session>& session) {
    calls["pictures"] = pictures;
    calls["findFaces"] = [session](const CallContext& context) { return findFaces(*session, context); };
}

}  // namespace withheld::worker
