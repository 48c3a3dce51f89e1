// Names that a document chooses for itself and that stand for something in it: types and classes of tags, states of form fields,
// inks (ISO 32000-2 14.7.3, 14.7.6.2, 12.5.5, 8.6.6). Names of resources stand in ResourceNames, those of destinations in
// NameTrees.
#pragma once

#include "burn/BurnContext.h"
#include "burn/WithheldWords.h"

namespace withheld::burn {

/// Whether one of them repeats withheld words.
[[nodiscard]] bool anyDataNameRepeats(const BurnContext& context, const WithheldWords& words);

/// Gives those that repeat withheld words a name that tells nothing, the same wherever it is said; names that the standard
/// defines stay. Entries of attributes, and obsolete names of images, forms and fonts, are removed instead. Returns how many.
int renameData(const BurnContext& context, const WithheldWords& words);

}  // namespace withheld::burn
