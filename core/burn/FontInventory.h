// What of a burned document can show text: its fonts, and the content streams beside the pages'.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pdf/Document.h"

namespace withheld::burn {

struct FontInventory {
    /// Every font dictionary that any resources or graphics state can reach, once each, all of them indirect objects.
    std::vector<pdf::Object> fonts;
    /// Those of them that stood directly in resources before.
    std::set<pdf::ObjectId> wereDirect;
    /// Form XObjects, appearances, soft mask groups and tiling patterns with resources of their own.
    std::vector<pdf::Object> forms;
    /// Fonts by the name that any resources give them.
    std::map<std::string, std::set<pdf::ObjectId>> byName;
    /// Fonts in the resources of pages that are reachable but not in the page tree.
    std::set<pdf::ObjectId> onStrayPages;
};

/// Walks all that the catalog reaches. Fonts that stand directly in resources become objects of their own.
[[nodiscard]] FontInventory takeFontInventory(pdf::Document& document);

}  // namespace withheld::burn
