// Looks through the words of a case for what is redacted in one place and readable in another.
//
// This engine compares strings. One that reads more (layouts, near-copies of paragraphs) can take its place: screens, gates and
// the command line know only the Board.
#pragma once

#include <functional>
#include <memory>

#include "base/PageText.h"
#include "casefile/Case.h"
#include "consistency/Board.h"

namespace withheld::consistency {

/// The stored words of a page; nullptr when nobody has read it. Asked once a page.
using WordsOf = std::function<std::shared_ptr<const PageText>(const std::string& document, int page)>;

[[nodiscard]] Board check(const casefile::CaseState& state, const WordsOf& wordsOf);

/// Words from the case itself; a page whose stored words cannot be read counts as one without.
[[nodiscard]] WordsOf wordsIn(const casefile::Case& file);

}  // namespace withheld::consistency
