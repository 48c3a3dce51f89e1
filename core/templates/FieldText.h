// The words at a field of a form, as far as they belong to it.
#pragma once

#include "templates/SeenWords.h"

namespace withheld::templates {

/// Whether the word stands in the line of `box`, and begins or goes on in it.
[[nodiscard]] bool standsIn(const SeenWord& word, const Rect& box);
/// `box` grown to the right over the words of its line, up to the first gap that is wider than a blank between words; never over
/// a word of `stops`.
[[nodiscard]] Rect lineFrom(const SeenWords& words, Rect box, const std::vector<Rect>& stops = {});

}  // namespace withheld::templates
