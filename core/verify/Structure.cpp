#include "verify/Structure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <map>
#include <qpdf/Buffer.hh>
#include <set>

#include "verify/Remedies.h"

namespace withheld::verify {

namespace {

class Judge {
public:
    Judge(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes)
        : m_source(source), m_output(output), m_boxes(boxes) {}

    std::vector<StructureFinding> all() {
        judgePages();
        judgeAnnotations();
        judgeCatalogue();
        judgeProperties();
        judgeLayers();
        walkReachable();
        judgeOrphans();
        return std::move(m_findings);
    }

private:
    void fail(const std::string& evidence, int page = 0, const Rect& rect = {}, const std::string& remedy = burnAgain) {
        m_findings.push_back({{page, rect, evidence, remedy}, true});
    }
    void note(const std::string& evidence, const std::string& remedy) {
        m_findings.push_back({{0, {}, evidence, remedy}, false});
    }

    void judgePages();
    void judgeAnnotations();
    void judgeCatalogue();
    void judgeProperties();
    void judgeLayers();
    void walkReachable();
    using Counts = std::map<std::string, int>;
    void walk(QPDFObjectHandle start, Counts& found, std::vector<QPDFObjectHandle>& layerLists);
    void judgeDictionary(QPDFObjectHandle dictionary, Counts& found);
    void judgeOrphans();

