#include "burn/StructureTree.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "burn/NameTrees.h"
#include "burn/StructureElement.h"

namespace withheld::burn {

namespace {

/// Whether the burn took something out of what a structure element holds.
class TouchedContent {
public:
    explicit TouchedContent(const BurnContext& context) : m_context(context) {}

    [[nodiscard]] bool marked(pdf::ObjectId owner, std::int64_t id) const {
        return id >= 0 && (m_context.touchedContent.contains({owner, static_cast<int>(id)}) ||
                           m_context.touchedContent.contains({owner, allMarkedContent}));
    }
    /// `kid`: marked content in which nothing is painted any more.
    [[nodiscard]] bool emptied(const pdf::Object& kid, pdf::ObjectId page) const {
        const auto isEmptied = [&](pdf::ObjectId owner, std::int64_t id) {
            return id >= 0 && (m_context.emptiedContent.contains({owner, static_cast<int>(id)}) ||
                               m_context.touchedContent.contains({owner, allMarkedContent}));
        };
        if (kid.type() == pdf::Type::Integer) {
            return isEmptied(page, kid.integer());
        }
        if (!kid.get("Type").isName("MCR")) {
            return false;
        }
        const pdf::Object stream = kid.get("Stm");
        const pdf::Object own = kid.get("Pg");
        return isEmptied(stream.isStream() ? stream.id() : own ? own.id() : page, kid.get("MCID").integer(-1));
    }
    /// `kid`: a dictionary among an element's kids. nullopt: it is an element itself. `page`: the one that the kid inherits.
    [[nodiscard]] std::optional<bool> reference(const pdf::Object& kid, pdf::ObjectId page) const {
        if (const pdf::Object own = kid.get("Pg")) {
            page = own.id();
        }
        if (kid.get("Type").isName("MCR")) {
            const pdf::Object stream = kid.get("Stm");
            return marked(stream.isStream() ? stream.id() : page, kid.get("MCID").integer(-1));
        }
        if (kid.get("Type").isName("OBJR")) {
            const pdf::ObjectId id = kid.get("Obj").id();
            return m_context.dead.contains(id) || m_context.frozen.contains(id) || object(id, page);
        }
        return std::nullopt;
    }

private:
    /// Whether something of an image or form went where this page paints it.
    [[nodiscard]] bool object(pdf::ObjectId id, pdf::ObjectId page) const {
        if (id.number == 0) {
            return false;
        }
        if (page.number != 0) {
            return m_context.touchedObjects.contains({id, page});
        }
        const auto first = m_context.touchedObjects.lower_bound({id, {}});
        return first != m_context.touchedObjects.end() && first->first == id;
    }

    const BurnContext& m_context;
};

class Tree {
public:
    explicit Tree(BurnContext& context) : m_context(context), m_content(context) {}

    int clear(const pdf::Object& root) {
        collect(root);
        touchByParentTree();
        spreadToAncestors();
        int cleared = 0;
        Renamed renamed;
        for (const Element& element : m_elements) {
            renamed.taken.insert(element.object.get("ID").string());
        }
        for (const Element& element : m_elements) {
            const bool texts = element.touched && clearTexts(m_context.document, element.object, renamed);
            const bool traces = element.emptied && clearTraces(m_context.document, element.object);
            cleared += texts || traces ? 1 : 0;
        }
        if (!renamed.names.empty()) {
            renameIds(root, renamed);
        }
        return cleared;
    }

private:
    struct Element {
        pdf::Object object;
        pdf::ObjectId page;  ///< its own /Pg or the one that it inherits
        std::vector<std::size_t> parents;
        bool touched = false;
        bool emptied = false;  ///< of all that it holds nothing is painted any more
    };

    /// Elements wait in a list instead of on the stack: trees of generated documents go thousands of levels deep.
    void collect(const pdf::Object& root) {
        (void)add(root, {}, std::nullopt);
        std::size_t read = 0;
        const auto readAll = [&] {
            for (; read < m_elements.size(); ++read) {
                readKids(read);
            }
        };
        readAll();
        // What only the parent tree knows comes last: by then the others have the page that they inherit.
        readTree(root.get("ParentTree"), "Nums", [&](const pdf::Object& key, const pdf::Object& value) {
            m_parentTree.emplace(key.integer(), value);
            (void)add(value, {}, std::nullopt);
            for (const pdf::Object& element : value.items()) {
                (void)add(element, {}, std::nullopt);
            }
        });
        readAll();
    }

