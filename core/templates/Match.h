// A template on a page: whether the page is that form, and where the marks come to lie on it.
#pragma once

#include <optional>
#include <vector>

#include "base/PageSpace.h"
#include "base/PageText.h"
#include "marks/Mark.h"
#include "templates/SeenWords.h"
#include "templates/Template.h"

namespace withheld::templates {

struct Match {
    double score = 0;           ///< 0–1: anchors that are where they should be, a little less when they lie loosely
    int found = 0;              ///< of the template's anchors
    Matrix toPage;              ///< from the template's page as seen to this page as seen
    double turn = 0;            ///< radians
    std::vector<Rect> anchors;  ///< where they were found
};

/// At least this score makes a page a copy of the form.
inline constexpr double leastScore = 0.6;

/// Nothing when the page is no copy of the form: too few anchors, or they lie differently to each other.
[[nodiscard]] std::optional<Match> match(const Template& form, const SeenWords& page);

struct Candidate {
    const Template* form = nullptr;
    Match match;
};
/// Those that match, best first.
[[nodiscard]] std::vector<Candidate> candidates(const std::vector<Template>& forms, const SeenWords& page);

/// The marks of a copy, in the template's order; of fields that lie beside the page or hold no word, none. `fields` tells for
/// each mark which field it comes from. Marks of text go around whole words, and to the end of the line where they did in the
/// template. Text is read from this page.
struct Placed {
    std::vector<Mark> marks;
    std::vector<int> fields;
};
[[nodiscard]] Placed place(const Template& form, const Match& match, const PageText& text, const PageGeometry& page,
                           const SeenWords& words);

/// Leaves out the anchors that other copies of the form do not have: what was typed in, not printed. Pages that are no copies
/// say nothing; with none that is, or too few anchors left, the template stays as it is.
void keepSteady(Template& form, const std::vector<SeenWords>& others);

}  // namespace withheld::templates
