#include "burn/Annotations.h"

#include <algorithm>
#include <array>

#include "burn/FormFields.h"
#include "burn/FrozenWidgets.h"

namespace withheld::burn {

namespace {

bool staysByKind(const pdf::Object& annotation) {
    static constexpr std::array<const char*, 3> kinds{"Link", "Widget", "Watermark"};
    const std::string subtype = annotation.get("Subtype").name();
    return std::any_of(kinds.begin(), kinds.end(), [&](const char* kind) { return subtype == kind; });
}

/// Actions of an annotation that stays.
void cleanActions(const pdf::Object& annotation, AnnotationNotes& notes) {
    if (const pdf::Object action = annotation.get("A")) {
        if (!isHarmlessAction(action)) {
            annotation.remove("A");
            ++notes.actions;
        } else {
            action.remove("Next");
        }
    }
    if (annotation.has("AA")) {
        annotation.remove("AA");
        ++notes.actions;
    }
    annotation.remove("PA");
}

/// Puts what an appearance stream shows into the collected words, as gone or as open.
class AppearanceReader : public content::Visitor {
public:
    AppearanceReader(BurnContext& context, bool removed) : m_context(context), m_removed(removed) {}

    void read(const pdf::Object& appearance, int depth = 0) {
        constexpr int depthLimit = 8;
        if (appearance.isStream()) {
            if (Expected<Bytes> content = appearance.decodedStream()) {
                content::Interpreter interpreter(m_context.fonts, *this);
                m_depth = depth;
                interpreter.run(*content, appearance.get("Resources"));
                m_context.words.endWord();
            }
        } else if (depth < depthLimit) {
            for (const std::string& state : appearance.keys()) {
                read(appearance.get(state), depth + 1);
            }
        }
    }

    void showText(const content::Operation&, const content::GraphicsState& state, const content::TextShow& show) override {
        for (const content::Glyph& glyph : show.glyphs) {
            m_context.words.addGlyph(state.text.font->unicode(glyph.code), glyph.at(0, 0), glyph.at(glyph.width, 0),
                                     glyph.toUser.meanScale(), m_removed);
        }
    }
    void paintXObject(const content::Operation&, const content::GraphicsState&, const std::string&,
                      const pdf::Object& object) override {
        constexpr int formDepthLimit = 8;
        if (object.get("Subtype").isName("Form") && m_depth < formDepthLimit) {
            AppearanceReader(m_context, m_removed).read(object, m_depth + 1);
        }
    }
    void showUnreadableText(const content::Operation&, const content::GraphicsState&) override {}
    void paintPath(const content::Operation&, const content::GraphicsState&, const paths::Path&, const content::PathPaint&,
                   const std::vector<std::pair<std::size_t, std::size_t>>&) override {}
    void paintInlineImage(const content::Operation&, const content::GraphicsState&) override {}
    void paintShading(const content::Operation&, const content::GraphicsState&, const pdf::Object&) override {}

private:
    BurnContext& m_context;
    bool m_removed;
    int m_depth = 0;
};

}  // namespace

bool isHarmlessAction(const pdf::Object& action) {
    const std::string kind = action.get("S").name();
    return kind == "GoTo" || kind == "URI" || kind == "Named";
}

void burnAnnotations(BurnContext& context, const std::vector<std::vector<Quad>>& areasByPage, std::vector<BurnedPage>& pages,
                     AnnotationNotes& notes) {
    pdf::Document& document = context.document;
    std::vector<pdf::Object> touchedWidgets;
    for (int number = 1; number <= document.pageCount(); ++number) {
        const std::vector<Quad>& areas = areasByPage[static_cast<std::size_t>(number) - 1];
        BurnedPage& page = pages[static_cast<std::size_t>(number) - 1];
        for (const pdf::Object& annotation : document.page(number).get("Annots").items()) {
            if (!annotation.isDictionary()) {
                continue;
            }
            const bool under = touchesAny(rectangleOf(annotation.get("Rect")), areas) || context.frozen.contains(annotation.id());
            const bool widget = annotation.get("Subtype").isName("Widget");
            const bool unseen = isUnseen(context, annotation);
            const bool stays = !under && staysByKind(annotation) && !unseen;
            if (!context.frozen.contains(annotation.id())) {
                AppearanceReader(context, under).read(annotation.get("AP").get("N"));
            }
            if (stays) {
                cleanActions(annotation, notes);
                continue;
            }
            // Of a frozen field's value some words may stay; those that went were told by their glyphs.
            if (under && !context.frozen.contains(annotation.id())) {
                for (const char* key : {"Contents", "V", "DV"}) {
                    context.words.addWithheld(annotation.get(key).text());
                }
            }
            if (widget) {
                touchedWidgets.push_back(annotation);
            }
            page.annotations += under ? 1 : 0;
            notes.underMarks += under ? 1 : 0;
            notes.comments += under || widget || annotation.get("Subtype").isName("Popup") ? 0 : 1;
            context.dead.insert(annotation.id());
            if (const pdf::Object popup = annotation.get("Popup"); popup.id().number != 0) {
                context.dead.insert(popup.id());
            }
        }
    }
    burnFormFields(context, touchedWidgets, notes);

    // Take the dead out of the pages; direct annotations have no id and are told by what they are.
    for (int number = 1; number <= document.pageCount(); ++number) {
        const pdf::Object page = document.page(number);
        const pdf::Object list = page.get("Annots");
        if (!list.isArray()) {
            page.remove("Annots");
            continue;
        }
        const std::vector<Quad>& areas = areasByPage[static_cast<std::size_t>(number) - 1];
        for (std::size_t i = list.size(); i-- > 0;) {
            const pdf::Object annotation = list.at(i);
            const bool direct = annotation.id().number == 0;
            const bool directGoes =
                direct && (!staysByKind(annotation) || touchesAny(rectangleOf(annotation.get("Rect")), areas));
            if (const auto frozen = context.frozen.find(annotation.id()); frozen != context.frozen.end()) {
                list.replaceAt(i, frozen->second);
            } else if (!annotation.isDictionary() || directGoes || context.dead.contains(annotation.id())) {
                list.removeAt(i);
            }
        }
        if (list.size() == 0) {
            page.remove("Annots");
        }
    }
    context.dead.erase(pdf::ObjectId{});
}

}  // namespace withheld::burn
