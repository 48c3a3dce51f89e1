// Copies of a page in step: what is done to a mark on one is done to those that stand for it on the others.
#include <algorithm>
#include <set>

#include "common/CaseModel.h"
#include "common/CaseSteps.h"
#include "common/StepWords.h"
#include "copies/Follow.h"

namespace withheld::ui {

namespace {

using casefile::Case;
using casefile::CaseMark;

bool isOn(const Case::PlacedMark& mark, const std::string& document, int page) {
    return mark.document == document && mark.mark.page == page;
}

QString nameOf(const CaseModel& model, const std::string& document, int page) {
    const casefile::Document* found = model.state().document(document);
    return CaseModel::tr("%1, page %2").arg(found == nullptr ? QString() : QString::fromStdString(found->fileName)).arg(page);
}

/// The marks that a step added go and come; the pages' link with them.
class KeepInStepStep : public CaseStep {
public:
    KeepInStepStep(CaseModel& model, const QString& words, casefile::PageLink pages, std::vector<std::string> ids)
        : CaseStep(model, words), m_pages(std::move(pages)), m_ids(std::move(ids)) {}

protected:
    Expected<void> apply() override {
        const Expected<void> linked = theCase().linkPages(m_pages);
        return linked && !m_removed.empty() ? theCase().restoreMarks(m_removed) : linked;
    }
    Expected<void> revert() override {
        m_removed = snapshot(m_ids);
        if (!m_removed.empty()) {
            if (Expected<void> removed = theCase().removeMarks(presentIds(m_ids)); !removed) {
                return removed;
            }
        }
        return theCase().linkPages(m_pages, false);
    }

private:
    casefile::PageLink m_pages;
    std::vector<std::string> m_ids;
    std::vector<CaseMark> m_removed;
};

}  // namespace

Mark CaseModel::followedTo(const Mark& mark, const std::string& document, const std::string& other, int page) const {
    const casefile::Document* from = state().document(document);
    const casefile::Document* to = state().document(other);
    PageText none;
    none.page = page;
    const auto here = pageText(QString::fromStdString(document), mark.page);
    const auto there = pageText(QString::fromStdString(other), page);
    const copies::Side source{here ? *here : none, from->pages[static_cast<std::size_t>(mark.page - 1)]};
    const copies::Side target{there ? *there : none, to->pages[static_cast<std::size_t>(page - 1)]};
    return copies::followed(mark, source, target, copies::mapBetween(source, target));
}

CaseModel::Groups CaseModel::withTwins(const std::vector<Case::PlacedMark>& placed) const {
    Groups groups;
    std::vector<bool> isTaken(placed.size(), false);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (isTaken[i]) {
            continue;
        }
        const Case::PlacedMark& own = placed[i];
        std::vector<Case::PlacedMark>& group = groups.emplace_back(std::vector{own});
        for (const auto& [document, page] : state().pagesInStepWith(own.document, own.mark.page)) {
            const Mark twin = followedTo(own.mark, own.document, document, page);
            if (twin.quads.empty()) {
                continue;
            }
            // Marked in the same step, or before, or not yet.
            bool isThere = false;
            for (std::size_t j = i + 1; j < placed.size() && !isThere; ++j) {
                if (!isTaken[j] && isOn(placed[j], document, page) && copies::isSamePlace(placed[j].mark, twin)) {
                    isTaken[j] = isThere = true;
                    group.push_back(placed[j]);
                }
            }
            for (const CaseMark* mark : marks(QString::fromStdString(document), page)) {
                if (!isThere && copies::isSamePlace(mark->mark, twin)) {
                    isThere = true;
                    group.push_back({document, mark->mark});
                }
            }
            if (!isThere) {
                group.push_back({document, twin});
            }
        }
    }
    return groups;
}

Expected<std::vector<std::string>> CaseModel::addGroups(Groups groups, std::vector<std::string>* own) {
    const auto known = [this](const std::string& id) { return state().marks.contains(id); };
    std::vector<std::vector<bool>> wasThere;
    for (const auto& group : groups) {
        std::vector<bool>& flags = wasThere.emplace_back();
        for (const Case::PlacedMark& placed : group) {
            flags.push_back(!placed.mark.id.empty() && known(placed.mark.id));
        }
    }
    Expected<std::vector<std::vector<std::string>>> ids = m_case->addLinkedMarks(std::move(groups));
    if (!ids) {
        return ids.error();
    }
    std::vector<std::string> added;
    for (std::size_t i = 0; i < ids->size(); ++i) {
        for (std::size_t j = 0; j < (*ids)[i].size(); ++j) {
            if (!wasThere[i][j]) {
                added.push_back((*ids)[i][j]);
            }
        }
        if (own != nullptr && !(*ids)[i].empty()) {
            own->push_back((*ids)[i].front());
        }
    }
    return added;
}

std::vector<std::string> CaseModel::withInStep(const std::vector<std::string>& ids) const {
    std::vector<std::string> all = ids;
    for (const std::string& id : ids) {
        for (const std::string& other : state().inStepWith(id)) {
            if (std::find(all.begin(), all.end(), other) == all.end()) {
                all.push_back(other);
            }
        }
    }
    return all;
}

