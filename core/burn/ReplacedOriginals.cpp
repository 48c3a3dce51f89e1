#include "burn/ReplacedOriginals.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "burn/PaintedNames.h"
#include "burn/ResourceEdits.h"

namespace withheld::burn {

namespace {

/// Keys whose value is painted wherever their owner is: the content that paints decides about it, not who else refers to it.
bool isPaintingKey(std::string_view key) {
    constexpr std::array<std::string_view, 7> keys{"XObject", "Pattern", "Shading", "ExtGState", "SMask", "Mask", "G"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Whether an entry of a resource dictionary paints an original of which a changed copy exists, or what a marked page only lists.
bool leadsToReplaced(const BurnContext& context, const pdf::Object& entry) {
    const auto isReplaced = [&](const pdf::Object& object) {
        return object.id().number != 0 && (context.replaced.contains(object.id()) || context.unpainted.contains(object.id()));
    };
    return isReplaced(entry) || isReplaced(entry.get("Shading")) || isReplaced(entry.get("SMask").get("G"));
}

/// Takes replaced originals out of one owner's resources where its content does not paint them.
void dropUnpainted(BurnContext& context, const pdf::Object& owner, const pdf::Object& resources, std::string_view content) {
    std::vector<std::pair<const char*, std::string>> stale;
    for (const char* category : paintingCategories) {
        const pdf::Object entries = resources.get(category);
        for (const std::string& name : entries.keys()) {
            if (leadsToReplaced(context, entries.get(name))) {
                stale.emplace_back(category, name);
            }
        }
    }
    if (stale.empty()) {
        return;
    }
    PaintedNames painted;
    addPaintedNames(content, resources, painted);
    std::erase_if(stale, [&](const auto& entry) { return painted[entry.first].contains(entry.second); });
    if (stale.empty()) {
        return;
    }
    ResourceEdits edits(context.document, resources);
    for (const auto& [category, name] : stale) {
        edits.release(category, name);
    }
    edits.dropReleased();
    owner.set("Resources", edits.resources());
}

/// References that do not paint (structure elements, alternates) follow to the copy, or end.
void redirect(BurnContext& context, const pdf::Object& container, int depth = 0) {
    constexpr int depthLimit = 64;
    if (depth > depthLimit) {
        return;
    }
    for (const std::string& key : container.keys()) {
        if (isPaintingKey(key)) {
            continue;
        }
        const pdf::Object value = container.get(key);
        if (value.id().number == 0) {
            redirect(context, value, depth + 1);
        } else if (const auto found = context.replaced.find(value.id()); found != context.replaced.end()) {
            if (found->second.isNull()) {
                container.remove(key);
            } else {
                container.set(key, found->second);
            }
        }
    }
    for (std::size_t i = container.size(); i-- > 0;) {
        const pdf::Object value = container.at(i);
        if (value.id().number == 0) {
            redirect(context, value, depth + 1);
        } else if (const auto found = context.replaced.find(value.id()); found != context.replaced.end()) {
            if (found->second.isNull()) {
                container.removeAt(i);
            } else {
                container.replaceAt(i, found->second);
            }
        }
    }
}

/// Categories of resources that are objects of their own, shared by pages.
void collectCategories(const pdf::Object& resources, std::set<pdf::ObjectId>& categories) {
    for (const char* category : paintingCategories) {
        if (const pdf::ObjectId id = resources.get(category).id(); id.number != 0) {
            categories.insert(id);
        }
    }
}

}  // namespace

void dropReplacedOriginals(BurnContext& context) {
    if (context.replaced.empty() && context.unpainted.empty()) {
        return;
    }
    pdf::Document& document = context.document;
    std::set<pdf::ObjectId> categories;
    for (int number = 1; number <= document.pageCount(); ++number) {
        const pdf::Object resources = document.inherited(number, "Resources");
        collectCategories(resources, categories);
        if (Expected<Bytes> content = content::pageContent(document, number)) {
            dropUnpainted(context, document.page(number), resources, *content);
        }
    }
    const std::vector<pdf::Object> objects = document.objects();
    for (const pdf::Object& object : objects) {
        const pdf::Object resources = object.get("Resources");
        collectCategories(resources, categories);
        if (object.isStream() && resources.isDictionary()) {
            if (Expected<Bytes> content = object.decodedStream()) {
                dropUnpainted(context, object, resources, *content);
            }
        }
    }
    for (const pdf::Object& object : document.objects()) {
        if (!categories.contains(object.id())) {
            redirect(context, object);
        }
    }
}

}  // namespace withheld::burn
