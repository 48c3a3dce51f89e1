#include "page/PictureMarks.h"

#include <algorithm>
#include <cmath>

#include "common/CaseModel.h"
#include "marks/DrawnArea.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

constexpr double kOrnament = 18;     // points: bullets and icons are smaller
constexpr double kIsThePage = 0.85;  // share of the page that only a scan covers
constexpr double kSeam = 0.5;        // points between two strips of one picture

/// Whether one goes on where the other ends, over the whole of a side: many programs write a picture in strips.
bool isContinued(const Rect& a, const Rect& b) {
    const auto near = [](double u, double v) { return std::abs(u - v) <= kSeam; };
    const bool sameColumn = near(a.x0, b.x0) && near(a.x1, b.x1) && (near(a.y0, b.y1) || near(a.y1, b.y0));
    const bool sameRow = near(a.y0, b.y0) && near(a.y1, b.y1) && (near(a.x0, b.x1) || near(a.x1, b.x0));
    return sameColumn || sameRow;
}

/// In one pass for strips in their order, in several for tiles.
std::vector<Rect> joined(std::vector<Rect> rects) {
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        std::vector<Rect> whole;
        for (const Rect& rect : rects) {
            const auto part =
                std::find_if(whole.begin(), whole.end(), [&](const Rect& other) { return isContinued(rect, other); });
            if (part == whole.end()) {
                whole.push_back(rect);
            } else {
                *part = part->united(rect);
                isChanged = true;
            }
        }
        rects = std::move(whole);
    }
    return rects;
}

}  // namespace

std::vector<Rect> markablePictures(const std::vector<Quad>& pictures, const Rect& seen) {
    std::vector<Rect> painted;
    for (const Quad& picture : pictures) {
        const Rect rect = picture.bounds().intersected(seen);
        if (!rect.isEmpty()) {
            painted.push_back(rect);
        }
    }
    std::vector<Rect> found = joined(std::move(painted));
    std::reverse(found.begin(), found.end());
    std::erase_if(found, [&](const Rect& rect) {
        return rect.width() < kOrnament || rect.height() < kOrnament || rect.area() >= kIsThePage * seen.area();
    });
    for (auto rect = found.begin(); rect != found.end(); ++rect) {
        found.erase(std::remove(rect + 1, found.end(), *rect), found.end());
    }
    return found;
}

PictureMarks::PictureMarks(CaseModel& model, PageView& view, PictureReader reader, QObject* parent)
    : QObject(parent), m_model(model), m_view(view), m_service(std::move(reader)) {
    connect(&view, &PageView::pictureRequested, this, [this](int page, const Point& at) { mark(page, at); });
    connect(&view, &PageView::picturesRequested, this, [this](int page) { mark(page, std::nullopt); });
}

void PictureMarks::mark(int page, const std::optional<Point>& at) {
    const QString document = m_view.document();
    const casefile::Document* known = m_model.document(document);
    const std::filesystem::path file = m_model.workingPath(document);
    if (known == nullptr || file.empty()) {
        return;
    }
    const std::vector<std::string> codes = m_view.codesOfNewMarks();
    m_service.ask(file, known->fileName, page, [this, document, page, at, codes](const Expected<std::vector<Quad>>& pictures) {
        // Meanwhile another page may be looked at, or the case reviewed.
        if (document != m_view.document() || !m_view.isVisible() || !m_model.isEditable()) {
            return;
        }
        if (!pictures) {
            emit m_view.hint(QString::fromStdString(pictures.error().message));
            return;
        }
        const std::vector<Rect> found = chosen(document, page, at, *pictures);
        if (!found.empty()) {
            m_view.markAreas(page, found, codes);
        } else {
            emit m_view.hint(at ? tr("No picture stands here that is not marked. A scan is the page: Shift+M marks it")
                                : tr("No picture of this page is left to mark. A scan is the page: Shift+M marks it"));
        }
    });
}

std::vector<Rect> PictureMarks::chosen(const QString& document, int page, const std::optional<Point>& at,
                                       const std::vector<Quad>& pictures) const {
    const casefile::Document* known = m_model.document(document);
    if (known == nullptr || page > known->pageCount()) {
        return {};
    }
    std::vector<Rect> found = markablePictures(pictures, known->pages[static_cast<std::size_t>(page) - 1].cropBox);
    if (at) {
        const auto under = std::find_if(found.begin(), found.end(), [&](const Rect& rect) { return rect.contains(*at); });
        found = under == found.end() ? std::vector<Rect>() : std::vector<Rect>{*under};
    }
    std::erase_if(found, [&](const Rect& rect) {
        const auto& marks = m_model.marks(document, page);
        return std::any_of(marks.begin(), marks.end(),
                           [&](const casefile::CaseMark* mark) { return covers(mark->mark.quads, {Quad::of(rect)}); });
    });
    return found;
}

}  // namespace withheld::ui
