#include "mainwindow/PageBadges.h"

#include <QCoreApplication>
#include <algorithm>

#include "casefile/Names.h"
#include "common/CaseModel.h"
#include "common/CodeLook.h"

namespace withheld::ui {

namespace {

struct Badge {
    Q_DECLARE_TR_FUNCTIONS(withheld::ui::PageBadges)
};

/// A second person had it on screen and agreed with every mark on it.
bool isReviewed(const CaseModel& model, const std::string& document, int page,
                const std::vector<const casefile::CaseMark*>& marks) {
    const casefile::CaseState& state = model.state();
    const auto isSecond = [&](const std::string& viewer) {
        return !casefile::samePerson(viewer, state.submission ? state.submission->by : state.createdBy) &&
               std::none_of(marks.begin(), marks.end(), [&](const casefile::CaseMark* mark) {
                   return std::any_of(mark->authors.begin(), mark->authors.end(),
                                      [&](const std::string& author) { return casefile::samePerson(author, viewer); });
               });
    };
    const bool wasSeen = std::any_of(state.viewers.begin(), state.viewers.end(), [&](const std::string& viewer) {
        return isSecond(viewer) && state.viewed(viewer, document, page);
    });
    return state.submission && wasSeen && std::all_of(marks.begin(), marks.end(), [](const casefile::CaseMark* mark) {
               return mark->decision == casefile::ReviewDecision::Agreed;
           });
}

}  // namespace

std::vector<PageBadge> badgesOf(const CaseModel& model, const QString& document, int page) {
    std::vector<PageBadge> badges;
    const auto& marks = model.marks(document, page);
    const auto whole = std::find_if(marks.begin(), marks.end(),
                                    [](const casefile::CaseMark* mark) { return mark->mark.shape == MarkShape::Page; });
    if (whole != marks.end()) {
        badges.push_back(
            {QStringLiteral("W"), Badge::tr("withheld: %1").arg(codesText((*whole)->mark.exemptions)), Colour::Text});
    }
    const auto returned = std::count_if(marks.begin(), marks.end(), [](const casefile::CaseMark* mark) {
        return mark->decision == casefile::ReviewDecision::Returned;
    });
    if (returned > 0) {
        badges.push_back({QStringLiteral("↩%1").arg(returned), Badge::tr("%1 returned").arg(returned), Colour::Bad});
    } else if (isReviewed(model, document.toStdString(), page, marks)) {
        badges.push_back({QStringLiteral("✓"), Badge::tr("reviewed"), Colour::Good});
    }
    if (const auto open = model.openSuggestions(document, page).size(); open > 0) {
        badges.push_back({QStringLiteral("?%1").arg(open),
                          open == 1 ? Badge::tr("1 suggestion") : Badge::tr("%1 suggestions").arg(open), Colour::Care});
    }
    return badges;
}

}  // namespace withheld::ui
