// The pages as a tree for screen readers: document > page > lines of text, marks and suggestions.
#pragma once

namespace withheld::ui {

class PageView;

/// Makes PageViews answer as such trees. Once a program; more often does no harm.
void installPageTrees();
/// Screen readers go to the line of the caret, else to the chosen mark.
void tellFocus(PageView& view);

}  // namespace withheld::ui
