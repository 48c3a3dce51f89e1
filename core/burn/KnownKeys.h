// Dictionaries with the entries that ISO 32000 knows, and no others: whatever else a program wrote into them is private, and
// nobody shows it.
#pragma once

#include <initializer_list>
#include <string_view>

#include "pdf/Document.h"

namespace withheld::burn {

/// Removes the other entries of `dictionary`. Returns how many.
int keepOnly(const pdf::Object& dictionary, std::initializer_list<std::string_view> keys);

/// Walks all that the catalog leads to and removes what no table knows where it stands: private entries, metadata, thumbnails,
/// files, scripts and other unwanted actions, and references from tags and destinations to what nothing else leads to (an image
/// that no page paints any more). Names of resources, destinations or styles are no keys and stay. Returns how many went.
int keepKnownKeys(pdf::Document& document);

}  // namespace withheld::burn
