#include "burn/FontInventory.h"

namespace withheld::burn {

namespace {

class InventoryWalk {
public:
    explicit InventoryWalk(pdf::Document& document) : m_document(document) {
        for (int number = 1; number <= document.pageCount(); ++number) {
            m_pages.insert(document.page(number).id());
        }
    }

    FontInventory take() {
        enter(m_document.catalog());
        while (!m_pending.empty()) {
            const pdf::Object object = m_pending.back();
            m_pending.pop_back();
            if (object.isDictionary()) {
                look(object);
                for (const std::string& key : object.keys()) {
                    enter(object.get(key));
                }
            } else {
                for (std::size_t i = 0; i < object.size(); ++i) {
                    enter(object.at(i));
                }
            }
        }
        return std::move(m_out);
    }

private:
    void enter(const pdf::Object& object) {
        if ((object.isDictionary() || object.isArray()) && (object.id().number == 0 || m_seen.insert(object.id()).second)) {
            m_pending.push_back(object);
        }
    }

    void look(const pdf::Object& dictionary) {
        const pdf::Object fonts = dictionary.get("Font");
        if (fonts.isArray() && fonts.size() == 2 && fonts.at(0).isDictionary()) {  // a graphics state (Table 58)
            if (fonts.at(0).id().number == 0) {
                fonts.replaceAt(0, ownObject(fonts.at(0)));
            }
            add(fonts.at(0));
        } else if (fonts.isDictionary()) {
            addResources(fonts);
        }
        const bool hasOwnResources = dictionary.get("Resources").isDictionary();
        if (dictionary.isStream() && hasOwnResources && !dictionary.get("Subtype").isName("Image")) {
            m_out.forms.push_back(dictionary);
        }
        if (dictionary.get("Type").isName("Page") && !m_pages.contains(dictionary.id())) {
            addStrayPage(dictionary);
        }
    }

    void addResources(const pdf::Object& fonts) {
        for (const std::string& name : fonts.keys()) {
            pdf::Object font = fonts.get(name);
            if (!font.isDictionary()) {
                continue;
            }
            if (font.id().number == 0) {
                font = ownObject(font);
                fonts.set(name, font);
            }
            m_out.byName[name].insert(font.id());
            add(font);
        }
    }

    pdf::Object ownObject(const pdf::Object& direct) {
        const pdf::Object font = m_document.clone(direct);
        m_out.wereDirect.insert(font.id());
        return font;
    }

    void add(const pdf::Object& font) {
        if (m_known.insert(font.id()).second) {
            m_out.fonts.push_back(font);
        }
    }

    void addStrayPage(const pdf::Object& page) {
        constexpr int deepestPage = 64;
        pdf::Object node = page;
        for (int depth = 0; depth < deepestPage && node.isDictionary(); ++depth) {
            const pdf::Object fonts = node.get("Resources").get("Font");
            for (const std::string& name : fonts.keys()) {
                m_out.onStrayPages.insert(fonts.get(name).id());
            }
            node = node.get("Parent");
        }
    }

    pdf::Document& m_document;
    FontInventory m_out;
    std::set<pdf::ObjectId> m_pages;
    std::set<pdf::ObjectId> m_seen;
    std::set<pdf::ObjectId> m_known;
    std::vector<pdf::Object> m_pending;
};

}  // namespace

FontInventory takeFontInventory(pdf::Document& document) {
    return InventoryWalk(document).take();
}

}  // namespace withheld::burn