void CaseModel::followChanges(std::vector<Mark>& after) const {
    std::set<std::string> known;
    for (const Mark& mark : after) {
        known.insert(mark.id);
    }
    std::vector<Mark> followers;
    for (const Mark& mark : after) {
        const auto before = state().marks.find(mark.id);
        if (before == state().marks.end()) {
            continue;
        }
        const Mark& was = before->second.mark;
        for (const std::string& id : state().inStepWith(mark.id)) {
            if (!known.insert(id).second) {
                continue;
            }
            const CaseMark& other = state().marks.at(id);
            Mark changed = other.mark;
            if (was.quads != mark.quads || was.shape != mark.shape) {
                const Mark moved = followedTo(mark, before->second.document, other.document, other.mark.page);
                if (!moved.quads.empty()) {
                    changed.quads = moved.quads;
                    changed.shape = moved.shape;
                    changed.text = moved.text;
                }
            }
            changed.exemptions = was.exemptions == mark.exemptions ? changed.exemptions : mark.exemptions;
            changed.kind = was.kind == mark.kind ? changed.kind : mark.kind;
            changed.note = was.note == mark.note ? changed.note : mark.note;
            changed.harm = was.harm == mark.harm ? changed.harm : mark.harm;
            changed.publicInterest = was.publicInterest == mark.publicInterest ? changed.publicInterest : mark.publicInterest;
            if (changed != other.mark) {
                followers.push_back(std::move(changed));
            }
        }
    }
    after.insert(after.end(), followers.begin(), followers.end());
}

QStringList CaseModel::suggestionsInStepWith(const casefile::CaseSuggestion& suggestion) const {
    QStringList others;
    for (const auto& [document, page] : state().pagesInStepWith(suggestion.document, suggestion.proposed.page)) {
        const Mark twin = followedTo(suggestion.proposed, suggestion.document, document, page);
        for (const casefile::CaseSuggestion* open : openSuggestions(QString::fromStdString(document), page)) {
            if (copies::isSamePlace(open->proposed, twin)) {
                others.append(QString::fromStdString(open->id));
            }
        }
    }
    return others;
}

Expected<void> CaseModel::addTwinsOf(const std::vector<std::string>& made, Twins& twins) {
    std::vector<Case::PlacedMark> placed;
    for (const std::string& id : made) {
        const CaseMark& mark = state().marks.at(id);
        if (!state().pagesInStepWith(mark.document, mark.mark.page).empty()) {
            placed.push_back({mark.document, mark.mark});
        }
    }
    if (placed.empty()) {
        return {};
    }
    m_index.reset();
    Groups groups = withTwins(placed);
    std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
    const std::set<std::string> before = [this] {
        std::set<std::string> ids;
        for (const auto& [id, mark] : state().marks) {
            ids.insert(id);
        }
        return ids;
    }();
    Expected<std::vector<std::vector<std::string>>> ids = m_case->addLinkedMarks(std::move(groups));
    if (!ids) {
        return ids.error();
    }
    for (const std::vector<std::string>& group : *ids) {
        twins.links.push_back(group);
        std::copy_if(group.begin(), group.end(), std::back_inserter(twins.added),
                     [&before](const std::string& id) { return !before.contains(id); });
    }
    return {};
}

bool CaseModel::keepInStep(const casefile::PageLink& pages) {
    if (!mayChange()) {
        return false;
    }
    std::vector<std::string> ids;
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        if (Expected<void> linked = m_case->linkPages(pages); !linked) {
            return linked;
        }
        std::vector<Case::PlacedMark> placed;
        for (const auto& [document, page] :
             {std::pair(pages.document, pages.page), std::pair(pages.otherDocument, pages.otherPage)}) {
            for (const CaseMark* mark : state().marksOf(document, page)) {
                placed.push_back({document, mark->mark});
            }
        }
        Expected<std::vector<std::string>> added = addGroups(withTwins(placed), nullptr);
        if (!added) {
            return added.error();
        }
        ids = *added;
        return {};
    });
    if (!done) {
        fail(done.error());
        return false;
    }
    const QString words =
        tr("Keep %1 in step with %2")
            .arg(nameOf(*this, pages.document, pages.page), nameOf(*this, pages.otherDocument, pages.otherPage));
    push(std::make_unique<KeepInStepStep>(*this, words, pages, ids));
    emit announced(ids.empty() ? words : words + ", " + tr("%1 added").arg(countedMarks(ids.size())));
    return true;
}

bool CaseModel::stopKeepingInStep(const casefile::PageLink& pages) {
    return mayChange() && carryOutStep(
                              tr("No longer keep %1 in step").arg(nameOf(*this, pages.document, pages.page)),
                              [pages](Case& file) { return file.linkPages(pages, false); },
                              [pages](Case& file) { return file.linkPages(pages); });
}

bool CaseModel::unlinkMarks(const QStringList& markIds) {
    const std::vector<std::string> ids = presentIds(markIds);
    std::vector<std::vector<std::string>> links;
    for (const std::string& id : ids) {
        // Linked again with any of the others it is with all of them.
        std::vector<std::string> link = state().inStepWith(id);
        if (!link.empty()) {
            link.push_back(id);
            links.push_back(std::move(link));
        }
    }
    return !links.empty() && mayChange() &&
           carryOutStep(
               tr("Unlink %1").arg(countedMarks(links.size())), [ids](Case& file) { return file.unlinkMarks(ids); },
               [links](Case& file) { return file.linkMarks(links); });
}

QStringList CaseModel::inStepWith(const QString& markId) const {
    QStringList others;
    for (const std::string& id : state().inStepWith(presentId(markId.toStdString()))) {
        others.append(QString::fromStdString(id));
    }
    return others;
}

}  // namespace withheld::ui
