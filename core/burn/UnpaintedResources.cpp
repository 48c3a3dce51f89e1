#include "burn/UnpaintedResources.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "burn/PaintedNames.h"
#include "burn/ResourceEdits.h"

namespace withheld::burn {

namespace {

class UnpaintedResources {
public:
    explicit UnpaintedResources(BurnContext& context) : m_context(context) {
        for (const pdf::Object& object : context.document.objects()) {
            addBorrowed(object);
        }
    }

    void dropFromPage(int number) {
        const pdf::Object page = m_context.document.page(number);
        if (Expected<Bytes> content = content::pageContent(m_context.document, number)) {
            drop(page, m_context.document.inherited(number, "Resources"), *content);
        }
        for (const pdf::Object& annotation : page.get("Annots").items()) {
            const pdf::Object normal = annotation.get("AP").get("N");
            dropFromStream(normal);
            for (const std::string& state : normal.isStream() ? std::vector<std::string>() : normal.keys()) {
                dropFromStream(normal.get(state));
            }
        }
    }

private:
    /// What streams without resources of their own name, they find in those of the page or form that paints them: forms (7.8.3),
    /// glyph procedures (9.6.4), and cells, which readers forgive.
    void addBorrowed(const pdf::Object& object) {
        if (object.get("Resources").isDictionary()) {
            return;
        }
        const auto add = [this](const pdf::Object& stream) {
            if (const Expected<Bytes> content = stream.decodedStream()) {
                addPaintedNames(*content, {}, m_borrowed);
            }
        };
        if (object.isStream() && (object.get("Subtype").isName("Form") || object.has("PatternType"))) {
            add(object);
        } else if (object.get("Subtype").isName("Type3")) {
            const pdf::Object procedures = object.get("CharProcs");
            for (const std::string& glyph : procedures.keys()) {
                add(procedures.get(glyph));
            }
        }
    }

    void dropFromStream(const pdf::Object& stream) {
        const pdf::Object resources = stream.get("Resources");
        if (!stream.isStream() || !resources.isDictionary() || !m_seen.insert(stream.id()).second) {
            return;
        }
        if (Expected<Bytes> content = stream.decodedStream()) {
            drop(stream, resources, *content);
        }
    }

    void dropFromFont(const pdf::Object& font) {
        const pdf::Object resources = font.get("Resources");
        if (!font.get("Subtype").isName("Type3") || !resources.isDictionary() ||
            (font.id().number != 0 && !m_seen.insert(font.id()).second)) {
            return;
        }
        Bytes glyphs;
        const pdf::Object procedures = font.get("CharProcs");
        for (const std::string& glyph : procedures.keys()) {
            if (const Expected<Bytes> content = procedures.get(glyph).decodedStream()) {
                glyphs += *content + "\n";
            }
        }
        drop(font, resources, glyphs);
    }

    void drop(const pdf::Object& owner, const pdf::Object& resources, std::string_view content) {
        const pdf::Object fonts = resources.get("Font");
        for (const std::string& name : fonts.keys()) {
            dropFromFont(fonts.get(name));
        }
        PaintedNames painted = m_borrowed;
        addPaintedNames(content, resources, painted);
        ResourceEdits edits(m_context.document, resources);
        std::vector<pdf::Object> next;
        for (const char* category : paintingCategories) {
            const pdf::Object entries = resources.get(category);
            for (const std::string& name : entries.keys()) {
                const pdf::Object entry = entries.get(name);
                if (painted[category].contains(name)) {
                    next.push_back(entry);
                    next.push_back(entry.get("SMask").get("G"));
                    continue;
                }
                edits.release(category, name);
                if (entry.id().number != 0) {
                    m_context.unpainted.insert(entry.id());
                }
            }
        }
        // A font for another script tells what was written with it.
        for (const std::string& name : fonts.keys()) {
            if (!painted["Font"].contains(name) && m_context.removedGlyphs.contains(fonts.get(name).id())) {
                edits.release("Font", name);
            }
        }
        edits.dropReleased();
        if (edits.changed()) {
            owner.set("Resources", edits.resources());
        }
        for (const pdf::Object& stream : next) {
            dropFromStream(stream);
        }
    }

    BurnContext& m_context;
    PaintedNames m_borrowed;
    std::set<pdf::ObjectId> m_seen;
};

}  // namespace

void dropUnpaintedResources(BurnContext& context, const std::vector<BurnedPage>& pages) {
    std::optional<UnpaintedResources> resources;
    for (const BurnedPage& page : pages) {
        if (page.marks > 0) {
            if (!resources) {
                resources.emplace(context);
            }
            resources->dropFromPage(page.page);
        }
    }
}

}  // namespace withheld::burn
