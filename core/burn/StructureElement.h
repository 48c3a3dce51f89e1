// What one structure element says in words of the content that it holds (ISO 32000-1 14.7.2, 14.8.5, 14.9), and trees of such
// elements.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "pdf/Document.h"

namespace withheld::burn {

struct Renamed {
    std::map<Bytes, std::string> names;  ///< IDs of elements that were cleared, and what they are called since
    std::set<Bytes> taken;               ///< IDs of the whole tree
};

/// Clears the element's texts. An ID is renamed and noted. Whether there was any.
bool clearTexts(pdf::Document& document, const pdf::Object& element, Renamed& renamed);

/// Takes from an element whose content went whole what tells of it: its language, and how large it was (14.8.5.4). Whether there
/// was any.
bool clearTraces(pdf::Document& document, const pdf::Object& element);

/// Makes the table cell `element` name its header cells (attribute /Headers, table 349) as they are called now.
void replaceHeaders(pdf::Document& document, const pdf::Object& element, const Renamed& renamed);

/// Calls `visit` with each key and value of a name or number tree (7.9.6, 7.9.7). `leaf`: "Names" or "Nums".
void readTree(const pdf::Object& root, const char* leaf,
              const std::function<void(const pdf::Object& key, const pdf::Object& value)>& visit);

}  // namespace withheld::burn
