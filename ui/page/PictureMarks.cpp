#include "page/PictureMarks.h"

#include <algorithm>

#include "common/CaseModel.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

constexpr double kOrnament = 18;     // points: bullets and icons are smaller
constexpr double kIsThePage = 0.85;  // share of the page that only a scan covers

}  // namespace

std::vector<Rect> markablePictures(const std::vector<Quad>& pictures, const Rect& seen) {
    std::vector<Rect> found;
    for (auto picture = pictures.rbegin(); picture != pictures.rend(); ++picture) {
        const Rect rect = picture->bounds().intersected(seen);
        const bool isLargeEnough = rect.width() >= kOrnament && rect.height() >= kOrnament;
        if (isLargeEnough && rect.area() < kIsThePage * seen.area() &&
            std::find(found.begin(), found.end(), rect) == found.end()) {
            found.push_back(rect);
        }
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
    m_service.ask(file, known->fileName, page, [this, document, page, at](const Expected<std::vector<Quad>>& pictures) {
        if (!pictures) {
            emit m_view.hint(QString::fromStdString(pictures.error().message));
        } else if (document == m_view.document() && m_model.isEditable()) {
            take(document, page, at, *pictures);
        }
    });
}

void PictureMarks::take(const QString& document, int page, const std::optional<Point>& at, const std::vector<Quad>& pictures) {
    const casefile::Document* known = m_model.document(document);
    if (known == nullptr || page > known->pageCount()) {
        return;
    }
    std::vector<Rect> found = markablePictures(pictures, known->pages[static_cast<std::size_t>(page) - 1].cropBox);
    if (at) {
        const auto under = std::find_if(found.begin(), found.end(), [&](const Rect& rect) { return rect.contains(*at); });
        found = under == found.end() ? std::vector<Rect>() : std::vector<Rect>{*under};
    }
    if (!found.empty()) {
        m_view.markAreas(page, found);
    } else if (!at) {
        emit m_view.hint(pictures.empty() ? tr("This page has no pictures")
                                          : tr("This page has no pictures but small ones, or is one itself: Shift+M marks it"));
    }
}

}  // namespace withheld::ui
