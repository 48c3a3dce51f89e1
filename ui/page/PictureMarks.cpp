#include "page/PictureMarks.h"

#include <algorithm>

#include "common/CaseModel.h"
#include "marks/DrawnArea.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

constexpr double kOrnament = 18;     // points: bullets and icons are smaller
constexpr double kIsThePage = 0.85;  // share of the page that only a scan covers

}  // namespace

std::vector<Rect> markablePictures(const std::vector<Rect>& pictures, const Rect& seen) {
    std::vector<Rect> found(pictures.rbegin(), pictures.rend());
    std::erase_if(found, [&](const Rect& rect) {
        return rect.width() < kOrnament || rect.height() < kOrnament || rect.area() >= kIsThePage * seen.area();
    });
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
    m_service.ask(file, known->fileName, page, [this, document, page, at, codes](const Expected<std::vector<Rect>>& pictures) {
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
                                       const std::vector<Rect>& pictures) const {
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
