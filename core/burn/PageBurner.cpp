#include "burn/PageBurner.h"

#include <algorithm>

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
    content::GraphicsState initial;
    initial.clip.narrow(document.geometry(report.page).cropBox, {});
    const Bytes burned = burner.burn(*content, initial);
    if (marks.empty() && !burner.changed()) {
        report.contentUnchanged = true;
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
        std::vector<const Mark*> labelled = marks;
        if (const std::vector<const Mark*> onFields = marksOnFrozen(context, report.page, marks); !onFields.empty()) {
            context.boxesAbove[page.id()] = boxAnnotation(document, report.page, onFields);
            std::erase_if(labelled,
                          [&](const Mark* mark) { return std::find(onFields.begin(), onFields.end(), mark) != onFields.end(); });
        }
        written += overlayContent(marks, labelled, document.geometry(report.page).rotate, fontName);
    }
    report.empty = !marks.empty() && !removedAnything;
    resources.dropReleased();
    const pdf::Object stream = document.create("<< >>");
    stream.setStreamCompressed(written);
    page.set("Contents", stream);
    if (resources.changed()) {
        page.set("Resources", resources.resources());
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
