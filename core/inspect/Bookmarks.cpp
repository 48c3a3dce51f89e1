#include "inspect/Bookmarks.h"

#include <set>
#include <vector>

#include "verify/PdfFile.h"

namespace withheld::inspect {

void forEachBookmark(QPDFObjectHandle catalog, const std::function<void(QPDFObjectHandle)>& visit) {
    using verify::keyOf;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> pending{keyOf(keyOf(catalog, "/Outlines"), "/First")};
    while (!pending.empty()) {
        QPDFObjectHandle item = pending.back();
        pending.pop_back();
        if (!item.isDictionary() || (item.isIndirect() && !seen.insert(item.getObjGen()).second)) {
            continue;
        }
        visit(item);
        if (item.isIndirect()) {
            pending.push_back(keyOf(item, "/Next"));
            pending.push_back(keyOf(item, "/First"));
        }
    }
}

}  // namespace withheld::inspect
