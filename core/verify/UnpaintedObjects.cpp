#include "verify/UnpaintedObjects.h"

#include <algorithm>
#include <map>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

#include "verify/ContentWalk.h"
#include "verify/Remedies.h"

namespace withheld::verify {

namespace {

constexpr int deepestDirect = 400;  // direct objects in one another

/// XObjects, patterns and shadings that content, patterns, masks, Type 3 glyphs and appearances paint.
class PaintedObjects : public ContentWalk {
public:
    void addPage(QPDFObjectHandle page) {
        walkPage(page);
        QPDFObjectHandle annotations = keyOf(page, "/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
            QPDFObjectHandle annotation = annotations.getArrayItem(i);
            addAppearances(keyOf(annotation, "/AP"), 0);
            for (const char* icon : {"/I", "/RI", "/IX"}) {  // of a button (12.5.6.19)
                addForm(keyOf(keyOf(annotation, "/MK"), icon), QPDFObjectHandle::newNull(), 0);
            }
        }
    }
    [[nodiscard]] bool has(QPDFObjectHandle object) const {
        return object.isIndirect() ? m_painted.count(object.getObjGen()) > 0 : m_direct.count(object.unparse()) > 0;
    }
    [[nodiscard]] const std::set<QPDFObjGen>& all() const { return m_painted; }

private:
    void operation(std::string_view op, const Operands& operands, const At& at) override {
        if (op == "Do") {
            addPainted(named(operands, "/XObject", at));
        } else if (op == "gs") {
            addForm(keyOf(keyOf(named(operands, "/ExtGState", at), "/SMask"), "/G"), at.resources, at.depth);
        } else if (op == "scn" || op == "SCN") {
            QPDFObjectHandle pattern = named(operands, "/Pattern", at);
            addForm(pattern, at.resources, at.depth);
            addRule(pattern);
            addRule(keyOf(pattern, "/Shading"));
        } else if (op == "sh") {
            addRule(named(operands, "/Shading", at));
        } else if (op == "Tf" && operands.size() > 1) {
            addGlyphs(named({operands.begin(), operands.end() - 1}, "/Font", at), at);
        }
    }
    bool enters(QPDFObjectHandle form, const Matrix& /*ctm*/) override { return m_walked.insert(form.getObjGen()).second; }

    void addPainted(QPDFObjectHandle object) {
        if (object.isStream() && m_painted.insert(object.getObjGen()).second) {
            addPainted(keyOf(object, "/SMask"));
            addPainted(keyOf(object, "/Mask"));
        }
    }
    /// Of a pattern or shading, which may stand directly where it is named.
    void addRule(QPDFObjectHandle object) {
        if (object.isIndirect()) {
            m_painted.insert(object.getObjGen());
        } else if (object.isDictionary()) {
            m_direct.insert(object.unparse());
        }
    }
    void addForm(QPDFObjectHandle form, QPDFObjectHandle outer, int depth) {
        if (form.isStream()) {
            addPainted(form);
            if (m_walked.insert(form.getObjGen()).second) {
                walkForm(form, outer, Matrix(), depth);
            }
        }
    }
    void addGlyphs(QPDFObjectHandle font, const At& at) {
        if (!isSubtype(font, "Type3") || !m_walked.insert(font.getObjGen()).second) {
            return;
        }
        QPDFObjectHandle own = keyOf(font, "/Resources");
        QPDFObjectHandle procedures = keyOf(font, "/CharProcs");
        for (auto& [name, procedure] : procedures.isDictionary() ? procedures.getDictAsMap() : Procedures()) {
            addForm(procedure, own.isDictionary() ? own : at.resources, at.depth);
        }
    }
    void addAppearances(QPDFObjectHandle appearance, int depth) {
        constexpr int states = 4;
        if (appearance.isStream()) {
            addForm(appearance, QPDFObjectHandle::newNull(), 0);
        } else if (appearance.isDictionary() && depth < states) {
            for (auto& [key, value] : appearance.getDictAsMap()) {
                addAppearances(value, depth + 1);
            }
        }
    }

