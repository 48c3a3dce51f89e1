// Dictionaries with the entries that ISO 32000-1 knows, and no others: whatever else a program wrote into them is private, and
// nobody shows it.
#pragma once

#include <initializer_list>
#include <string_view>

#include "pdf/Document.h"

namespace withheld::burn {

/// Removes the other entries of `dictionary`. Returns how many.
int keepOnly(const pdf::Object& dictionary, std::initializer_list<std::string_view> keys);

/// Resources, images, forms, fonts, font descriptors and nodes of the page tree, all over the document. Returns how many entries
/// went.
int keepKnownKeys(pdf::Document& document);

}  // namespace withheld::burn
