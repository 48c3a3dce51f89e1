// Marks of a case. Each call is one step.
#include <cmath>

#include "casefile/CaseImplementation.h"
#include "marks/MarksJson.h"

namespace withheld::casefile {

using nlohmann::json;

namespace {

Error noSuchMark() {
    return {ErrorCode::InvalidInput, "This mark is no longer in the case", "", 0, "Somebody may have removed it.", ""};
}

/// As a restored mark's event tells it: nothing of what it was is lost.
json restoredPayload(const CaseMark& mark) {
    json payload{{"document", mark.document}, {"mark", toJson(mark.mark)}, {"created", mark.created}, {"authors", mark.authors}};
    if (mark.decision != ReviewDecision::Undecided) {
        payload["decision"] = name(mark.decision);
        payload["decisionBy"] = mark.decisionBy;
        payload["decisionReason"] = mark.decisionReason;
        payload["decisionTime"] = mark.decisionTime;
        payload["inBulk"] = mark.decidedInBulk;
        payload["proposedExemptions"] = mark.proposedExemptions;
    }
    return payload;
}

}  // namespace

Expected<void> checkMark(const Document& document, const Mark& mark) {
    const auto refuse = [&](const char* what) {
        return Error{ErrorCode::InvalidInput, what, document.fileName, mark.page, "", ""};
    };
    if (mark.page < 1 || mark.page > document.pageCount()) {
        return Error{
            ErrorCode::InvalidInput,
            "There is no page " + std::to_string(mark.page) + "; the document has " + std::to_string(document.pageCount()),
            document.fileName,
            0,
            "Correct the page of the mark.",
            ""};
    }
    if (mark.quads.empty()) {
        return refuse("A mark covers nothing");
    }
    for (const Quad& quad : mark.quads) {
        for (const Point& corner : quad.p) {
            if (!std::isfinite(corner.x) || !std::isfinite(corner.y) || std::abs(corner.x) > 1e6 || std::abs(corner.y) > 1e6) {
                return refuse("A mark lies far outside its page");
            }
        }
    }
    return {};
}

Expected<std::vector<std::string>> Case::addMarks(const std::string& document, std::vector<Mark> marks) {
    std::vector<std::string> ids;
    for (Mark& mark : marks) {
        if (mark.id.empty()) {
            mark.id = newId();
        }
        mark.author = m->user;
        ids.push_back(mark.id);
    }
    auto written = m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        const Document* owner = state.document(document);
        if (owner == nullptr) {
            return Error{ErrorCode::InvalidInput, "This document is not in the case", "", 0, "", ""};
        }
        std::vector<Draft> drafts;
        std::set<std::string> fresh;
        for (const Mark& mark : marks) {
            if (auto good = checkMark(*owner, mark); !good) {
                return good.error();
            }
            if (state.marks.contains(mark.id) || !fresh.insert(mark.id).second) {
                return Error{
                    ErrorCode::InvalidInput, "A mark of this id is already in the case", owner->fileName, mark.page, "", ""};
            }
            drafts.push_back({"mark-added", {{"document", document}, {"mark", toJson(mark)}}});
        }
        return drafts;
    });
    if (!written) {
        return written.error();
    }
    return ids;
}

Expected<void> Case::changeMarks(const std::vector<Mark>& marks) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        std::vector<Draft> drafts;
        for (Mark mark : marks) {
            const auto found = state.marks.find(mark.id);
            const Document* owner = found == state.marks.end() ? nullptr : state.document(found->second.document);
            if (owner == nullptr) {
                return noSuchMark();
            }
            if (auto good = checkMark(*owner, mark); !good) {
                return good.error();
            }
            mark.author = m->user;
            drafts.push_back({"mark-changed", {{"mark", toJson(mark)}}});
        }
        return drafts;
    });
}

Expected<void> Case::removeMarks(const std::vector<std::string>& ids) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        std::vector<Draft> drafts;
        for (const std::string& id : ids) {
            if (!state.marks.contains(id)) {
                return noSuchMark();
            }
            drafts.push_back({"mark-removed", {{"id", id}}});
        }
        return drafts;
    });
}

Expected<void> Case::restoreMarks(const std::vector<CaseMark>& marks) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        std::vector<Draft> drafts;
        for (const CaseMark& mark : marks) {
            const Document* owner = state.document(mark.document);
            if (owner == nullptr || mark.mark.id.empty()) {
                return noSuchMark();
            }
            if (state.marks.contains(mark.mark.id)) {
                return Error{
                    ErrorCode::InvalidInput, "This mark is already in the case", owner->fileName, mark.mark.page, "", ""};
            }
            if (auto good = checkMark(*owner, mark.mark); !good) {
                return good.error();
            }
            drafts.push_back({"mark-restored", restoredPayload(mark)});
        }
        return drafts;
    });
}

Expected<std::string> Case::addComment(const std::string& markId, const std::string& text) {
    const std::string id = newId();
    auto written = m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        if (text.empty()) {
            return Error{ErrorCode::InvalidInput, "The comment is empty", "", 0, "", ""};
        }
        if (!markId.empty() && !state.marks.contains(markId)) {
            return noSuchMark();
        }
        return std::vector<Draft>{{"comment-added", {{"id", id}, {"markId", markId}, {"text", text}}}};
    });
    if (!written) {
        return written.error();
    }
    return id;
}

Expected<void> Case::addComments(const std::vector<std::string>& markIds, const std::string& text) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        if (text.empty()) {
            return Error{ErrorCode::InvalidInput, "The comment is empty", "", 0, "", ""};
        }
        std::vector<Draft> drafts;
        for (const std::string& markId : markIds) {
            if (!state.marks.contains(markId)) {
                return noSuchMark();
            }
            drafts.push_back({"comment-added", {{"id", newId()}, {"markId", markId}, {"text", text}}});
        }
        return drafts;
    });
}

}  // namespace withheld::casefile
