// The words that an annotation's appearance shows (ISO 32000-1 12.5.5).
#pragma once

#include "burn/WithheldWords.h"
#include "content/Interpreter.h"

namespace withheld::burn {

/// Adds them to `words`, as gone or as open. `appearance`: a form, or a dictionary of forms by state.
void readAppearance(content::FontCache& fonts, const pdf::Object& appearance, WordCollector& words, bool removed);

}  // namespace withheld::burn
