#include "burn/FormFields.h"

#include <functional>
#include <set>

#include "burn/FontSubsets.h"

namespace withheld::burn {

namespace {

constexpr int deepestField = 32;

/// The field that a widget belongs to: the outermost ancestor that still shares the widget's own name and value, i.e. the nearest
/// dictionary upwards with a partial name /T (12.7.3.2: a kid without /T is only another widget of its parent).
pdf::Object fieldOf(const pdf::Object& widget) {
    pdf::Object node = widget;
    for (int depth = 0; depth < deepestField && !node.has("T") && node.get("Parent").isDictionary(); ++depth) {
        node = node.get("Parent");
    }
    return node;
}

/// Whose value the field has: its own, or that of one above from which it inherits it (12.7.3.1, table 220).
pdf::Object holderOf(const pdf::Object& field) {
    pdf::Object node = field;
    for (int depth = 0; depth < deepestField && !node.has("V") && node.get("Parent").isDictionary(); ++depth) {
        node = node.get("Parent");
    }
    return node.has("V") ? node : field;
}

bool isButton(const pdf::Object& field) {
    pdf::Object node = field;
    for (int depth = 0; depth < deepestField && !node.has("FT") && node.get("Parent").isDictionary(); ++depth) {
        node = node.get("Parent");
    }
    return node.get("FT").isName("Btn");
}

void clearValue(const pdf::Object& field) {
    for (const char* key : {"V", "DV", "RV", "TU", "TM", "Opt", "I", "TI", "AA", "A", "MK", "DS"}) {
        field.remove(key);
    }
}

/// Every field and widget below `node`.
void forEachBelow(const pdf::Object& node, const std::function<void(const pdf::Object&)>& visit, int depth = 0) {
    if (depth > deepestField || !node.isDictionary()) {
        return;
    }
    visit(node);
    for (const pdf::Object& kid : node.get("Kids").items()) {
        forEachBelow(kid, visit, depth + 1);
    }
}

/// The holder of a value, and every field and widget below it that has no value of its own.
void forEachHeir(const pdf::Object& node, const std::function<void(const pdf::Object&)>& visit, int depth = 0) {
    visit(node);
    for (const pdf::Object& kid : node.get("Kids").items()) {
        if (depth < deepestField && kid.isDictionary() && !kid.has("V")) {
            forEachHeir(kid, visit, depth + 1);
        }
    }
}

/// Takes dead objects out of field lists; a field that lost all its kids goes as well.
void prune(const pdf::Object& list, BurnContext& context, int depth = 0) {
    for (std::size_t i = list.size(); i-- > 0 && depth < deepestField;) {
        const pdf::Object field = list.at(i);
        const pdf::Object kids = field.get("Kids");
        const bool hadKids = kids.size() > 0;
        prune(kids, context, depth + 1);
        if (context.dead.contains(field.id()) || (hadKids && kids.size() == 0)) {
            context.bury(field);
            list.removeAt(i);
        }
    }
}

}  // namespace

void burnFormFields(BurnContext& context, const std::vector<pdf::Object>& widgets, AnnotationNotes& notes) {
    const pdf::Object form = context.document.catalog().get("AcroForm");
    std::set<pdf::ObjectId> cleared;
    for (const pdf::Object& widget : widgets) {
        const pdf::Object field = fieldOf(widget);
        if (field.id().number != 0 && !cleared.insert(field.id()).second) {
            continue;
        }
        ++notes.fields;
        const pdf::Object holder = holderOf(field);
        if (!context.frozen.contains(widget.id())) {
            for (const pdf::Object& node : {field, holder}) {
                for (const char* key : {"V", "DV"}) {
                    context.words.addWithheld(node.get(key).text());
                }
            }
        }
        if (isButton(field)) {
            // A button's value names a state of one widget; the others show states of their own, not this value.
            for (const char* key : {"V", "DV", "Opt", "TU"}) {
                field.remove(key);
            }
            continue;
        }
        const auto clear = [&](const pdf::Object& node) {
            clearValue(node);
            if (node.has("AP") && !context.dead.contains(node.id())) {
                ++notes.otherShowings;
            }
            noteRemovedContent(context, node.get("AP"));
            node.remove("AP");
        };
        // First the heirs, by the value that they do not have: then it is gone.
        if (holder.id() != field.id()) {
            forEachHeir(holder, clear);
        }
        forEachBelow(field, clear);
    }
    if (!form.isDictionary()) {
        return;
    }
    for (const pdf::Object& top : form.get("Fields").items()) {
        forEachBelow(top, [&](const pdf::Object& node) {
            if (node.has("AA")) {
                node.remove("AA");
                ++notes.actions;
            }
            if (node.get("FT").isName("Sig") && node.has("V")) {
                node.remove("V");
                ++notes.signatures;
            }
            for (const char* key : {"Lock", "SV"}) {
                node.remove(key);
            }
        });
    }
    for (const char* key : {"XFA", "CO", "SigFlags"}) {
        form.remove(key);
    }
    prune(form.get("Fields"), context);
    if (form.get("Fields").size() == 0) {
        context.document.catalog().remove("AcroForm");
    }
}

void readDrawnValues(BurnContext& context, const std::vector<pdf::Object>& widgets) {
    for (const pdf::Object& widget : widgets) {
        const pdf::Object field = fieldOf(widget);
        if (!widget.get("AP").has("N") && !isButton(field)) {
            context.words.addOpen(holderOf(field).get("V").text());
        }
    }
}

}  // namespace withheld::burn
