// The document outline (ISO 32000-1 12.3.3), however it is linked.
#pragma once

#include <functional>
#include <qpdf/QPDFObjectHandle.hh>

namespace withheld::inspect {

/// Calls `visit` with each item once, in the order of the document; circles end. `catalog`: the document's.
void forEachBookmark(QPDFObjectHandle catalog, const std::function<void(QPDFObjectHandle)>& visit);

}  // namespace withheld::inspect
