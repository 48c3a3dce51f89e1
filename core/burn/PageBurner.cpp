#include "burn/PageBurner.h"

#include "base/Hash.h"
#include "burn/ContentBurner.h"
#include "burn/FrozenWidgets.h"
#include "burn/Overlay.h"

namespace withheld::burn {

namespace {

std::vector<Quad> areasOf(const std::vector<const Mark*>& marks) {
    std::vector<Quad> areas;
    for (const Mark* mark : marks) {
        areas.insert(areas.end(), mark->quads.begin(), mark->quads.end());
    }
    return areas;
}

/// Names of XObjects that a stream paints (Do) and of patterns that it paints with (scn, SCN), by category.
std::map<std::string, std::set<std::string>> paintedNames(std::string_view content) {
    std::map<std::string, std::set<std::string>> names;
    content::ContentReader reader(content);
    content::Operation operation;
    while (reader.next(operation)) {
        if (operation.operands.empty()) {
            continue;
        }
        if (operation.name == "Do") {
            names["XObject"].insert(operation.operands.back().bytes);
        } else if (operation.name == "scn" || operation.name == "SCN") {
            names["Pattern"].insert(operation.operands.back().bytes);
        }
    }
    return names;
}

/// Takes unpainted replaced objects out of one owner's resources.
void dropUnpainted(BurnContext& context, const pdf::Object& owner, const pdf::Object& resources, std::string_view content) {
    std::vector<std::pair<const char*, std::string>> stale;
    for (const char* category : {"XObject", "Pattern"}) {
        for (const std::string& name : resources.get(category).keys()) {
            if (context.replaced.contains(resources.get(category).get(name).id())) {
                stale.emplace_back(category, name);
            }
        }
    }
    if (stale.empty()) {
        return;
    }
    std::map<std::string, std::set<std::string>> painted = paintedNames(content);
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

/// References outside resources (structure elements, alternates) follow to the copy, or end.
void redirect(BurnContext& context, const pdf::Object& container, int depth = 0) {
    constexpr int depthLimit = 64;
    if (depth > depthLimit) {
        return;
    }
    for (const std::string& key : container.keys()) {
        const pdf::Object value = container.get(key);
        if (value.id().number != 0) {
            const auto found = context.replaced.find(value.id());
            if (found == context.replaced.end()) {
                continue;
            }
            if (found->second.isNull()) {
                container.remove(key);
            } else {
                container.set(key, found->second);
            }
        } else if (key != "XObject" && key != "ExtGState" && key != "Pattern") {
            redirect(context, value, depth + 1);
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

}  // namespace

void burnPage(BurnContext& context, BurnedPage& report, const std::vector<const Mark*>& marks) {
    pdf::Document& document = context.document;
    const pdf::Object page = document.page(report.page);
    Expected<Bytes> content = content::pageContent(document, report.page);
    if (!content) {
        if (marks.empty()) {
            report.contentUnchanged = true;
            return;
        }
        if (content.error().code != ErrorCode::Unsupported) {
            context.fail(report.page, "The page's content cannot be decoded", "page object " + page.id().text());
            return;
        }
        // In a filter that does not exist (7.4): no reader paints any of it, and none of it stays.
        ++context.unreadableTexts;
        content = Bytes();
    }
    const std::vector<Quad> areas = areasOf(marks);
    report.marks = static_cast<int>(marks.size());
    context.formRuns = 0;
    ResourceEdits resources(document, document.inherited(report.page, "Resources"));
    ContentBurner burner(context, report, areas, resources, page.id(), {});
    const Bytes burned = burner.burn(*content, {});
    if (marks.empty() && !burner.changed()) {
        report.contentUnchanged = true;
        report.contentSha256 = sha256Hex(*content);
        return;
    }
    Bytes written = burned;
    bool removedAnything = burner.removedAnything();
    if (!marks.empty()) {
        const pdf::Object font =
            document.create("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        const std::string fontName = "/" + resources.add("Font", font);
        // Whatever state the page left behind must not reach the boxes (unbalanced q, changed matrix).
        written = "q\n" + burned + "\n";
        for (std::size_t i = 0; i <= burner.openSaves(); ++i) {
            written += "Q\n";
        }
        removedAnything = freezeTouchedWidgets(context, report, areas) || removedAnything;
        written += overlayContent(marks, document.geometry(report.page).rotate, fontName);
    }
    report.empty = !marks.empty() && !removedAnything;
    resources.dropReleased();
    const pdf::Object stream = document.create("<< >>");
    stream.setStreamCompressed(written);
    page.set("Contents", stream);
    if (resources.changed()) {
        page.set("Resources", resources.resources());
    }
    report.contentSha256 = sha256Hex(written);
}

void dropReplacedOriginals(BurnContext& context) {
    if (context.replaced.empty()) {
        return;
    }
    pdf::Document& document = context.document;
    for (int number = 1; number <= document.pageCount(); ++number) {
        if (Expected<Bytes> content = content::pageContent(document, number)) {
            dropUnpainted(context, document.page(number), document.inherited(number, "Resources"), *content);
        }
    }
    for (const pdf::Object& object : document.objects()) {
        if (object.isStream() && object.get("Resources").isDictionary()) {
            if (Expected<Bytes> content = object.decodedStream()) {
                dropUnpainted(context, object, object.get("Resources"), *content);
            }
        }
        redirect(context, object);
    }
}

void collectOpenWords(BurnContext& context, int page) {
    Expected<Bytes> content = content::pageContent(context.document, page);
    if (!content) {
        return;
    }
    BurnedPage ignored;
    ignored.page = page;
    context.formRuns = 0;
    ResourceEdits resources(context.document, context.document.inherited(page, "Resources"));
    ContentBurner reader(context, ignored, {}, resources, {}, {});
    (void)reader.burn(*content, {});
}

}  // namespace withheld::burn