    PdfFile& m_source;
    PdfFile& m_output;
    const std::vector<PageBoxes>& m_boxes;
    std::vector<StructureFinding> m_findings;
    std::set<QPDFObjGen> m_reached;
    std::set<QPDFObjGen> m_hiddenGroups;  ///< layers that readers do not show
};

bool holds(QPDFObjectHandle array, QPDFObjectHandle object) {
    for (int i = 0; array.isArray() && i < array.getArrayNItems(); ++i) {
        if (array.getArrayItem(i).getObjGen() == object.getObjGen()) {
            return true;
        }
    }
    return false;
}

/// XMP that tells who changed what and when; unreadable metadata counts as such.
bool hasHistory(QPDFObjectHandle metadata) {
    try {
        const auto data = metadata.getStreamData(qpdf_dl_generalized);
        const std::string_view xml(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        return xml.find("xmpMM:History") != std::string_view::npos;
    } catch (const std::exception&) {
        return true;
    }
}

bool alike(const Rect& a, const Rect& b) {
    constexpr double tolerance = 0.01;
    return std::abs(a.x0 - b.x0) < tolerance && std::abs(a.y0 - b.y0) < tolerance && std::abs(a.x1 - b.x1) < tolerance &&
           std::abs(a.y1 - b.y1) < tolerance;
}

/// What is shown while the mouse is over an annotation or pressed (12.5.5, table 192): nobody who marked the page saw it.
bool hasUnseenAppearance(QPDFObjectHandle annotation) {
    QPDFObjectHandle appearances = keyOf(annotation, "/AP");
    QPDFObjectHandle characteristics = keyOf(annotation, "/MK");
    const auto holdsAny = [](QPDFObjectHandle dictionary, std::initializer_list<const char*> keys) {
        return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return !keyOf(dictionary, key).isNull(); });
    };
    return holdsAny(appearances, {"/R", "/D"}) || holdsAny(characteristics, {"/RC", "/AC", "/RI", "/IX"});
}

std::string plural(int n, const std::string& what) {
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

void Judge::judgePages() {
    const auto& before = m_source.pages();
    const auto& after = m_output.pages();
    if (before.size() != after.size()) {
        fail("the source has " + plural(static_cast<int>(before.size()), "page") + ", the result " +
             std::to_string(after.size()));
        return;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        const PageGeometry& a = before[i].geometry;
        const PageGeometry& b = after[i].geometry;
        if (!alike(a.mediaBox, b.mediaBox) || !alike(a.cropBox, b.cropBox) || a.rotate != b.rotate ||
            std::abs(a.userUnit - b.userUnit) > 1e-6) {
            fail("the page's size or rotation is not that of the source", static_cast<int>(i) + 1);
        }
    }
}

void Judge::judgeAnnotations() {
    for (std::size_t i = 0; i < m_output.pages().size(); ++i) {
        const int page = static_cast<int>(i) + 1;
        for (const AnnotationFacts& annotation : m_output.pages()[i].annotations) {
            if (hasUnseenAppearance(annotation.object)) {
                fail("an appearance that shows only under the mouse", page, annotation.rect);
            }
            if (annotation.subtype == "Redact") {
                fail("a redaction mark that was never applied", page, annotation.rect);
            } else if (annotation.subtype == "FileAttachment") {
                fail("a file attached to the page", page, annotation.rect);
            } else if (annotation.subtype != "Watermark" && i < m_boxes.size() &&
                       m_boxes[i].touchesAny(annotation.active, -0.3)) {
                // A Watermark is a picture alone; what it paints is judged as the page's own.
                fail("an annotation (" + annotation.subtype + ") over a box", page, annotation.rect);
            } else if (isComment(annotation.subtype)) {
                fail("a comment (" + annotation.subtype + ") is left", page, annotation.rect);
            }
        }
    }
}

void Judge::judgeCatalogue() {
    QPDFObjectHandle root = m_output.qpdf().getRoot();
    static const std::array<std::pair<const char*, const char*>, 7> unwanted{{{"/AA", "actions that run by themselves"},
                                                                              {"/Collection", "a portfolio of files"},
                                                                              {"/Threads", "article threads"},
                                                                              {"/SpiderInfo", "web capture information"},
                                                                              {"/DSS", "signature certificates"},
                                                                              {"/Perms", "signed permissions"},
                                                                              {"/Legal", "a legal attestation"}}};
    for (const auto& [key, what] : unwanted) {
        if (root.hasKey(key)) {
            fail(what);
        }
    }
    QPDFObjectHandle open = keyOf(root, "/OpenAction");
    if (open.isDictionary() && !(keyOf(open, "/S").isName() && keyOf(open, "/S").getName() == "/GoTo")) {
        fail("an action that runs when the file is opened");
    }
    QPDFObjectHandle form = keyOf(root, "/AcroForm");
    if (form.isDictionary() && form.hasKey("/XFA")) {
        fail("an XFA form: a second copy of all field values");
    }
    QPDFObjectHandle names = keyOf(root, "/Names");
    if (names.isDictionary()) {
        for (const char* key : {"/EmbeddedFiles", "/JavaScript"}) {
            if (names.hasKey(key)) {
                fail(std::string(key) == "/JavaScript" ? "scripts of the document" : "attached files");
            }
        }
    }
    static const std::set<std::string> known{"/Type",
                                             "/Pages",
                                             "/Version",
                                             "/Extensions",
                                             "/PageLabels",
                                             "/Names",
                                             "/Dests",
                                             "/ViewerPreferences",
                                             "/PageLayout",
                                             "/PageMode",
                                             "/Outlines",
                                             "/OpenAction",
                                             "/AcroForm",
                                             "/Metadata",
                                             "/StructTreeRoot",
                                             "/MarkInfo",
                                             "/Lang",
                                             "/OutputIntents",
                                             "/OCProperties",
                                             "/URI",
                                             "/Requirements",
                                             "/NeedsRendering",
                                             "/AA",
                                             "/Collection",
                                             "/Threads",
                                             "/SpiderInfo",
                                             "/DSS",
                                             "/Perms",
                                             "/Legal",
                                             "/AF",
                                             "/PieceInfo"};
    int custom = 0;
    for (const std::string& key : root.getKeys()) {
        custom += known.count(key) == 0 ? 1 : 0;
    }
    for (const std::string& key : m_output.qpdf().getTrailer().getKeys()) {
        static const std::set<std::string> trailerKeys{"/Size",        "/Root",   "/Info",   "/ID",    "/Prev",
                                                       "/XRefStm",     "/Type",   "/W",      "/Index", "/Filter",
                                                       "/DecodeParms", "/Length", "/Encrypt"};
        custom += trailerKeys.count(key) == 0 ? 1 : 0;
    }
    if (custom > 0) {
        note(plural(custom, "key") + " of the document that the PDF format does not know",
             "Their texts were searched for withheld words");
    }
    if (m_output.qpdf().getTrailer().hasKey("/Encrypt")) {
        fail("the result is encrypted");
    }
}

void Judge::judgeProperties() {
    QPDFObjectHandle info = m_output.qpdf().getTrailer().getKey("/Info");
    static const std::set<std::string> minimal{"/Title", "/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped"};
    int more = 0;
    if (info.isDictionary()) {
        for (const std::string& key : info.getKeys()) {
            more += minimal.count(key) == 0 ? 1 : 0;
        }
    }
    if (more > 0) {
        fail(std::to_string(more) + (more == 1 ? " document property" : " document properties") +
             " beyond title, program and dates");
    }
}

void Judge::judgeLayers() {
    QPDFObjectHandle layers = keyOf(m_output.qpdf().getRoot(), "/OCProperties");
    if (!layers.isDictionary()) {
        return;
    }
    QPDFObjectHandle usual = keyOf(layers, "/D");
    QPDFObjectHandle off = keyOf(usual, "/OFF");
    QPDFObjectHandle on = keyOf(usual, "/ON");
    QPDFObjectHandle base = keyOf(usual, "/BaseState");
    const bool offByDefault = base.isName() && base.getName() == "/OFF";
    QPDFObjectHandle groups = keyOf(layers, "/OCGs");
    for (int i = 0; groups.isArray() && i < groups.getArrayNItems(); ++i) {
        QPDFObjectHandle group = groups.getArrayItem(i);
        QPDFObjectHandle view = keyOf(keyOf(keyOf(group, "/Usage"), "/View"), "/ViewState");
        if ((offByDefault && !holds(on, group)) || holds(off, group) || (view.isName() && view.getName() == "/OFF")) {
            m_hiddenGroups.insert(group.getObjGen());
        }
    }
}

/// /AF (ISO 32000-2 14.13), and not a resource of that name.
bool isListOfFiles(QPDFObjectHandle value) {
    return value.isArray() || (value.isDictionary() && (value.hasKey("/EF") || value.hasKey("/F") || value.hasKey("/UF")));
}

void Judge::judgeDictionary(QPDFObjectHandle dictionary, Counts& found) {
    QPDFObjectHandle action = keyOf(dictionary, "/S");
    const bool script = dictionary.hasKey("/JS") || (action.isName() && action.getName() == "/JavaScript");
    found["script"] += script ? 1 : 0;
    QPDFObjectHandle type = keyOf(dictionary, "/Type");
    const bool attached = (dictionary.hasKey("/EF") && keyOf(dictionary, "/EF").isDictionary()) ||
                          (type.isName() && type.getName() == "/EmbeddedFile") || isListOfFiles(keyOf(dictionary, "/AF"));
    found["attached file"] += attached ? 1 : 0;
    if (action.isName()) {
        static const std::set<std::string> running{"/Launch",    "/ImportData", "/SubmitForm",
                                                   "/Rendition", "/GoToE",      "/RichMediaExecute"};
        found["action that reaches out of the file"] += running.count(action.getName()) > 0 ? 1 : 0;
    }
    found["alternate picture"] += dictionary.hasKey("/Alternates") ? 1 : 0;
    found["page thumbnail"] += dictionary.hasKey("/Thumb") ? 1 : 0;
    found["private record of a program (PieceInfo)"] += dictionary.hasKey("/PieceInfo") ? 1 : 0;
    found["digital signature"] += type.isName() && type.getName() == "/Sig" && dictionary.hasKey("/Contents") ? 1 : 0;
    found["field or page action"] +=
        dictionary.hasKey("/AA") && keyOf(dictionary, "/AA").isDictionary() && !dictionary.hasKey("/Pages") ? 1 : 0;
}

void Judge::walkReachable() {
    Counts found;
    std::vector<QPDFObjectHandle> layerLists;
    walk(m_output.qpdf().getTrailer(), found, layerLists);
    // The lists of layers name them all; what counts is whether anything else belongs to a hidden one.
    m_hiddenGroups.clear();
    for (std::size_t i = 0; i < layerLists.size(); ++i) {
        walk(QPDFObjectHandle(layerLists[i]), found, layerLists);
    }
    for (const auto& [what, n] : found) {
        if (n > 0) {
            fail(plural(n, what));
        }
    }
}

void Judge::walk(QPDFObjectHandle start, Counts& found, std::vector<QPDFObjectHandle>& layerLists) {
    std::vector<std::pair<QPDFObjectHandle, int>> pending{{start, 0}};
    constexpr int depthLimit = 400;
    const auto follow = [&](QPDFObjectHandle value, int depth) {
        if (value.isIndirect() && m_hiddenGroups.count(value.getObjGen()) > 0) {
            ++found["use of a layer that readers do not show"];
        }
        if (value.isIndirect() || value.isArray() || value.isDictionary()) {
            pending.emplace_back(value, depth + 1);
        }
    };
    while (!pending.empty()) {
        auto [object, depth] = pending.back();
        pending.pop_back();
        if (object.isIndirect()) {
            if (!m_reached.insert(object.getObjGen()).second) {
                continue;
            }
            depth = 0;
        } else if (depth > depthLimit) {
            continue;
        }
        if (object.isArray()) {
            for (QPDFObjectHandle& item : object.getArrayAsVector()) {
                follow(item, depth);
            }
            continue;
        }
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary()) {
            continue;
        }
        judgeDictionary(dictionary, found);
        if (object.isStream() && keyOf(dictionary, "/Subtype").isName() && keyOf(dictionary, "/Subtype").getName() == "/XML") {
            found["history in the metadata"] += hasHistory(object) ? 1 : 0;
        }
        for (auto& [key, value] : dictionary.getDictAsMap()) {
            if (key == "/OCProperties") {
                layerLists.push_back(value);
            } else {
                follow(value, depth);
            }
        }
    }
}

void Judge::judgeOrphans() {
    int orphans = 0;
    for (QPDFObjectHandle& object : m_output.qpdf().getAllObjects()) {
        if (m_reached.count(object.getObjGen()) > 0 || object.isNull()) {
            continue;
        }
        QPDFObjectHandle type = keyOf(object, "/Type");
        const std::string name = object.isStream() && type.isName() ? type.getName() : "";
        orphans += name == "/XRef" || name == "/ObjStm" ? 0 : 1;
    }
    if (orphans > 0) {
        fail(plural(orphans, "object") + " that nothing uses: left over from an earlier state");
    }
}

}  // namespace

std::vector<StructureFinding> judgeStructure(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes) {
    try {
        return Judge(source, output, boxes).all();
    } catch (const std::exception&) {
        return {{{0, {}, "the structure cannot be read to its end", burnAgain}, true}};
    }
}

}  // namespace withheld::verify
