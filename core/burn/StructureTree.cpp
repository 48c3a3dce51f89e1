#include "burn/StructureTree.h"

namespace withheld::burn {

namespace {

class Cleaner {
public:
    explicit Cleaner(BurnContext& context) : m_context(context) {}

    /// Whether something below `element` was touched. `page`: the /Pg that it inherits.
    bool visit(const pdf::Object& element, pdf::ObjectId page, int depth) {
        if (depth > depthLimit || !element.isDictionary() || (element.id().number != 0 && !m_seen.insert(element.id()).second)) {
            return false;
        }
        if (const pdf::Object own = element.get("Pg")) {
            page = own.id();
        }
        if (element.get("Type").isName("MCR")) {
            const pdf::Object stream = element.get("Stm");
            return isTouched(stream.isStream() ? stream.id() : page, static_cast<int>(element.get("MCID").integer(-1)));
        }
        if (element.get("Type").isName("OBJR")) {
            return m_context.dead.contains(element.get("Obj").id());
        }
        const pdf::Object kids = element.get("K");
        bool touched = visitKid(kids, page, depth);
        for (const pdf::Object& kid : kids.items()) {
            touched = visitKid(kid, page, depth) || touched;
        }
        if (touched && clear(element)) {
            ++m_cleared;
        }
        return touched;
    }
    [[nodiscard]] int cleared() const { return m_cleared; }

private:
    static constexpr int depthLimit = 200;

    bool visitKid(const pdf::Object& kid, pdf::ObjectId page, int depth) {
        if (kid.type() == pdf::Type::Integer) {
            return isTouched(page, static_cast<int>(kid.integer()));
        }
        return kid.isDictionary() && visit(kid, page, depth + 1);
    }
    [[nodiscard]] bool isTouched(pdf::ObjectId owner, int id) const {
        return id >= 0 && m_context.touchedContent.contains({owner, id});
    }
    static bool clear(const pdf::Object& element) {
        bool any = false;
        for (const char* key : {"ActualText", "Alt", "E", "T"}) {
            any = any || element.has(key);
            element.remove(key);
        }
        return any;
    }

    BurnContext& m_context;
    std::set<pdf::ObjectId> m_seen;
    int m_cleared = 0;
};

}  // namespace

int clearStructureTexts(BurnContext& context) {
    const pdf::Object root = context.document.catalog().get("StructTreeRoot");
    if (!root.isDictionary() || (context.touchedContent.empty() && context.dead.empty())) {
        return 0;
    }
    Cleaner cleaner(context);
    cleaner.visit(root, {}, 0);
    return cleaner.cleared();
}

}  // namespace withheld::burn
