#include "casefile/CaseState.h"

#include <QtGlobal>
#include <algorithm>

#include "casefile/Names.h"
#include "marks/MarkSet.h"

namespace withheld::casefile {

namespace {

template <typename Item>
struct Placed {
    const Item* item;
    int page;
    Rect seen;  ///< pixels at 72 dpi, y downwards
    int row = 0;
};

/// Things whose middles lie within each other's height share a row, so that one line of text reads left to right although its
/// boxes differ by a fraction of a point.
template <typename Item>
std::vector<const Item*> inReadingOrder(std::vector<Placed<Item>> placed) {
    std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
        return std::make_pair(a.page, a.seen.center().y) < std::make_pair(b.page, b.seen.center().y);
    });
    for (std::size_t i = 1; i < placed.size(); ++i) {
        const auto& above = placed[i - 1];
        const double reach = std::min(above.seen.height(), placed[i].seen.height()) / 2;
        const bool sameRow = above.page == placed[i].page && placed[i].seen.center().y - above.seen.center().y < reach;
        placed[i].row = above.row + (sameRow ? 0 : 1);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
        return std::make_pair(a.row, a.seen.x0) < std::make_pair(b.row, b.seen.x0);
    });
    std::vector<const Item*> items;
    items.reserve(placed.size());
    for (const auto& each : placed) {
        items.push_back(each.item);
    }
    return items;
}

template <typename Item>
Placed<Item> place(const Item& item, const Mark& mark, const Document& document) {
    Rect seen;
    if (mark.page >= 1 && mark.page <= document.pageCount()) {
        seen = PageSpace(document.pages[static_cast<std::size_t>(mark.page - 1)], 72).toView(mark.bounds());
    }
    return {&item, mark.page, seen};
}

}  // namespace

const char* name(Stage stage) {
    switch (stage) {
        case Stage::InReview:
            return "in-review";
        case Stage::Returned:
            return "returned";
        case Stage::Approved:
            return "approved";
        case Stage::Released:
            return "released";
        case Stage::Marking:
            break;
    }
    return "marking";
}

const char* displayName(Stage stage) {
    switch (stage) {
        case Stage::InReview:
            return QT_TRANSLATE_NOOP("Stage", "In review");
        case Stage::Returned:
            return QT_TRANSLATE_NOOP("Stage", "Returned");
        case Stage::Approved:
            return QT_TRANSLATE_NOOP("Stage", "Approved");
        case Stage::Released:
            return QT_TRANSLATE_NOOP("Stage", "Released");
        case Stage::Marking:
            break;
    }
    return QT_TRANSLATE_NOOP("Stage", "Marking");
}

std::vector<std::string> CaseState::inStepWith(const std::string& mark) const {
    std::vector<std::string> others;
    const auto link = markLinks.find(mark);
    if (link == markLinks.end()) {
        return others;
    }
    for (const auto& [other, name] : markLinks) {
        if (name == link->second && other != mark && marks.contains(other)) {
            others.push_back(other);
        }
    }
    return others;
}

std::vector<std::pair<std::string, int>> CaseState::pagesInStepWith(const std::string& document, int page) const {
    std::vector<std::pair<std::string, int>> others;
    for (const PageLink& link : pageLinks) {
        if (link.document == document && link.page == page) {
            others.emplace_back(link.otherDocument, link.otherPage);
        } else if (link.otherDocument == document && link.otherPage == page) {
            others.emplace_back(link.document, link.page);
        }
    }
    return others;
}

const Document* CaseState::document(const std::string& id) const {
    const auto found = std::find_if(documents.begin(), documents.end(), [&id](const Document& each) { return each.id == id; });
    return found == documents.end() ? nullptr : &*found;
}

const Document* CaseState::documentNamed(const std::string& fileName) const {
    const auto found =
        std::find_if(documents.begin(), documents.end(), [&fileName](const Document& each) { return each.fileName == fileName; });
    return found == documents.end() ? nullptr : &*found;
}

std::vector<const CaseMark*> CaseState::marksOf(const std::string& id, int page) const {
    std::vector<Placed<CaseMark>> placed;
    const Document* owner = document(id);
    if (owner == nullptr) {
        return {};
    }
    for (const auto& [markId, mark] : marks) {
        if (mark.document == id && (page == 0 || mark.mark.page == page)) {
            placed.push_back(place(mark, mark.mark, *owner));
        }
    }
    return inReadingOrder(std::move(placed));
}

std::vector<const CaseSuggestion*> CaseState::openSuggestionsOf(const std::string& id, int page) const {
    std::vector<Placed<CaseSuggestion>> placed;
    const Document* owner = document(id);
    if (owner == nullptr) {
        return {};
    }
    for (const auto& [suggestionId, suggestion] : suggestions) {
        if (suggestion.document == id && suggestion.state == SuggestionState::Open &&
            (page == 0 || suggestion.proposed.page == page)) {
            placed.push_back(place(suggestion, suggestion.proposed, *owner));
        }
    }
    return inReadingOrder(std::move(placed));
}

bool CaseState::viewed(const std::string& user, const std::string& id, int page) const {
    if (views.contains(PageView{user, id, page})) {
        return true;
    }
    return std::any_of(viewers.begin(), viewers.end(), [&](const std::string& viewer) {
        return viewer != user && samePerson(viewer, user) && views.contains(PageView{viewer, id, page});
    });
}

std::string CaseState::setHash() const {
    std::vector<DocumentMarks> all(documents.size());
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        all[i].sourceSha256 = documents[i].sha256;
        places[documents[i].id] = i;
    }
    for (const auto& [id, mark] : marks) {
        if (const auto found = places.find(mark.document); found != places.end()) {
            all[found->second].marks.push_back(mark.mark);
        }
    }
    return markSetHash(all);
}

}  // namespace withheld::casefile
