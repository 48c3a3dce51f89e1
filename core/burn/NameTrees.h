// Name trees (ISO 32000-2 7.9.6): keys are strings in the order of their bytes, which readers search by halving. New names make
// it another tree.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "burn/BurnContext.h"
#include "burn/WithheldWords.h"

namespace withheld::burn {

/// Puts a sorted tree with these entries, limits and all, in the place of `owner`'s entry `key`.
void setNameTree(pdf::Document& document, const pdf::Object& owner, const char* key, const std::map<Bytes, pdf::Object>& entries);

/// Gives destinations and tags that are called after withheld words another name, wherever one is said: in their tree (/Names
/// /Dests, /IDTree), in the dictionary of old (/Dests, 12.3.2.4), and by links and bookmarks. `nameFor`: the new name of an old
/// one, the same each time, and none that stands in a tree. Calls `renamed` with each name of a destination as it was.
void renameInTrees(const BurnContext& context, const WithheldWords& words,
                   const std::function<std::string(const Bytes&)>& nameFor,
                   const std::function<void(const std::string& text)>& renamed);

/// All names of destinations and of tags that stand in trees.
[[nodiscard]] std::set<Bytes> namesInTrees(const pdf::Document& document);

}  // namespace withheld::burn
