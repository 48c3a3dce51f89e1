#include "verify/TagContent.h"

#include <algorithm>

#include "verify/AnnotationAreas.h"

namespace withheld::verify {

bool TagContent::isMarked(int page) const {
    const auto index = static_cast<std::size_t>(page) - 1;
    return page > 0 && index < m_boxes.size() && !m_boxes[index].empty() && index < m_sourcePages.size() &&
           index < m_outputPages.size();
}

MarkedContent& TagContent::content(Read& read, const std::vector<QPDFObjectHandle>& pages, int page) {
    std::unique_ptr<MarkedContent>& one = read[page];
    if (!one) {
        one = std::make_unique<MarkedContent>(pages[static_cast<std::size_t>(page) - 1]);
    }
    return *one;
}

bool TagContent::mayLieUnderABox(const MarkedPiece& piece, int page) const {
    return (piece.hasText && !isPicture(page)) || (piece.bounds != Rect{} && boxesOf(page).touches(piece.bounds.grown(0.01)));
}

bool TagContent::isTouched(TagKid kid) {
    if (!isMarked(kid.page)) {
        return false;
    }
    if (kid.id >= 0) {
        const auto found = before(kid.page).byId.find({kid.inForm, kid.id});
        if (found == before(kid.page).byId.end()) {
            return false;
        }
        const auto stayed = after(kid.page).byId.find({kid.inForm, kid.id});
        const std::vector<MarkedPiece> kept = stayed == after(kid.page).byId.end() ? std::vector<MarkedPiece>() : stayed->second;
        return std::any_of(found->second.begin(), found->second.end(), [&](const MarkedPiece& piece) {
            const auto same = [&](const MarkedPiece& other) { return other.print == piece.print; };
            return mayLieUnderABox(piece, kid.page) && std::none_of(kept.begin(), kept.end(), same);
        });
    }
    for (const AnnotationFacts& annotation : m_source.pages()[static_cast<std::size_t>(kid.page) - 1].annotations) {
        if (annotation.object.isIndirect() && annotation.object.getObjGen() == kid.object.getObjGen()) {
            return isUnderABox(annotation, boxesOf(kid.page));
        }
    }
    const auto placed = before(kid.page).placed.find(kid.object.getObjGen());
    if (!kid.object.isStream() || placed == before(kid.page).placed.end()) {
        return false;
    }
    constexpr double edge = -0.5;  // points; less than that no pixel went
    return std::any_of(placed->second.begin(), placed->second.end(),
                       [&](const Rect& place) { return boxesOf(kid.page).touches(place, edge); }) &&
           !after(kid.page).paints(streamHash(kid.object));
}

bool TagContent::lostItsMark(const TagKid& kid) {
    return before(kid.page).byId.count({kid.inForm, kid.id}) > 0 && after(kid.page).byId.count({kid.inForm, kid.id}) == 0;
}

bool TagContent::stays(const TagKid& kid) {
    const auto index = static_cast<std::size_t>(kid.page) - 1;
    if (kid.page < 1 || kid.id < 0 || index >= m_sourcePages.size() || index >= m_outputPages.size()) {
        return false;
    }
    const auto found = before(kid.page).byId.find({kid.inForm, kid.id});
    const auto kept = after(kid.page).byId.find({kid.inForm, kid.id});
    if (found == before(kid.page).byId.end() || kept == after(kid.page).byId.end()) {
        return false;
    }
    return std::all_of(found->second.begin(), found->second.end(), [&](const MarkedPiece& piece) {
        return !piece.print.empty() && std::any_of(kept->second.begin(), kept->second.end(),
                                                   [&](const MarkedPiece& other) { return other.print == piece.print; });
    });
}

}  // namespace withheld::verify
