#include "burn/DocumentCleaner.h"

#include "burn/KeyTables.h"
#include "burn/KnownKeys.h"

namespace withheld::burn {

namespace {

void note(std::vector<std::string>& notes, int count, const char* one, const char* many) {
    if (count == 1) {
        notes.push_back(std::string("1 ") + one);
    } else if (count > 1) {
        notes.push_back(std::to_string(count) + ' ' + many);
    }
}

int countNames(const pdf::Object& node, int depth = 0) {
    int count = static_cast<int>(node.get("Names").size() / 2);
    for (const pdf::Object& kid : node.get("Kids").items()) {
        count += depth < 16 ? countNames(kid, depth + 1) : 0;
    }
    return count;
}

void cleanCatalog(const pdf::Object& catalog, std::vector<std::string>& notes) {
    const pdf::Object names = catalog.get("Names");
    note(notes, countNames(names.get("EmbeddedFiles")), "attachment removed", "attachments removed");
    note(notes, countNames(names.get("JavaScript")) + (catalog.has("AA") ? 1 : 0), "document script removed",
         "document scripts removed");
    if (catalog.has("Metadata")) {
        notes.emplace_back("XMP metadata removed");
    }
    if (catalog.has("OpenAction")) {
        notes.emplace_back("Action on opening removed");
    }
    if (names.isDictionary()) {
        keepOnly(names, {"Dests"});
        if (names.keys().empty()) {
            catalog.remove("Names");
        }
    }
    int others = 0;
    for (const std::string& key : catalog.keys()) {
        if (!keyTable(Role::Catalog)->roleOf(key)) {
            catalog.remove(key);
            others += key == "Metadata" || key == "OpenAction" || key == "AA" || key == "AF" ? 0 : 1;
        }
    }
    note(notes, others, "other document-level entry removed", "other document-level entries removed");
    if (catalog.get("PageMode").isName("UseAttachments")) {
        catalog.remove("PageMode");
    }
}

void cleanInfo(BurnContext& context, std::vector<std::string>& notes) {
    const pdf::Object info = context.document.trailer().get("Info");
    if (!info.isDictionary()) {
        return;
    }
    if (keepOnly(info, {"Title"}) > 0) {
        notes.emplace_back("Document information removed but for the title");
    }
}

void removeDeadReferences(const pdf::Object& container, const std::set<pdf::ObjectId>& dead, int depth = 0) {
    constexpr int depthLimit = 64;
    if (depth > depthLimit) {
        return;
    }
    for (const std::string& key : container.keys()) {
        const pdf::Object value = container.get(key);
        if (value.id().number == 0) {
            removeDeadReferences(value, dead, depth + 1);
        } else if (dead.contains(value.id())) {
            container.remove(key);
        }
    }
    for (std::size_t i = container.size(); i-- > 0;) {
        const pdf::Object value = container.at(i);
        if (value.id().number == 0) {
            removeDeadReferences(value, dead, depth + 1);
        } else if (dead.contains(value.id())) {
            container.removeAt(i);
        }
    }
}

}  // namespace

void cleanDocument(BurnContext& context, std::vector<std::string>& notes) {
    pdf::Document& document = context.document;
    cleanCatalog(document.catalog(), notes);
    cleanInfo(context, notes);
    keepOnly(document.trailer(), {"Root", "Info", "ID", "Size"});
    const int removed = keepKnownKeys(document);
    note(notes, removed, "piece of private data, metadata or script removed",
         "pieces of private data, metadata or scripts removed");
    if (context.layers.anyHidden()) {
        note(notes, static_cast<int>(context.layers.hiddenCount()), "hidden layer removed with its content",
             "hidden layers removed with their content");
        context.layers.removeHidden(document);
    }
}

void buryDead(BurnContext& context) {
    context.dead.erase(pdf::ObjectId{});
    if (context.dead.empty()) {
        return;
    }
    // Replies refer to what they answer, pop-ups to their parents: both go with it.
    bool grew = true;
    while (grew) {
        grew = false;
        for (const pdf::Object& object : context.document.objects()) {
            if (!object.has("Subtype") || context.dead.contains(object.id())) {
                continue;
            }
            const bool popup = object.get("Subtype").isName("Popup") && context.dead.contains(object.get("Parent").id());
            if (popup || context.dead.contains(object.get("IRT").id())) {
                context.dead.insert(object.id());
                grew = true;
            }
        }
    }
    for (const pdf::Object& object : context.document.objects()) {
        if (context.dead.contains(object.id())) {
            for (const std::string& key : object.keys()) {
                object.remove(key);
            }
        } else {
            removeDeadReferences(object, context.dead);
        }
    }
}

}  // namespace withheld::burn