    using Procedures = std::map<std::string, QPDFObjectHandle>;
    std::set<QPDFObjGen> m_painted;
    std::set<std::string> m_direct;  ///< as written
    std::set<QPDFObjGen> m_walked;
};

bool isPaintable(QPDFObjectHandle object) {
    return object.isStream() && (isSubtype(object, "Image") || isSubtype(object, "Form") || isSubtype(object, "PS"));
}

bool hasSamples(QPDFObjectHandle function) {
    if (function.isArray()) {
        std::vector<QPDFObjectHandle> all = function.getArrayAsVector();
        return std::any_of(all.begin(), all.end(), [](QPDFObjectHandle& one) { return hasSamples(one); });
    }
    QPDFObjectHandle type = keyOf(function, "/FunctionType");
    return type.isInteger() && type.getIntValue() == 0;
}

/// A cell, or a shading that holds a drawing point by point or in samples. Smooth ones tell nothing.
bool isDrawnRule(QPDFObjectHandle object) {
    constexpr int firstMesh = 4;
    QPDFObjectHandle shading = keyOf(object, "/ShadingType");
    const long long kind = shading.isInteger() ? shading.getIntValue() : 0;
    return (object.isStream() && keyOf(object, "/PatternType").isInteger()) || kind >= firstMesh ||
           (kind == 1 && hasSamples(keyOf(object, "/Function")));
}

/// PostScript goes to printers only (8.8.2): nobody sees it, and no burn can look into it.
bool isPostScript(QPDFObjectHandle object) {
    QPDFObjectHandle second = keyOf(object, "/Subtype2");
    return isSubtype(object, "PS") || (second.isName() && second.getName() == "/PS");
}

/// Pictures, forms, patterns and shadings that lie on or below an object, other pages left out.
std::vector<QPDFObjectHandle> paintablesBelow(QPDFObjectHandle start, std::set<QPDFObjGen>& visited) {
    std::vector<QPDFObjectHandle> found;
    std::vector<std::pair<QPDFObjectHandle, int>> pending{{start, 0}};
    bool first = true;
    while (!pending.empty()) {
        auto [object, depth] = pending.back();
        pending.pop_back();
        if (object.isIndirect() ? !visited.insert(object.getObjGen()).second : depth > deepestDirect) {
            continue;
        }
        if (isPaintable(object) || isDrawnRule(object)) {
            found.push_back(object);
        }
        if (object.isArray()) {
            for (QPDFObjectHandle& item : object.getArrayAsVector()) {
                if (!item.isScalar()) {
                    pending.emplace_back(item, depth + 1);
                }
            }
            continue;
        }
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        QPDFObjectHandle type = keyOf(dictionary, "/Type");
        const bool page = type.isName() && (type.getName() == "/Page" || type.getName() == "/Pages");
        if (!dictionary.isDictionary() || (page && !first)) {
            continue;
        }
        first = false;
        for (auto& [key, value] : dictionary.getDictAsMap()) {
            // Thumbnails and alternates are faults of their own.
            if (!value.isScalar() && key != "/Parent" && key != "/Thumb" && key != "/Alternates") {
                pending.emplace_back(value, depth + 1);
            }
        }
    }
    return found;
}

class UnpaintedJudge {
public:
    UnpaintedJudge(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes)
        : m_source(source), m_output(output), m_boxes(boxes), m_pages(output.qpdf().getAllPages()) {}

