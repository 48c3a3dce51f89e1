// What the commands of a PageView do to marks.
#include "marks/DrawnArea.h"
#include "marks/Repeat.h"
#include "page/PageViewImplementation.h"

namespace withheld::ui {

void PageView::markPage() {
    if (pageCount() == 0) {
        return;
    }
    Mark mark = wholePageMark(page(), m->canvas.layout.geometry(page()));
    mark.exemptions = m->canvas.stickyCodes();
    m->canvas.addDrawn({mark});
}

void PageView::markPictures() {
    if (pageCount() > 0 && m->canvas.model.isEditable()) {
        emit picturesRequested(page());
    }
}

std::vector<std::string> PageView::codesOfNewMarks() const {
    return m->canvas.stickyCodes();
}

void PageView::markAreas(int page, const std::vector<Rect>& areas, const std::vector<std::string>& codes) {
    std::vector<Mark> marks;
    for (const Rect& area : areas) {
        Mark mark;
        mark.page = page;
        mark.quads = {Quad::of(area)};
        mark.exemptions = codes;
        marks.push_back(std::move(mark));
    }
    m->canvas.addDrawn(marks);
}

void PageView::markInverse() {
    if (pageCount() == 0 || !m->canvas.model.isEditable()) {
        return;
    }
    m->cancelGesture();
    const auto chosen = m->canvas.selectedMarks();
    if (chosen.size() != 1 || chosen.front()->mark.shape == MarkShape::Page) {
        if (tool() == Tool::Select || tool() == Tool::Hand) {
            setTool(Tool::Redact);
        }
        m->drawsInverse = true;
        m->updateCursor(m->lastPoint, Qt::NoModifier);
        emit hint(tr("Draw a box around what stays open: the rest of the page will be marked. Esc cancels"));
        return;
    }
    Mark mark = chosen.front()->mark;
    mark.quads = outsideOf(m->canvas.layout.geometry(mark.page).cropBox, mark.bounds());
    mark.shape = MarkShape::Area;
    if (mark.quads.empty() || mark.bounds() == chosen.front()->mark.bounds()) {
        emit hint(tr("This mark leaves no box open to turn round"));
        return;
    }
    m->canvas.model.reshape({mark}, tr("Mark all of page %1 but a box").arg(mark.page));
}

void PageView::repeatMark() {
    if (m->canvas.selectedMarks().empty()) {
        emit hint(tr("Choose a mark first; then X repeats it on other pages"));
        return;
    }
    emit repeatRequested();
}

void PageView::markEverySame() {
    if (m->canvas.selection.isEmpty()) {
        emit hint(tr("Choose a mark first; then A finds the same text elsewhere"));
        return;
    }
    emit sameRequested(m->canvas.selection.current());
}

void PageView::widenToWords() {
    std::vector<Mark> wider;
    for (const casefile::CaseMark* mark : m->canvas.selectedMarks()) {
        const std::shared_ptr<const PageText> text = m->canvas.text(mark->mark.page);
        if (!text || mark->mark.shape == MarkShape::Page) {
            continue;
        }
        Mark changed = mark->mark;
        changed.quads = wholeWordQuads(*text, changed.quads);
        if (changed.quads != mark->mark.quads) {
            wider.push_back(std::move(changed));
        }
    }
    if (wider.empty()) {
        emit hint(m->canvas.selection.isEmpty() ? tr("Choose a mark first; then W widens it to whole words")
                                                : tr("The words under this mark are whole already"));
        return;
    }
    m->canvas.model.reshape(wider, tr("Widen to whole words"));
}

void PageView::decideSelected(bool accept) {
    m->decideSuggestions(accept);
}

void PageView::deleteSelected() {
    QStringList marks;
    QStringList suggestions;
    for (const QString& id : m->canvas.selection.ids()) {
        (m->canvas.model.suggestion(id) ? suggestions : marks) << id;
    }
    m->canvas.selection.clear();
    m->canvas.model.removeMarks(marks);
    m->canvas.model.refuseSuggestions(suggestions);
}

void PageView::selectAllOnPage() {
    QStringList ids;
    for (const casefile::CaseMark* mark : m->canvas.model.marks(m->canvas.document, page())) {
        ids << QString::fromStdString(mark->mark.id);
    }
    m->canvas.selection.set(ids);
}

}  // namespace withheld::ui
