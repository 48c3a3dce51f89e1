#include "worker/PictureCalls.h"

#include <QImage>

#include "detect/Finder.h"
#include "detect/Suggestion.h"
#include "inspect/PageScan.h"
#include "process/Payloads.h"
#include "worker/AskedPage.h"
#include "worker/WholePictures.h"

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

Expected<Frame> pictures(Session& session, const CallContext& context) {
    const process::NamedFile name = process::fileOf(context);
    const auto file = session.pdfFile(name);
    if (!file) {
        return file.error();
    }
    const int number = context.header.at("page").get<int>();
    if (number < 1 || number > static_cast<int>((*file)->pages().size())) {
        return Error{ErrorCode::InvalidInput, "There is no such page", name.name, number, "", ""};
    }
    const std::size_t index = static_cast<std::size_t>(number) - 1;
    const Rect& seen = (*file)->pages()[index].geometry.cropBox;
    std::vector<Rect> painted;
    for (const inspect::PaintedPicture& picture : inspect::scanPage((*file)->qpdf().getAllPages()[index]).pictures) {
        const Rect rect = picture.quad.bounds().intersected(seen);
        if (!rect.isEmpty()) {
            painted.push_back(rect);
        }
    }
    std::vector<Rect> whole = wholePictures(painted);
    if (whole.size() > mostPictures) {
        whole.erase(whole.begin(), whole.end() - static_cast<std::ptrdiff_t>(mostPictures));
    }
    json rects = json::array();
    for (const Rect& rect : whole) {
        rects.push_back(process::toJson(rect));
    }
    Frame answer;
    answer.header = {{"pictures", std::move(rects)}};
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
    calls["pictures"] = [session](const CallContext& context) { return pictures(*session, context); };
    calls["findFaces"] = [session](const CallContext& context) { return findFaces(*session, context); };
}

}  // namespace withheld::worker
