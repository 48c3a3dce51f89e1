#include "burn/NameTrees.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "burn/StructureElement.h"
#include "content/Operation.h"
#include "pdf/TextString.h"

namespace withheld::burn {

namespace {

using Entries = std::map<Bytes, pdf::Object>;

/// The first of a name counts.
Entries entriesOf(const pdf::Object& tree) {
    Entries entries;
    readTree(tree, "Names", [&](const pdf::Object& key, const pdf::Object& value) { entries.emplace(key.string(), value); });
    return entries;
}

/// Nothing reads the nodes of a tree any more that got a successor.
void emptyTree(const pdf::Object& root) {
    std::vector<pdf::Object> waiting{root};
    while (!waiting.empty()) {
        const pdf::Object node = waiting.back();
        waiting.pop_back();
        for (const pdf::Object& kid : node.get("Kids").items()) {
            if (kid.isDictionary() && kid.id().number != 0) {
                waiting.push_back(kid);
            }
        }
        for (const char* key : {"Kids", "Names", "Limits"}) {
            node.remove(key);
        }
    }
}

/// Where a destination leads: names are numbered by it, since numbers in the order of the old names would tell of these.
class Places {
public:
    explicit Places(const pdf::Document& document) {
        for (int page = 1; page <= document.pageCount(); ++page) {
            m_pages.emplace(document.page(page).id(), page);
        }
    }
    using Place = std::tuple<int, double, double>;
    [[nodiscard]] Place of(const pdf::Object& destination) const {
        const pdf::Object array = destination.isDictionary() ? destination.get("D") : destination;
        const auto page = m_pages.find(array.at(0).id());
        return {page == m_pages.end() ? 0 : page->second, -array.at(3).number(), array.at(2).number()};
    }

private:
    std::map<pdf::ObjectId, int> m_pages;
};

class Renaming {
public:
    Renaming(const BurnContext& context, const WithheldWords& words, const std::function<std::string(const Bytes&)>& nameFor)
        : m_document(context.document), m_words(words), m_nameFor(nameFor) {}

    void run(const std::function<void(const std::string& text)>& renamed) {
        const pdf::Object catalog = m_document.catalog();
        const pdf::Object names = catalog.get("Names");
        const pdf::Object tags = catalog.get("StructTreeRoot");
        const pdf::Object map = catalog.get("Dests");
        const Entries destinations = entriesOf(names.get("Dests"));
        Entries all = destinations;
        for (const std::string& key : map.keys()) {
            all.emplace(key, map.get(key));
        }
        for (const Bytes& name : repeatedByPlace(all)) {
            (void)m_nameFor(name);
            renamed(pdf::textStringToUtf8(name));
        }
        replaceTree(names, "Dests", destinations);
        replaceTree(tags, "IDTree", entriesOf(tags.get("IDTree")));
        for (const std::string& key : map.keys()) {
            if (m_words.standInBytes(key)) {
                map.set(m_nameFor(key), map.get(key));
                map.remove(key);
            }
        }
        for (const pdf::Object& object : m_document.objects()) {
            replaceNames(object);
        }
    }

private:
    [[nodiscard]] std::vector<Bytes> repeatedByPlace(const Entries& entries) const {
        const Places places(m_document);
        std::vector<std::pair<Places::Place, Bytes>> found;
        for (const auto& [name, value] : entries) {
            if (m_words.standInBytes(name)) {
                found.emplace_back(places.of(value), name);
            }
        }
        std::sort(found.begin(), found.end());
        std::vector<Bytes> out;
        for (auto& [place, name] : found) {
            out.push_back(std::move(name));
        }
        return out;
    }

    void replaceTree(const pdf::Object& owner, const char* key, const Entries& entries) {
        Entries next;
        bool changed = false;
        for (const auto& [name, value] : entries) {
            const bool repeats = m_words.standInBytes(name);
            next.emplace(repeats ? m_nameFor(name) : name, value);
            changed = changed || repeats;
        }
        if (changed) {
            // One that stands directly in its owner is gone with the change.
            const pdf::Object old = owner.get(key);
            const bool outlives = old.id().number != 0;
            setNameTree(m_document, owner, key, next);
            if (outlives) {
                emptyTree(old);
            }
        }
    }

    /// Strings are cleaned wherever they stand; a destination may be said by a name as well (12.3.2.4).
    void replaceNames(const pdf::Object& container, int depth = 0) {
        constexpr int depthLimit = 64;
        if (depth > depthLimit) {
            return;
        }
        for (const std::string& key : container.keys()) {
            const pdf::Object value = container.get(key);
            const bool refers = key == "Dest" || (key == "D" && container.get("S").isName("GoTo"));
            if (refers && value.isName() && m_words.standInBytes(value.name())) {
                container.set(key, content::nameText(m_nameFor(value.name())));
            } else if (value.id().number == 0) {
                replaceNames(value, depth + 1);
            }
        }
        for (std::size_t i = 0; i < container.size(); ++i) {
            if (const pdf::Object item = container.at(i); item.id().number == 0) {
                replaceNames(item, depth + 1);
            }
        }
    }

    pdf::Document& m_document;
    const WithheldWords& m_words;
    const std::function<std::string(const Bytes&)>& m_nameFor;
};

pdf::Object leafOf(pdf::Document& document, Entries::const_iterator begin, Entries::const_iterator end, bool limits) {
    std::string source;
    for (auto entry = begin; entry != end; ++entry) {
        source += content::stringText(entry->first) + " null ";
    }
    const pdf::Object leaf = document.create("<< /Names [" + source + "] >>");
    const pdf::Object names = leaf.get("Names");
    std::size_t at = 1;
    for (auto entry = begin; entry != end; ++entry, at += 2) {
        names.replaceAt(at, entry->second);
    }
    if (limits) {
        leaf.set("Limits", "[" + content::stringText(begin->first) + " " + content::stringText(std::prev(end)->first) + "]");
    }
    return leaf;
}

}  // namespace

void setNameTree(pdf::Document& document, const pdf::Object& owner, const char* key, const Entries& entries) {
    constexpr std::ptrdiff_t namesOfALeaf = 64;
    if (entries.size() <= namesOfALeaf) {
        owner.set(key, leafOf(document, entries.begin(), entries.end(), false));
        return;
    }
    const pdf::Object root = document.create("<< /Kids [] >>");
    const pdf::Object kids = root.get("Kids");
    for (auto begin = entries.begin(); begin != entries.end();) {
        const auto end = std::next(begin, std::min(namesOfALeaf, std::distance(begin, entries.end())));
        kids.append(leafOf(document, begin, end, true));
        begin = end;
    }
    owner.set(key, root);
}

void renameInTrees(const BurnContext& context, const WithheldWords& words,
                   const std::function<std::string(const Bytes&)>& nameFor,
                   const std::function<void(const std::string& text)>& renamed) {
    Renaming(context, words, nameFor).run(renamed);
}

std::set<Bytes> namesInTrees(const pdf::Document& document) {
    std::set<Bytes> names;
    const pdf::Object catalog = document.catalog();
    for (const pdf::Object& tree : {catalog.get("Names").get("Dests"), catalog.get("StructTreeRoot").get("IDTree")}) {
        for (const auto& [name, value] : entriesOf(tree)) {
            names.insert(name);
        }
    }
    for (const std::string& key : catalog.get("Dests").keys()) {
        names.insert(key);
    }
    return names;
}

}  // namespace withheld::burn
