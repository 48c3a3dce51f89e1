// A template from a marked page: which words may be its anchors, and which are chosen unless somebody says otherwise.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "base/Error.h"
#include "base/PageSpace.h"
#include "base/PageText.h"
#include "marks/Mark.h"
#include "templates/Template.h"

namespace withheld::templates {

/// What may not get into a template: areas of the page, and words wherever they stand.
class KeptBack {
public:
    /// Marks or suggestions on the page that becomes a template.
    void addMarks(const std::vector<Mark>& marks, const PageText& text);
    /// Words that stand under a mark somewhere else.
    void addWords(const std::string& text);
    [[nodiscard]] bool holds(const Word& word) const;

private:
    [[nodiscard]] bool isUnder(const Rect& box) const;
    std::vector<Quad> m_areas;
    std::unordered_set<std::u32string> m_words;
};

/// A word that the officer may take as an anchor.
struct AnchorCandidate {
    int word = 0;  ///< index in PageText::words
    Anchor anchor;
    bool isChosen = false;  ///< looks printed: no digits, stands once on the page; spread over the page
};

/// In reading order; none that is kept back.
[[nodiscard]] std::vector<AnchorCandidate> anchorCandidates(const PageText& text, const PageGeometry& page,
                                                            const KeptBack& keptBack);

/// `marks`: those of the page. `words`: indices of the anchors; those that are kept back are left out whatever is asked. Empty =
/// the chosen candidates. Fails with InvalidInput when there is no mark, no name, or less than fewestAnchors.
[[nodiscard]] Expected<Template> makeTemplate(const std::string& name, const PageText& text, const PageGeometry& page,
                                              const std::vector<Mark>& marks, const KeptBack& keptBack,
                                              const std::vector<int>& words = {});

}  // namespace withheld::templates
