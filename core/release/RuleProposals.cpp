#include "release/RuleProposals.h"

namespace withheld::release {

namespace {

Mark markOf(const search::SearchHit& hit, const search::SearchRule& rule) {
    Mark mark;
    mark.page = hit.page;
    mark.shape = MarkShape::Text;
    mark.quads = hit.quads;
    mark.kind = hit.kind;
    mark.text = hit.text;
    mark.origin = "rule “" + rule.name + "”";
    if (!hit.exemption.empty()) {
        mark.exemptions = {hit.exemption};
    }
    return mark;
}

}  // namespace

Expected<RuleProposals> proposalsOf(const casefile::Case& file, const std::vector<search::SearchRule>& rules,
                                    const ProgressCallback& progress, const Cancel& cancel) {
    RuleProposals proposals;
    std::vector<search::PageFinder> finders;
    for (const search::SearchRule& rule : rules) {
        auto finder = search::finderOf(rule);
        if (!finder) {
            return finder.error();
        }
        finders.push_back(std::move(*finder));
        proposals.rules.push_back({rule.name, 0, false});
    }
    int total = 0;
    int done = 0;
    for (const casefile::Document& document : file.state().documents) {
        total += document.pageCount();
    }
    for (const casefile::Document& document : file.state().documents) {
        for (int page = 1; page <= document.pageCount(); ++page, ++done) {
            if (cancel.requested()) {
                return Error{ErrorCode::Cancelled, "Cancelled", document.fileName, 0, "", ""};
            }
            if (progress) {
                progress({"Searching " + document.fileName, done, total});
            }
            const auto text = file.pageText(document.id, page);
            if (!text) {
                return text.error();
            }
            if (!text->has_value() || text->value().source == TextSource::None) {
                ++proposals.pagesWithoutText;
                continue;
            }
            for (std::size_t i = 0; i < rules.size(); ++i) {
                const search::PageFindings findings = finders[i](**text);
                proposals.rules[i].places += static_cast<int>(findings.hits.size());
                proposals.rules[i].wasStopped = proposals.rules[i].wasStopped || findings.tooSlow;
                for (const search::SearchHit& hit : findings.hits) {
                    proposals.byDocument[document.id].push_back({markOf(hit, rules[i]), 1});
                }
            }
        }
    }
    return proposals;
}

}  // namespace withheld::release