    std::optional<std::size_t> add(const pdf::Object& object, pdf::ObjectId page, std::optional<std::size_t> parent) {
        const bool root = m_elements.empty() || object.get("Type").isName("StructTreeRoot");
        if (!object.isDictionary() || !(root || object.get("S").isName())) {
            return std::nullopt;
        }
        std::size_t at = m_elements.size();
        const bool indirect = object.id().number != 0;
        if (const auto known = m_index.find(object.id()); indirect && known != m_index.end()) {
            at = known->second;
        } else {
            if (const pdf::Object own = object.get("Pg")) {
                page = own.id();
            }
            m_elements.push_back({object, page, {}, false, false});
            if (indirect) {
                m_index.emplace(object.id(), at);
            }
        }
        if (parent) {
            m_elements[at].parents.push_back(*parent);
        }
        return at;
    }

    void readKids(std::size_t at) {
        const pdf::Object element = m_elements[at].object;
        const pdf::ObjectId page = m_elements[at].page;
        const pdf::Object kids = element.get("K");
        std::vector<pdf::Object> all = kids.isArray() ? kids.items() : std::vector<pdf::Object>{kids};
        m_elements[at].emptied = !all.empty() && std::all_of(all.begin(), all.end(), [&](const pdf::Object& kid) {
            return m_content.emptied(kid, page);
        });
        for (const pdf::Object& kid : all) {
            bool touched = false;
            if (kid.type() == pdf::Type::Integer) {
                touched = m_content.marked(page, kid.integer());
            } else if (const std::optional<bool> reference = m_content.reference(kid, page)) {
                touched = *reference;
            } else {
                add(kid, page, at);
            }
            m_elements[at].touched = m_elements[at].touched || touched;
        }
        // An element that its parent does not list still speaks of what its parent holds.
        if (const pdf::Object parent = element.get("P"); parent.id().number != 0) {
            if (const std::optional<std::size_t> found = add(parent, {}, std::nullopt)) {
                m_elements[at].parents.push_back(*found);
            }
        }
    }

    void touch(const pdf::Object& element) {
        const std::size_t before = m_elements.size();
        if (const std::optional<std::size_t> at = add(element, {}, std::nullopt)) {
            m_elements[*at].touched = true;
        }
        for (std::size_t at = before; at < m_elements.size(); ++at) {
            readKids(at);
        }
    }

    [[nodiscard]] pdf::Object parentOf(const pdf::Object& content, const char* key) const {
        const pdf::Object number = content.get(key);
        const auto found = number.isNull() ? m_parentTree.end() : m_parentTree.find(number.integer());
        return found == m_parentTree.end() ? pdf::Object() : found->second;
    }

    void touchByParentTree() {
        for (const auto& [owner, id] : m_context.touchedContent) {
            const pdf::Object elements = parentOf(m_context.document.object(owner), "StructParents");
            for (std::size_t i = 0; id == allMarkedContent && i < elements.size(); ++i) {
                touch(elements.at(i));
            }
            if (id >= 0) {
                touch(elements.at(static_cast<std::size_t>(id)));
            }
        }
        for (const auto& [object, page] : m_context.touchedObjects) {
            touch(parentOf(m_context.document.object(object), "StructParent"));
        }
        for (const pdf::ObjectId id : m_context.dead) {
            touch(parentOf(m_context.document.object(id), "StructParent"));
        }
    }

    void spreadToAncestors() {
        std::vector<std::size_t> waiting;
        for (std::size_t at = 0; at < m_elements.size(); ++at) {
            if (m_elements[at].touched) {
                waiting.push_back(at);
            }
        }
        while (!waiting.empty()) {
            const std::size_t at = waiting.back();
            waiting.pop_back();
            for (const std::size_t parent : m_elements[at].parents) {
                if (!m_elements[parent].touched) {
                    m_elements[parent].touched = true;
                    waiting.push_back(parent);
                }
            }
        }
    }

    void renameIds(const pdf::Object& root, const Renamed& renamed) {
        std::map<Bytes, pdf::Object> byId;
        for (const Element& element : m_elements) {
            replaceHeaders(m_context.document, element.object, renamed);
            if (const pdf::Object id = element.object.get("ID"); id.isString() && element.object.id().number != 0) {
                byId.emplace(id.string(), element.object);
            }
        }
        if (!root.has("IDTree")) {
            return;
        }
        setNameTree(m_context.document, root, "IDTree", byId);
    }

    BurnContext& m_context;
    TouchedContent m_content;
    std::vector<Element> m_elements;
    std::map<pdf::ObjectId, std::size_t> m_index;
    std::map<std::int64_t, pdf::Object> m_parentTree;
};

}  // namespace

int clearStructureTexts(BurnContext& context) {
    const pdf::Object root = context.document.catalog().get("StructTreeRoot");
    if (!root.isDictionary() || (context.touchedContent.empty() && context.touchedObjects.empty() && context.dead.empty())) {
        return 0;
    }
    return Tree(context).clear(root);
}

}  // namespace withheld::burn
