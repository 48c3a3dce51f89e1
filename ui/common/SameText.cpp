#include "common/SameText.h"

#include "common/CaseModel.h"

namespace withheld::ui {

namespace {

/// From here on a line counts as covered: boxes drawn by hand rarely meet the letters' boxes exactly.
constexpr double kCovered = 0.6;

}  // namespace

bool isCovered(const CaseModel& model, const std::string& document, const SearchHit& hit) {
    const QString id = QString::fromStdString(document);
    double whole = 0;
    double shared = 0;
    for (const Quad& quad : hit.quads) {
        whole += area(quad);
        double most = 0;
        const auto look = [&](const Mark& mark) {
            double byMark = 0;
            for (const Quad& other : mark.quads) {
                byMark += sharedArea(quad, other);
            }
            most = std::max(most, byMark);
        };
        for (const casefile::CaseMark* mark : model.marks(id, hit.page)) {
            look(mark->mark);
        }
        for (const casefile::CaseSuggestion* suggestion : model.openSuggestions(id, hit.page)) {
            look(suggestion->proposed);
        }
        shared += most;
    }
    return whole > 0 && shared >= kCovered * whole;
}

std::map<std::string, std::vector<SearchHit>> openPlaces(const CaseModel& model,
                                                         const std::map<std::string, std::vector<SearchHit>>& hits) {
    std::map<std::string, std::vector<SearchHit>> open;
    for (const auto& [document, ofDocument] : hits) {
        for (const SearchHit& hit : ofDocument) {
            if (!isCovered(model, document, hit)) {
                open[document].push_back(hit);
            }
        }
    }
    return open;
}

Mark markOf(const SearchHit& hit, const std::vector<std::string>& exemptions) {
    Mark mark;
    mark.page = hit.page;
    mark.shape = MarkShape::Text;
    mark.quads = hit.quads;
    mark.exemptions = hit.exemption.empty() ? exemptions : std::vector<std::string>{hit.exemption};
    mark.kind = hit.kind;
    mark.text = hit.text;
    return mark;
}

}  // namespace withheld::ui
