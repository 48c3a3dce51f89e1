// Marks by page, renewed where a change touched them, and the signals that tell of it.
#include "common/CaseModelIndex.h"

#include <algorithm>

namespace withheld::ui {

std::vector<std::string> CaseModel::touchedSince(const Seen& before) const {
    const casefile::CaseState& now = state();
    std::vector<std::string> touched;
    std::uint64_t events = 0;
    for (const auto& [document, touches] : now.touches) {
        const auto known = before.touches.find(document);
        const std::uint64_t fresh = touches - (known == before.touches.end() ? 0 : known->second);
        if (fresh > 0) {
            touched.push_back(document);
            events += fresh;
        }
    }
    // Views and comments are no matter of marks.
    if (events + now.views.size() - before.views + now.comments.size() - before.comments == now.lastEvent - before.event) {
        return touched;
    }
    touched.clear();
    for (const casefile::Document& document : now.documents) {
        touched.push_back(document.id);
    }
    return touched;
}

std::map<std::string, CaseModel::Touched> CaseModel::touchedByAct() const {
    std::map<std::string, Touched> touched;
    const auto add = [&touched](const std::string& document, int page, int changes) {
        touched[document].pages.insert(page);
        touched[document].changes += static_cast<std::uint64_t>(changes);
    };
    for (const casefile::Act& act : m_case->history().acts()) {
        if (std::find(m_actIds.begin(), m_actIds.end(), act.id) == m_actIds.end()) {
            continue;
        }
        for (const auto& [id, change] : act.marks) {
            if (change.before) {
                add(change.before->document, change.before->mark.page, 1);
            }
            if (change.after) {
                add(change.after->document, change.after->mark.page, change.before ? 0 : 1);
            }
        }
        for (const auto& [id, change] : act.suggestions) {
            if (const auto found = state().suggestions.find(id); found != state().suggestions.end()) {
                add(found->second.document, found->second.proposed.page, 1);
            }
        }
    }
    return touched;
}

void CaseModel::forgetIndex() {
    if (!m_index) {
        return;
    }
    if (state().documents.size() != m_seen->documents) {
        // Marks go and come with their document; pages of one that is gone must not be pointed at.
        m_index.reset();
        return;
    }
    const auto known = m_underWay > 0 ? touchedByAct() : std::map<std::string, Touched>();
    for (const std::string& document : touchedSince(*m_seen)) {
        if (!m_index->pages.contains(document)) {
            continue;
        }
        // A page costs a walk over the marks; more than a few are as well found by one walk over all pages. What another process
        // wrote meanwhile is in no act of ours: then the numbers differ.
        constexpr std::size_t fewPages = 4;
        const auto touched = known.find(document);
        const auto before = m_seen->touches.find(document);
        const auto now = state().touches.find(document);
        const std::uint64_t changes =
            (now == state().touches.end() ? 0 : now->second) - (before == m_seen->touches.end() ? 0 : before->second);
        if (touched == known.end() || touched->second.pages.size() > fewPages || touched->second.changes != changes) {
            m_index->pages.erase(document);
        } else {
            renewPages(document, touched->second.pages);
        }
    }
}

void CaseModel::renewPages(const std::string& document, const std::set<int>& touched) {
    auto& pages = m_index->pages[document];
    for (const int page : touched) {
        pages[page] = {state().marksOf(document, page), state().openSuggestionsOf(document, page)};
    }
    const casefile::Document* known = state().document(document);
    Index::Page all;
    for (int page = 1; known != nullptr && page <= known->pageCount(); ++page) {
        if (const auto found = pages.find(page); found != pages.end()) {
            all.marks.insert(all.marks.end(), found->second.marks.begin(), found->second.marks.end());
            all.suggestions.insert(all.suggestions.end(), found->second.suggestions.begin(), found->second.suggestions.end());
        }
    }
    pages[0] = std::move(all);
}

CaseModel::Index& CaseModel::index() const {
    if (!m_index) {
        m_index = std::make_unique<Index>();
    }
    return *m_index;
}

const std::vector<const casefile::CaseMark*>& CaseModel::marks(const QString& document, int page) const {
    auto& pages = index().pages[document.toStdString()];
    if (pages.empty()) {
        // One walk over the document fills all its pages, so that painting many pages does not walk once a page.
        const std::string id = document.toStdString();
        auto& all = pages[0];
        all.marks = state().marksOf(id);
        all.suggestions = state().openSuggestionsOf(id);
        for (const casefile::CaseMark* mark : all.marks) {
            pages[mark->mark.page].marks.push_back(mark);
        }
        for (const casefile::CaseSuggestion* suggestion : all.suggestions) {
            pages[suggestion->proposed.page].suggestions.push_back(suggestion);
        }
    }
    return pages[page].marks;
}

const std::vector<const casefile::CaseSuggestion*>& CaseModel::openSuggestions(const QString& document, int page) const {
    (void)marks(document, page);
    return index().pages[document.toStdString()][page].suggestions;
}

void CaseModel::noticeChanges() {
    const casefile::CaseState& now = state();
    const Seen before = *m_seen;
    if (now.lastEvent == before.event) {
        return;
    }
    *m_seen = {now.stage, now.documents.size(), now.comments.size(), now.views.size(), now.lastEvent, now.touches};
    if (before.documents != now.documents.size()) {
        emit documentsChanged();
    }
    const std::vector<std::string> touched = touchedSince(before);
    for (const std::string& document : touched) {
        emit marksChanged(QString::fromStdString(document));
        emit suggestionsChanged(QString::fromStdString(document));
    }
    if (!touched.empty()) {
        emit settled();
    }
    if (before.stage != now.stage) {
        emit stageChanged();
    }
    if (before.comments != now.comments.size()) {
        emit commentsChanged();
    }
}

}  // namespace withheld::ui
