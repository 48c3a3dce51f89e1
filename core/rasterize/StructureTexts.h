// Tagged PDF (ISO 32000-1 14.7, 14.9): what the structure tree says and keeps of what a page painted.
#pragma once

#include <qpdf/QPDF.hh>
#include <set>

namespace withheld::rasterize {

/// Clears ActualText, Alt, E, T, Phoneme, ID and the texts among the attributes of every structure element that belongs to one of
/// `pages` (by its own or an inherited /Pg, or by a reference among its kids) and of its ancestors: nobody can tell which of them
/// speaks of what stood under a mark. References from the tree to images and forms that these pages painted end.
void clearStructure(QPDF& document, const std::set<QPDFObjGen>& pages);

}  // namespace withheld::rasterize
