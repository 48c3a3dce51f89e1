#include "rasterize/StructureTexts.h"

#include <cstddef>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <utility>
#include <vector>

namespace withheld::rasterize {

namespace {

bool holdsText(QPDFObjectHandle value) {
    if (!value.isArray()) {
        return value.isString();
    }
    for (int i = 0; i < value.getArrayNItems(); ++i) {
        if (holdsText(value.getArrayItem(i))) {
            return true;
        }
    }
    return false;
}

/// Attributes without what they say in words (user properties, 14.8.5.4.2, say nothing else); other elements may share them.
QPDFObjectHandle withoutTexts(QPDFObjectHandle attributes) {
    if (attributes.isArray()) {
        QPDFObjectHandle out = QPDFObjectHandle::newArray();
        for (int i = 0; i < attributes.getArrayNItems(); ++i) {
            out.appendItem(withoutTexts(attributes.getArrayItem(i)));
        }
        return out;
    }
    if (!attributes.isDictionary()) {
        return attributes;
    }
    QPDFObjectHandle out = attributes.shallowCopy();
    for (const std::string& key : attributes.getKeys()) {
        if (key == "/P" || holdsText(attributes.getKey(key))) {
            out.removeKey(key);
        }
    }
    return out;
}

void clearTexts(QPDFObjectHandle element) {
    for (const char* key : {"/ActualText", "/Alt", "/E", "/T", "/Phoneme", "/ID"}) {
        element.removeKey(key);
    }
    if (element.hasKey("/A")) {
        element.replaceKey("/A", withoutTexts(element.getKey("/A")));
    }
}

/// Elements wait in a list instead of on the stack: trees of generated documents go thousands of levels deep.
class Clearing {
public:
    explicit Clearing(const std::set<QPDFObjGen>& pages) : m_pages(pages) {}

    void clear(QPDFObjectHandle root) {
        m_elements.push_back({root, none, false});
        m_index.emplace(root.getObjGen(), 0);
        addFromParentTree(root.getKey("/ParentTree"));
        for (std::size_t at = 0; at < m_elements.size(); ++at) {
            readKids(at);
        }
        for (std::size_t at = 0; at < m_elements.size(); ++at) {
            if (!m_elements[at].onPage) {
                continue;
            }
            for (std::size_t above = at; above != none && m_cleared.insert(above).second; above = m_elements[above].parent) {
                clearTexts(m_elements[above].object);
            }
        }
        if (!m_cleared.empty() && root.hasKey("/IDTree")) {
            root.replaceKey("/IDTree", namedElements());
        }
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Element {
        QPDFObjectHandle object;
        std::size_t parent;
        bool onPage;  ///< of its own, or inherited from the element that holds it
    };

    void add(QPDFObjectHandle object, std::size_t parent, bool onPage) {
        if (!object.isDictionary()) {
            return;
        }
        if (object.isIndirect()) {
            const auto known = m_index.try_emplace(object.getObjGen(), m_elements.size());
            if (!known.second) {
                Element& element = m_elements[known.first->second];
                element.parent = element.parent == none ? parent : element.parent;
                return;
            }
        }
        m_elements.push_back({object, parent, isOnPage(object, onPage)});
    }

    [[nodiscard]] bool isOnPage(QPDFObjectHandle object, bool otherwise) const {
        QPDFObjectHandle page = object.getKey("/Pg");
        return page.isIndirect() ? m_pages.count(page.getObjGen()) > 0 : otherwise;
    }

    /// A name tree (7.9.6) of the IDs that are left.
    [[nodiscard]] QPDFObjectHandle namedElements() const {
        std::map<std::string, QPDFObjectHandle> byId;
        for (const Element& element : m_elements) {
            QPDFObjectHandle object = element.object;
            if (QPDFObjectHandle id = object.getKey("/ID"); id.isString() && object.isIndirect()) {
                byId.emplace(id.getStringValue(), object);
            }
        }
        QPDFObjectHandle names = QPDFObjectHandle::newArray();
        for (const auto& [id, object] : byId) {
            names.appendItem(QPDFObjectHandle::newString(id));
            names.appendItem(object);
        }
        QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
        tree.replaceKey("/Names", names);
        return tree;
    }

    void addFromParentTree(QPDFObjectHandle tree) {
        std::vector<QPDFObjectHandle> waiting{tree};
        std::set<QPDFObjGen> seen;
        while (!waiting.empty()) {
            QPDFObjectHandle node = waiting.back();
            waiting.pop_back();
            if (node.isArray()) {
                for (int i = 0; i < node.getArrayNItems(); ++i) {
                    waiting.push_back(node.getArrayItem(i));
                }
            } else if (node.isDictionary() && (!node.isIndirect() || seen.insert(node.getObjGen()).second)) {
                if (node.hasKey("/Nums") || node.hasKey("/Kids")) {
                    waiting.push_back(node.getKey("/Nums"));
                    waiting.push_back(node.getKey("/Kids"));
                } else {
                    m_loose.push_back(node);
                }
            }
        }
    }

    void readKids(std::size_t at) {
        QPDFObjectHandle element = m_elements[at].object;
        QPDFObjectHandle kids = element.getKey("/K");
        if (kids.isArray()) {
            for (int i = kids.getArrayNItems(); i-- > 0;) {
                if (readKid(at, kids.getArrayItem(i))) {
                    kids.eraseItem(i);
                }
            }
        } else if (readKid(at, kids)) {
            element.removeKey("/K");
        }
        // What only the parent tree knows comes last, so that the others are known by the elements that hold them.
        if (at + 1 == m_elements.size()) {
            for (QPDFObjectHandle object : std::exchange(m_loose, {})) {
                addWithAncestors(object);
            }
        }
    }

    void addWithAncestors(QPDFObjectHandle object) {
        std::vector<QPDFObjectHandle> chain;
        std::set<QPDFObjGen> seen;
        for (; object.isDictionary() && object.isIndirect() && m_index.count(object.getObjGen()) == 0 &&
               seen.insert(object.getObjGen()).second;
             object = object.getKey("/P")) {
            chain.push_back(object);
        }
        for (auto element = chain.rbegin(); element != chain.rend(); ++element) {
            const auto parent = m_index.find(element->getKey("/P").getObjGen());
            add(*element, parent == m_index.end() ? none : parent->second, false);
        }
    }

    /// Whether the kid refers to something that a page painted and has to go.
    bool readKid(std::size_t at, QPDFObjectHandle kid) {
        if (!kid.isDictionary()) {
            return false;
        }
        const bool object = kid.getKey("/Type").isNameAndEquals("/OBJR");
        if (!object && !kid.getKey("/Type").isNameAndEquals("/MCR")) {
            add(kid, at, m_elements[at].onPage);
            return false;
        }
        const bool onPage = isOnPage(kid, m_elements[at].onPage);
        m_elements[at].onPage = m_elements[at].onPage || onPage;
        QPDFObjectHandle painted = kid.getKey(object ? "/Obj" : "/Stm");
        return onPage && painted.isStream();  // annotations are dictionaries, and stay for the burn to judge
    }

    const std::set<QPDFObjGen>& m_pages;
    std::vector<Element> m_elements;
    std::vector<QPDFObjectHandle> m_loose;
    std::map<QPDFObjGen, std::size_t> m_index;
    std::set<std::size_t> m_cleared;
};

}  // namespace

void clearStructure(QPDF& document, const std::set<QPDFObjGen>& pages) {
    QPDFObjectHandle root = document.getRoot().getKey("/StructTreeRoot");
    if (root.isDictionary()) {
        Clearing(pages).clear(root);
    }
}

}  // namespace withheld::rasterize
