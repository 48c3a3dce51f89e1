// What a document stores beside its pages: metadata, attachments, scripts, private data, dead objects, strings that repeat what
// went.
#pragma once

#include <string>
#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Keeps in catalog, pages, trailer and everywhere else only what a release needs. Adds to `notes` in the user's words.
void cleanDocument(BurnContext& context, std::vector<std::string>& notes);

/// Empties dead objects and takes every reference to them out.
void buryDead(BurnContext& context);

/// Replaces every string of the document (outlines, names, links, layer names, labels) that repeats withheld words. Returns what
/// they were, masked.
std::vector<ReplacedText> cleanStrings(BurnContext& context, const WithheldWords& words);
/// Whether any string outside page content repeats one of the words.
[[nodiscard]] bool anyStringRepeats(const BurnContext& context, const WithheldWords& words);

}  // namespace withheld::burn
