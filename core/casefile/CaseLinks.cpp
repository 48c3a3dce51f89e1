// Copies of a page that are kept in step, and the marks on them that stand for each other.
#include "casefile/CaseImplementation.h"
#include "marks/MarksJson.h"

namespace withheld::casefile {

using nlohmann::json;

namespace {

Error noPageOfThis(const std::string& file, int page) {
    return {ErrorCode::InvalidInput, "There is no such page in this case", file, page, "", ""};
}

}  // namespace

Expected<std::vector<std::vector<std::string>>> Case::addLinkedMarks(std::vector<std::vector<PlacedMark>> groups) {
    std::vector<std::vector<std::string>> ids;
    for (std::vector<PlacedMark>& group : groups) {
        std::vector<std::string>& ofGroup = ids.emplace_back();
        for (PlacedMark& placed : group) {
            placed.mark.id = placed.mark.id.empty() ? newId() : placed.mark.id;
            placed.mark.author = m->user;
            ofGroup.push_back(placed.mark.id);
        }
    }
    auto written = m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        std::vector<Draft> drafts;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (const PlacedMark& placed : groups[i]) {
                if (state.marks.contains(placed.mark.id)) {
                    continue;
                }
                const Document* owner = state.document(placed.document);
                if (owner == nullptr) {
                    return noPageOfThis("", placed.mark.page);
                }
                if (auto good = checkMark(*owner, placed.mark); !good) {
                    return good.error();
                }
                drafts.push_back({"mark-added", {{"document", placed.document}, {"mark", toJson(placed.mark)}}});
            }
            if (ids[i].size() > 1) {
                drafts.push_back({"mark-linked", {{"link", ids[i].front()}, {"marks", ids[i]}}});
            }
        }
        return drafts;
    });
    if (!written) {
        return written.error();
    }
    return ids;
}

Expected<void> Case::linkMarks(const std::vector<std::vector<std::string>>& groups) {
    return m->write([&](const CaseState&) -> Expected<std::vector<Draft>> {
        std::vector<Draft> drafts;
        for (const std::vector<std::string>& group : groups) {
            if (group.size() > 1) {
                drafts.push_back({"mark-linked", {{"link", group.front()}, {"marks", group}}});
            }
        }
        return drafts;
    });
}

Expected<void> Case::unlinkMarks(const std::vector<std::string>& ids) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        std::vector<std::string> linked;
        for (const std::string& id : ids) {
            if (state.markLinks.contains(id)) {
                linked.push_back(id);
            }
        }
        return linked.empty() ? std::vector<Draft>() : std::vector<Draft>{{"mark-unlinked", {{"marks", linked}}}};
    });
}

Expected<void> Case::linkPages(PageLink link, bool isLinked) {
    if (std::pair(link.otherDocument, link.otherPage) < std::pair(link.document, link.page)) {
        std::swap(link.document, link.otherDocument);
        std::swap(link.page, link.otherPage);
    }
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        for (const auto& [id, page] : {std::pair(link.document, link.page), std::pair(link.otherDocument, link.otherPage)}) {
            const Document* owner = state.document(id);
            if (owner == nullptr || page < 1 || page > owner->pageCount()) {
                return noPageOfThis(owner == nullptr ? "" : owner->fileName, page);
            }
        }
        if (state.pageLinks.contains(link) == isLinked ||
            std::pair(link.document, link.page) == std::pair(link.otherDocument, link.otherPage)) {
            return std::vector<Draft>();
        }
        return std::vector<Draft>{{isLinked ? "pages-linked" : "pages-unlinked",
                                   {{"document", link.document},
                                    {"page", link.page},
                                    {"otherDocument", link.otherDocument},
                                    {"otherPage", link.otherPage}}}};
    });
}

}  // namespace withheld::casefile
