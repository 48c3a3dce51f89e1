#include "review/Delta.h"

#include <QtGlobal>
#include <algorithm>

namespace withheld::review {

using casefile::CaseMark;
using casefile::CaseState;

namespace {

constexpr int kSamples = 24;    // a side of a quad
constexpr double kOpen = 0.02;  // less is a matter of rounding
constexpr double kAsGoodAsNothing = 0.98;

Sentence codesOf(const Mark& mark) {
    std::string codes;
    for (const std::string& code : mark.exemptions) {
        codes += (codes.empty() ? "" : ", ") + code;
    }
    return codes.empty() ? Sentence(QT_TRANSLATE_NOOP("Sentence", "no exemption")) : Sentence::data(codes);
}

Sentence placeOf(const CaseState& state, const CaseMark& mark) {
    const casefile::Document* document = state.document(mark.document);
    return {QT_TRANSLATE_NOOP("Sentence", "%1, page %2"),
            {document == nullptr ? Sentence(QT_TRANSLATE_NOOP("Sentence", "a document that is gone"))
                                 : Sentence::data(document->fileName),
             Sentence::number(static_cast<std::size_t>(mark.mark.page))}};
}

Point between(Point a, Point b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

std::vector<const Mark*> marksOnPage(const CaseState& state, const CaseMark& earlier) {
    std::vector<const Mark*> marks;
    for (const auto& [id, mark] : state.marks) {
        if (mark.document == earlier.document && mark.mark.page == earlier.mark.page) {
            marks.push_back(&mark.mark);
        }
    }
    return marks;
}

/// What became of a mark of the earlier set; nothing when it is as it was.
void addFate(const CaseState& state, const CaseMark& earlier, std::vector<Change>& changes) {
    const auto found = state.marks.find(earlier.mark.id);
    const CaseMark* now = found == state.marks.end() ? nullptr : &found->second;
    const bool isSamePlace = now != nullptr && now->mark.page == earlier.mark.page && now->mark.quads == earlier.mark.quads;
    if (isSamePlace) {
        if (now->mark.exemptions != earlier.mark.exemptions) {
            changes.push_back({Change::Kind::Recoded,
                               earlier.document,
                               earlier.mark.page,
                               now->mark.id,
                               {QT_TRANSLATE_NOOP("Sentence", "%1: exemption changed from %2 to %3"),
                                {placeOf(state, earlier), codesOf(earlier.mark), codesOf(now->mark)}}});
        }
        return;
    }
    const double open = openShare(earlier.mark, marksOnPage(state, earlier));
    Change change{Change::Kind::Moved, earlier.document, earlier.mark.page, now == nullptr ? "" : now->mark.id, {}};
    const std::vector<Sentence> which{placeOf(state, earlier), codesOf(earlier.mark)};
    const bool isGone = now == nullptr;
    if (open >= kAsGoodAsNothing) {
        change.kind = Change::Kind::Lost;
        change.sentence = {isGone ? QT_TRANSLATE_NOOP("Sentence", "%1: the mark %2 is gone. What it covered is open")
                                  : QT_TRANSLATE_NOOP("Sentence", "%1: the mark %2 was moved away. What it covered is open"),
                           which};
    } else if (open > kOpen) {
        change.kind = Change::Kind::Smaller;
        change.sentence = {isGone
                               ? QT_TRANSLATE_NOOP("Sentence", "%1: the mark %2 is gone. A part of what it covered is open")
                               : QT_TRANSLATE_NOOP("Sentence", "%1: the mark %2 was changed. A part of what it covered is open"),
                           which};
    } else {
        change.sentence = {isGone ? QT_TRANSLATE_NOOP("Sentence", "%1: the mark %2 is gone; others cover its place")
                                  : QT_TRANSLATE_NOOP("Sentence", "%1: the mark %2 covers more than before"),
                           which};
    }
    changes.push_back(std::move(change));
}

}  // namespace

double openShare(const Mark& mark, const std::vector<const Mark*>& others) {
    double open = 0;
    double whole = 0;
    for (const Quad& quad : mark.quads) {
        int uncovered = 0;
        for (int row = 0; row < kSamples; ++row) {
            for (int column = 0; column < kSamples; ++column) {
                const double across = (column + 0.5) / kSamples;
                const double along = (row + 0.5) / kSamples;
                const Point point = between(between(quad.p[0], quad.p[1], across), between(quad.p[3], quad.p[2], across), along);
                const bool isCovered = std::any_of(others.begin(), others.end(), [&point](const Mark* other) {
                    return std::any_of(other->quads.begin(), other->quads.end(),
                                       [&point](const Quad& each) { return contains(each, point); });
                });
                uncovered += isCovered ? 0 : 1;
            }
        }
        whole += area(quad);
        open += area(quad) * uncovered / (kSamples * kSamples);
    }
    return whole > 0 ? open / whole : 0;
}

std::vector<Change> changesSinceLastRound(const CaseState& state) {
    std::vector<Change> changes;
    if (!state.reviewed) {
        return changes;
    }
    for (const auto& [id, earlier] : state.reviewed->marks) {
        addFate(state, earlier, changes);
    }
    for (const casefile::Document& document : state.documents) {
        for (const CaseMark* mark : state.marksOf(document.id)) {
            if (!state.reviewed->marks.contains(mark->mark.id)) {
                changes.push_back(
                    {Change::Kind::Added,
                     document.id,
                     mark->mark.page,
                     mark->mark.id,
                     {QT_TRANSLATE_NOOP("Sentence", "%1: a new mark %2"), {placeOf(state, *mark), codesOf(mark->mark)}}});
            }
        }
    }
    const auto orderOf = [&state](const std::string& document) {
        const auto found = std::find_if(state.documents.begin(), state.documents.end(),
                                        [&document](const casefile::Document& each) { return each.id == document; });
        return found - state.documents.begin();
    };
    std::stable_sort(changes.begin(), changes.end(), [&](const Change& a, const Change& b) {
        return std::make_tuple(a.kind, orderOf(a.document), a.page) < std::make_tuple(b.kind, orderOf(b.document), b.page);
    });
    return changes;
}

}  // namespace withheld::review
