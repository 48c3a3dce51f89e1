#include "burn/FrozenWidgets.h"

#include <algorithm>
#include <iterator>

#include "burn/ContentBurner.h"
#include "burn/Overlay.h"

namespace withheld::burn {

namespace {

/// Algorithm 8.1: the transformed appearance box is scaled and moved onto the annotation's rectangle.
std::optional<Matrix> placement(const pdf::Object& form, const Rect& rect) {
    const Rect box = mappedBounds(rectangleOf(form.get("BBox")), content::formMatrix(form));
    if (box.width() <= 0 || box.height() <= 0) {
        return std::nullopt;
    }
    const double x = rect.width() / box.width();
    const double y = rect.height() / box.height();
    return Matrix{x, 0, 0, y, rect.x0 - box.x0 * x, rect.y0 - box.y0 * y};
}

/// Runs the appearance as the page would paint it. A changed copy stands in context.replaced afterwards.
bool burnAppearance(BurnContext& context, BurnedPage& page, const std::vector<Quad>& areas, const pdf::Object& form,
                    const Matrix& m, const std::optional<Rect>& window) {
    ResourceEdits resources(context.document, {});
    std::string content;
    for (const double value : {m.a, m.b, m.c, m.d, m.e, m.f}) {
        content += content::numberText(value) + " ";
    }
    content += "cm /" + resources.add("XObject", form) + " Do";
    ContentBurner burner(context, page, areas, resources, {}, {});
    if (window) {
        burner.showOnlyWithin(*window);
    }
    (void)burner.burn(content, {});
    return burner.removedAnything();
}

/// What is left of the widget: its place on the page and its picture.
pdf::Object pictureOf(pdf::Document& document, const pdf::Object& widget, const pdf::Object& picture) {
    constexpr int printed = 4;
    constexpr int readOnly = 64;
    constexpr int locked = 128;
    const pdf::Object annotation =
        document.create("<< /Type /Annot /Subtype /Watermark /F " +
                        std::to_string((widget.get("F").integer() & printed) | readOnly | locked) + " >>");
    for (const char* key : {"Rect", "P", "OC", "StructParent"}) {
        if (const pdf::Object value = widget.get(key)) {
            annotation.set(key, value);
        }
    }
    const pdf::Object appearances = document.create("<< >>");
    appearances.set("N", picture);
    annotation.set("AP", appearances);
    return annotation;
}

}  // namespace

Rect rectangleOf(const pdf::Object& array) {
    return Rect{array.at(0).number(), array.at(1).number(), array.at(2).number(), array.at(3).number()}.normalized();
}

bool isUnseen(const BurnContext& context, const pdf::Object& annotation) {
    constexpr int unseenFlags = 2 | 32;  // Hidden, NoView (Table 165)
    return (annotation.get("F").integer() & unseenFlags) != 0 || context.layers.isHidden(annotation.get("OC"));
}

pdf::Object shownAppearance(const pdf::Object& annotation) {
    const pdf::Object normal = annotation.get("AP").get("N");
    return normal.isStream() || !normal.isDictionary() ? normal : normal.get(annotation.get("AS").name());
}

bool isCovered(const Rect& rect, const std::vector<Quad>& areas) {
    const Quad corners = Quad::of(rect);
    return std::any_of(areas.begin(), areas.end(), [&](const Quad& quad) {
        return std::all_of(corners.p.begin(), corners.p.end(), [&](Point corner) { return contains(quad, corner); });
    });
}

bool touchesAny(const Rect& rect, const std::vector<Quad>& areas) {
    const Rect solid{rect.x0, rect.y0, std::max(rect.x1, rect.x0 + 0.01), std::max(rect.y1, rect.y0 + 0.01)};
    return std::any_of(areas.begin(), areas.end(), [&](const Quad& area) { return sharedArea(Quad::of(solid), area) > 0; });
}

std::vector<const Mark*> marksOnFrozen(const BurnContext& context, int page, const std::vector<const Mark*>& marks) {
    std::vector<const Mark*> found;
    const std::vector<pdf::Object> annotations = context.document.page(page).get("Annots").items();
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(found), [&](const Mark* mark) {
        return std::any_of(annotations.begin(), annotations.end(), [&](const pdf::Object& annotation) {
            return context.frozen.contains(annotation.id()) && touchesAny(rectangleOf(annotation.get("Rect")), mark->quads);
        });
    });
    return found;
}

pdf::Object boxAnnotation(pdf::Document& document, int page, const std::vector<const Mark*>& marks) {
    Rect bounds = marks.front()->bounds();
    for (const Mark* mark : marks) {
        bounds = bounds.united(mark->bounds());
    }
    std::string box = "[";
    for (const double side : {bounds.x0, bounds.y0, bounds.x1, bounds.y1}) {
        box += content::numberText(side) + ' ';
    }
    box += "]";
    // The form's space is the page's: BBox and Rect are the same (algorithm 8.1).
    const pdf::Object form = document.create(
        "<< /Type /XObject /Subtype /Form /BBox " + box +
        " /Resources << /Font << /Wh << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>");
    form.setStreamCompressed(overlayContent(marks, marks, document.geometry(page).rotate, "/Wh"));
    constexpr const char* printedReadOnlyLocked = "196";
    const pdf::Object annotation =
        document.create("<< /Type /Annot /Subtype /Watermark /F " + std::string(printedReadOnlyLocked) + " /Rect " + box + " >>");
    annotation.set("P", document.page(page));
    const pdf::Object appearances = document.create("<< >>");
    appearances.set("N", form);
    annotation.set("AP", appearances);
    return annotation;
}

bool freezeTouchedWidgets(BurnContext& context, BurnedPage& page, const std::vector<Quad>& areas) {
    bool removedAnything = false;
    for (const pdf::Object& annotation : context.document.page(page.page).get("Annots").items()) {
        if (!annotation.isDictionary() || annotation.id().number == 0 || !annotation.get("Subtype").isName("Widget") ||
            isUnseen(context, annotation)) {
            continue;
        }
        const Rect rect = rectangleOf(annotation.get("Rect"));
        const pdf::Object form = shownAppearance(annotation);
        if (isCovered(rect, areas) || !form.isStream() || !form.get("Subtype").isName("Form") || !form.decodedStream()) {
            continue;
        }
        const std::optional<Matrix> toPage = placement(form, rect);
        if (!toPage) {
            continue;
        }
        // What a field could not hold is cut off at its edge, yet may stand under a mark elsewhere on the page.
        if (!touchesAny(rect, areas) &&
            !burnAppearance(context, page, areas, context.document.clone(form), *toPage, std::nullopt)) {
            continue;
        }
        // A copy: the same stream may be the appearance of other widgets, which stay.
        const pdf::Object copy = context.document.clone(form);
        removedAnything = burnAppearance(context, page, areas, copy, *toPage, rect) || removedAnything;
        const auto burned = context.replaced.find(copy.id());
        const pdf::Object picture = burned == context.replaced.end() ? copy : burned->second;
        if (!picture.isNull()) {
            context.frozen.emplace(annotation.id(), pictureOf(context.document, annotation, picture));
        }
    }
    return removedAnything;
}

}  // namespace withheld::burn
