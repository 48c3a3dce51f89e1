// J and K: from mark to mark in reading order, page by page and on into the next document.
#include <algorithm>

#include "base/PageSpace.h"
#include "page/PageViewImplementation.h"

namespace withheld::ui {

namespace {

struct Stop {
    double top;
    double left;
    QString id;
};

/// Marks and open suggestions of a page as the eye meets them; of the shown document as it is turned.
std::vector<Stop> stopsOn(const PageCanvas& canvas, const casefile::Document& document, int page) {
    const QString id = QString::fromStdString(document.id);
    const PageSpace space =
        id == canvas.document ? canvas.layout.space(page) : PageSpace(document.pages[static_cast<std::size_t>(page - 1)], 72);
    std::vector<Stop> stops;
    const auto add = [&](const Mark& mark, const std::string& stop) {
        const Rect seen = space.toView(mark.quads.empty() ? Rect{} : mark.quads.front().bounds());
        stops.push_back({seen.y0, seen.x0, QString::fromStdString(stop)});
    };
    for (const casefile::CaseMark* mark : canvas.model.marks(id, page)) {
        add(mark->mark, mark->mark.id);
    }
    for (const casefile::CaseSuggestion* suggestion : canvas.model.openSuggestions(id, page)) {
        add(suggestion->proposed, suggestion->id);
    }
    std::stable_sort(stops.begin(), stops.end(),
                     [](const Stop& a, const Stop& b) { return std::tie(a.top, a.left) < std::tie(b.top, b.left); });
    return stops;
}

/// The nearest stop on `from` or, page by page, after it (before it); "" when there is none.
QString stopFrom(const PageCanvas& canvas, const casefile::Document& document, int from, bool forward) {
    const QString id = QString::fromStdString(document.id);
    for (int page = from; page >= 1 && page <= document.pageCount(); page += forward ? 1 : -1) {
        if (canvas.model.marks(id, page).empty() && canvas.model.openSuggestions(id, page).empty()) {
            continue;
        }
        const std::vector<Stop> stops = stopsOn(canvas, document, page);
        return forward ? stops.front().id : stops.back().id;
    }
    return {};
}

/// The page of the chosen mark or suggestion, when it is of the shown document; else 0.
int pageOfCurrent(const PageCanvas& canvas, const QString& id) {
    const std::string shown = canvas.document.toStdString();
    if (const casefile::CaseMark* mark = canvas.model.mark(id)) {
        return mark->document == shown ? mark->mark.page : 0;
    }
    const casefile::CaseSuggestion* suggestion = canvas.model.suggestion(id);
    return suggestion != nullptr && suggestion->document == shown ? suggestion->proposed.page : 0;
}

/// The stop after (before) the chosen one, or the first from where the reader is; "" when this document has no more.
QString nextHere(const PageCanvas& canvas, const casefile::Document& document, int readAt, bool forward) {
    const QString current = canvas.selection.current();
    const int page = pageOfCurrent(canvas, current);
    if (page == 0) {
        const QString ahead = stopFrom(canvas, document, readAt, true);
        return ahead.isEmpty() ? stopFrom(canvas, document, 1, true) : ahead;
    }
    const std::vector<Stop> stops = stopsOn(canvas, document, page);
    const auto at = std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) { return stop.id == current; });
    if (forward && at != stops.end() && at + 1 != stops.end()) {
        return (at + 1)->id;
    }
    if (!forward && at != stops.end() && at != stops.begin()) {
        return (at - 1)->id;
    }
    return stopFrom(canvas, document, page + (forward ? 1 : -1), forward);
}

}  // namespace

void PageView::Implementation::step(bool forward) {
    const std::vector<casefile::Document>& documents = canvas.model.state().documents;
    const auto shown = std::find_if(documents.begin(), documents.end(),
                                    [this](const casefile::Document& each) { return each.id == canvas.document.toStdString(); });
    if (shown == documents.end()) {
        return;
    }
    if (const QString next = nextHere(canvas, *shown, std::max(1, currentPage), forward); !next.isEmpty()) {
        canvas.selection.reveal(next);
        return;
    }
    const auto isLast = [&](auto document) { return document == (forward ? documents.end() - 1 : documents.begin()); };
    for (auto document = shown; !isLast(document);) {
        document += forward ? 1 : -1;
        const QString next = stopFrom(canvas, *document, forward ? 1 : document->pageCount(), forward);
        if (!next.isEmpty()) {
            const QString name = QString::fromStdString(document->fileName);
            canvas.selection.reveal(next);
            canvas.hint(tr("On to %1").arg(name));
            return;
        }
    }
    canvas.hint(canvas.model.state().marks.empty() && canvas.selection.isEmpty() ? tr("No marks here yet")
                : forward                                                        ? tr("Last mark of the case")
                                                                                 : tr("First mark of the case"));
}

}  // namespace withheld::ui
