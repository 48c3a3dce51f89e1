#include "burn/PaintedNames.h"

#include <algorithm>
#include <utility>

#include "content/Operation.h"

namespace withheld::burn {

namespace {

/// The operators that name what they paint with (8.2, table 50).
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> paintingOperators{
    {{"Do", "XObject"}, {"scn", "Pattern"}, {"SCN", "Pattern"}, {"sh", "Shading"}, {"gs", "ExtGState"}}};

void addNames(std::string_view content, const pdf::Object& resources, PaintedNames& names, int depth) {
    constexpr int depthLimit = 8;
    content::ContentReader reader(content);
    content::Operation operation;
    while (reader.next(operation)) {
        if (operation.name == "Tf" && !operation.operands.empty()) {
            names["Font"].insert(operation.operands.front().bytes);
        }
        const auto found = std::find_if(paintingOperators.begin(), paintingOperators.end(),
                                        [&](const auto& entry) { return entry.first == operation.name; });
        if (operation.operands.empty() || found == paintingOperators.end()) {
            continue;
        }
        const std::string& name = operation.operands.back().bytes;
        const std::string category(found->second);
        if (!names[category].insert(name).second || category != "XObject" || depth >= depthLimit) {
            continue;
        }
        const pdf::Object form = resources.get(category).get(name);
        if (form.get("Subtype").isName("Form") && !form.get("Resources").isDictionary()) {
            if (const Expected<Bytes> inner = form.decodedStream()) {
                addNames(*inner, resources, names, depth + 1);
            }
        }
    }
}

}  // namespace

void addPaintedNames(std::string_view content, const pdf::Object& resources, PaintedNames& names) {
    addNames(content, resources, names, 0);
}

}  // namespace withheld::burn
