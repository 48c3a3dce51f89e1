// Where a mark comes from, read from its origin: the officer's hand, a search, a finder …
#pragma once

#include "marks/Mark.h"

namespace withheld::statistics {

enum class Source {
    Hand,
    Same,         ///< the same words as another mark
    Repeat,       ///< the same place as on another page
    Search,       ///< words, a form, or an expression that was searched for
    List,         ///< a list of terms
    Finder,       ///< one of the program's finders of personal data
    Consistency,  ///< redacted elsewhere
    Import,       ///< marks of another program
    Other
};

[[nodiscard]] Source sourceOf(const Mark& mark);
[[nodiscard]] const char* name(Source source);         ///< "hand", "same" …
[[nodiscard]] const char* displayName(Source source);  ///< "Drawn by hand" …

}  // namespace withheld::statistics
