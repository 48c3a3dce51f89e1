// Annotations and form fields (ISO 32000-1 12.5, 12.7): what touches a mark is gone with its replies, pop-ups and values;
// comments never leave with a release; links and untouched fields stay.
#pragma once

#include <string>
#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

struct AnnotationNotes {
    int underMarks = 0;
    int comments = 0;       ///< outside marks: notes, highlights, stamps, attachments as annotations
    int fields = 0;         ///< form fields whose value was taken out
    int otherShowings = 0;  ///< of these fields, at places that no mark touches
    int signatures = 0;
    int unseenAppearances = 0;             ///< for the mouse over a field or pressed on it, of fields that stay
    std::vector<std::string> sameAddress;  ///< places of links left that open what one under a mark opened: "page 2 at 72, 595"
    int actions = 0;                       ///< scripts, launches, submissions
};

/// `areasByPage[i]`: the marked areas of page i + 1. Removed annotations become dead objects of `context`.
void burnAnnotations(BurnContext& context, const std::vector<std::vector<Quad>>& areasByPage, std::vector<BurnedPage>& pages,
                     AnnotationNotes& notes);

/// Whether an action may stay: go to a place in this document, open a web address, a named viewer action.
[[nodiscard]] bool isHarmlessAction(const pdf::Object& action);

}  // namespace withheld::burn