    std::vector<StructureFinding> all() {
        for (const QPDFObjectHandle& page : m_pages) {
            m_painted.addPage(page);
        }
        // Marked pages first, so that what they share with others counts as theirs.
        std::set<QPDFObjGen> visited;
        for (const bool marked : {true, false}) {
            if (!marked) {
                judgeCatalogue(visited);
            }
            for (std::size_t i = 0; i < m_pages.size(); ++i) {
                if (isMarked(i) == marked) {
                    judgePage(i, marked, visited);
                }
            }
        }
        if (m_noted > 0) {
            m_findings.push_back({{0,
                                   {},
                                   counted(m_noted) + " that no page paints, as in the source",
                                   "They are on pages without marks; look through them if these pages were cut"},
                                  false});
        }
        return std::move(m_findings);
    }

private:
    [[nodiscard]] bool isMarked(std::size_t page) const { return page < m_boxes.size() && !m_boxes[page].empty(); }
    static std::string counted(int n) {
        return std::to_string(n) + (n == 1 ? " picture, form or pattern" : " pictures, forms or patterns");
    }
    void fail(int n, int page) {
        if (n > 0) {
            m_findings.push_back({{page, {}, counted(n) + " that no page paints", burnAgain}, true});
        }
    }

    void judgeCatalogue(std::set<QPDFObjGen>& visited) {
        int left = 0;
        for (QPDFObjectHandle& object : paintablesBelow(m_output.qpdf().getRoot(), visited)) {
            left += isDrawnRule(object) || (m_painted.has(object) && !isPostScript(object)) ? 0 : 1;
        }
        fail(left, 0);
    }

    void judgePage(std::size_t index, bool marked, std::set<QPDFObjGen>& visited) {
        QPDFObjectHandle page = m_pages[index];
        std::vector<QPDFObjectHandle> found = paintablesBelow(page, visited);
        for (QPDFObjectHandle& inherited :
             paintablesBelow(QPDFPageObjectHelper(page).getAttribute("/Resources", false), visited)) {
            found.push_back(inherited);
        }
        int left = 0;
        for (QPDFObjectHandle& object : found) {
            const bool rule = isDrawnRule(object);
            if ((rule && !marked) || (m_painted.has(object) && !(marked && isPostScript(object)))) {
                continue;
            }
            const bool harmless = !marked && isAsInTheSource(object);
            left += harmless ? 0 : 1;
            m_noted += harmless ? 1 : 0;
        }
        fail(left, static_cast<int>(index) + 1);
    }

    /// Whether the source has the same bytes, and not among what its marked pages paint and the result's do not.
    bool isAsInTheSource(QPDFObjectHandle object) {
        if (m_sourceHashes.empty()) {
            readSource();
        }
        const std::string hash = streamHash(object);
        return m_sourceHashes.count(hash) > 0 && m_changedHashes.count(hash) == 0;
    }

    void readSource() {
        for (QPDFObjectHandle& object : m_source.qpdf().getAllObjects()) {
            if (isPaintable(object)) {
                m_sourceHashes.insert(streamHash(object));
            }
        }
        PaintedObjects onMarkedPages;
        const std::vector<QPDFObjectHandle> pages = m_source.qpdf().getAllPages();
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (isMarked(i)) {
                onMarkedPages.addPage(pages[i]);
            }
        }
        for (const QPDFObjGen& object : onMarkedPages.all()) {
            m_changedHashes.insert(streamHash(m_source.qpdf().getObjectByObjGen(object)));
        }
        for (const QPDFObjGen& object : m_painted.all()) {
            m_changedHashes.erase(streamHash(m_output.qpdf().getObjectByObjGen(object)));
        }
    }

    PdfFile& m_source;
    PdfFile& m_output;
    const std::vector<PageBoxes>& m_boxes;
    const std::vector<QPDFObjectHandle> m_pages;
    PaintedObjects m_painted;
    std::set<std::string> m_sourceHashes;
    std::set<std::string> m_changedHashes;
    int m_noted = 0;
    std::vector<StructureFinding> m_findings;
};

}  // namespace

std::vector<StructureFinding> judgeUnpainted(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes) {
    try {
        return UnpaintedJudge(source, output, boxes).all();
    } catch (const std::exception&) {
        return {{{0, {}, "the pictures cannot be looked through to their end", burnAgain}, true}};
    }
}

}  // namespace withheld::verify
