// Tagged PDF (ISO 32000-1 14.7, 14.9): texts that stand for what a page paints.
#pragma once

#include <qpdf/QPDF.hh>
#include <set>

namespace withheld::rasterize {

/// Clears /ActualText, /Alt, /E and /T of every structure element that belongs to one of `pages`, by its own or an inherited /Pg:
/// nobody can tell which of them speaks of what stood under a mark.
void clearStructureTexts(QPDF& document, const std::set<QPDFObjGen>& pages);

}  // namespace withheld::rasterize
