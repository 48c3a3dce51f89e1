#include "inspect/Stored.h"

#include <algorithm>
#include <map>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

#include "inspect/Bookmarks.h"

namespace withheld::inspect {

namespace {

using verify::AnnotationFacts;
using verify::keyOf;
using verify::PageFacts;

constexpr const char* removed = "Removed on release";

class Stored {
public:
    explicit Stored(verify::PdfFile& file) : m_file(file), m_root(file.qpdf().getRoot()) {}

    std::vector<Finding> all() {
        if (m_file.qpdf().isEncrypted()) {
            add("encrypted", 0, {}, 1, "The file is encrypted", "Released without a password");
        }
        annotations();
        walk();
        outline();
        metadata();
        layers();
        formData();
        fonts();
        return std::move(m_findings);
    }

private:
    void annotations();
    void walk();
    void judge(QPDFObjectHandle dictionary);
    void outline();
    void metadata();
    void layers();
    void formData();
    void fonts();
    void add(const std::string& id, int page, const Rect& rect, int count, const std::string& what, const std::string& action,
             bool serious = false) {
        m_findings.push_back({id, page, rect, count, what, action, serious});
    }

    verify::PdfFile& m_file;
    QPDFObjectHandle m_root;
    std::vector<Finding> m_findings;
    int m_scripts = 0, m_actions = 0, m_attachments = 0, m_thumbnails = 0, m_private = 0, m_signatures = 0;
};

std::string nameOf(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle name = keyOf(dictionary, key);
    return name.isName() ? name.getName() : "";
}

std::string counted(int n, const std::string& one, const std::string& many) {
    return n == 1 ? one : std::to_string(n) + " " + many;
}

void Stored::annotations() {
    for (std::size_t i = 0; i < m_file.pages().size(); ++i) {
        const int page = static_cast<int>(i) + 1;
        int comments = 0;
        Rect commentArea;
        int links = 0;
        int mail = 0;
        Rect linkArea;
        for (const AnnotationFacts& annotation : m_file.pages()[i].annotations) {
            if (annotation.subtype == "Redact") {
                add("pending-redaction", page, annotation.rect, 1,
                    "A redaction mark that was never applied: the text under it is still there",
                    "Becomes a mark when you take it over; the annotation is removed", true);
            } else if (annotation.subtype == "FileAttachment") {
                add("attachment", page, annotation.rect, 1, "A file attached to the page", removed, true);
            } else if (annotation.subtype == "Link") {
                QPDFObjectHandle target = keyOf(keyOf(annotation.object, "/A"), "/URI");
                if (target.isString()) {
                    linkArea = links++ == 0 ? annotation.rect : linkArea.united(annotation.rect);
                    mail += target.getUTF8Value().rfind("mailto:", 0) == 0 ? 1 : 0;
                }
            } else if (verify::isComment(annotation.subtype) && annotation.subtype != "Popup") {
                commentArea = comments++ == 0 ? annotation.rect : commentArea.united(annotation.rect);
            }
        }
        if (comments > 0) {
            add("comment", page, commentArea, comments, counted(comments, "A comment on the page", "comments on the page"),
                removed, true);
        }
        if (links > 0) {
            add("link", page, linkArea, links,
                counted(links, "A link", "links") +
                    (mail > 0 ? ", " + std::to_string(mail) + " of them to e-mail addresses" : ""),
                "Kept outside marks, removed under them");
        }
    }
}

void Stored::judge(QPDFObjectHandle dictionary) {
    const std::string action = nameOf(dictionary, "/S");
    m_scripts += dictionary.hasKey("/JS") || action == "/JavaScript" ? 1 : 0;
    static const std::set<std::string> running{"/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/GoToE"};
    m_actions += running.count(action) > 0 ? 1 : 0;
    m_attachments += nameOf(dictionary, "/Type") == "/EmbeddedFile" || keyOf(dictionary, "/EF").isDictionary() ? 1 : 0;
    m_thumbnails += dictionary.hasKey("/Thumb") ? 1 : 0;
    m_private += dictionary.hasKey("/PieceInfo") ? 1 : 0;
    m_signatures +=
        nameOf(dictionary, "/FT") == "/Sig" || (nameOf(dictionary, "/Type") == "/Sig" && dictionary.hasKey("/ByteRange")) ? 1 : 0;
}

void Stored::walk() {
    int filespecs = 0;
    int unused = 0;
    std::set<QPDFObjGen> reached;
    std::vector<std::pair<QPDFObjectHandle, int>> pending{{m_file.qpdf().getTrailer(), 0}};
    constexpr int depthLimit = 400;
    while (!pending.empty()) {
        auto [object, depth] = pending.back();
        pending.pop_back();
        if (object.isIndirect() ? !reached.insert(object.getObjGen()).second : depth > depthLimit) {
            continue;
        }
        if (object.isArray()) {
            for (QPDFObjectHandle& item : object.getArrayAsVector()) {
                if (item.isIndirect() || item.isArray() || item.isDictionary()) {
                    pending.emplace_back(item, depth + 1);
                }
            }
            continue;
        }
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary()) {
            continue;
        }
        filespecs += keyOf(dictionary, "/EF").isDictionary() ? 1 : 0;
        judge(dictionary);
        for (auto& [key, value] : dictionary.getDictAsMap()) {
            if (value.isIndirect() || value.isArray() || value.isDictionary()) {
                pending.emplace_back(value, depth + 1);
            }
        }
    }
    for (QPDFObjectHandle& object : m_file.qpdf().getAllObjects()) {
        const std::string type = object.isStream() ? nameOf(object, "/Type") : "";
        unused += reached.count(object.getObjGen()) == 0 && !object.isNull() && type != "/XRef" && type != "/ObjStm" ? 1 : 0;
    }
    // A file specification and its stream are one attachment.
    const int attachments = std::max(filespecs, m_attachments - filespecs);
    if (attachments > 0) {
        add("attachment", 0, {}, attachments, counted(attachments, "An attached file", "attached files"), removed, true);
    }
    if (m_scripts > 0) {
        add("script", 0, {}, m_scripts, counted(m_scripts, "A script (JavaScript)", "scripts (JavaScript)"), removed);
    }
    if (m_root.hasKey("/AA") || keyOf(m_root, "/OpenAction").isDictionary() || m_actions > 0) {
        add("action", 0, {}, std::max(1, m_actions), "Actions that run by themselves or reach out of the file", removed);
    }
    if (m_thumbnails > 0) {
        add("thumbnail", 0, {}, m_thumbnails, counted(m_thumbnails, "A small picture of a page", "small pictures of pages"),
            removed, true);
    }
    if (m_private > 0) {
        add("private-data", 0, {}, m_private, "Private records of the program that made the file", removed);
    }
    if (m_signatures > 0) {
        add("signature", 0, {}, m_signatures, "A digital signature: it will not hold for a changed document", removed);
    }
    if (unused > 0) {
        add("unused-object", 0, {}, unused, counted(unused, "An object that nothing uses", "objects that nothing uses"), removed);
    }
}

void Stored::outline() {
    int bookmarks = 0;
    forEachBookmark(m_root, [&](const QPDFObjectHandle&) { ++bookmarks; });
    if (bookmarks > 0) {
        add("outline", 0, {}, bookmarks, counted(bookmarks, "A bookmark", "bookmarks"),
            "Kept; titles that hold withheld words become \"Redacted\"");
    }
}

void Stored::metadata() {
    QPDFObjectHandle info = m_file.qpdf().getTrailer().getKey("/Info");
    int entries = 0;
    if (info.isDictionary()) {
        for (const std::string& key : info.getKeys()) {
            QPDFObjectHandle value = info.getKey(key);
            entries += value.isString() && !value.getStringValue().empty() ? 1 : 0;
        }
    }
    if (entries > 0) {
        add("metadata", 0, {}, entries, counted(entries, "A document property", "document properties (title, author, dates …)"),
            "Replaced by a minimum");
    }
    if (keyOf(m_root, "/Metadata").isStream()) {
        add("metadata", 0, {}, 1, "XMP metadata, maybe with a history of changes", removed);
    }
    if (keyOf(m_root, "/StructTreeRoot").isDictionary()) {
        add("tags", 0, {}, 1, "Tags for screen readers, maybe with replacement texts",
            "Kept; texts that hold withheld words are cleared");
    }
}

void Stored::layers() {
    QPDFObjectHandle properties = keyOf(m_root, "/OCProperties");
    QPDFObjectHandle groups = keyOf(properties, "/OCGs");
    if (!groups.isArray()) {
        return;
    }
    QPDFObjectHandle usual = keyOf(properties, "/D");
    std::set<QPDFObjGen> off;
    QPDFObjectHandle list = keyOf(usual, "/OFF");
    for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
        off.insert(list.getArrayItem(i).getObjGen());
    }
    std::set<QPDFObjGen> on;
    list = keyOf(usual, "/ON");
    for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
        on.insert(list.getArrayItem(i).getObjGen());
    }
    const bool offByDefault = nameOf(usual, "/BaseState") == "/OFF";
    int hidden = 0;
    int printOnly = 0;
    for (int i = 0; i < groups.getArrayNItems(); ++i) {
        QPDFObjectHandle group = groups.getArrayItem(i);
        QPDFObjectHandle usage = keyOf(group, "/Usage");
        const bool isOff = off.count(group.getObjGen()) > 0 || (offByDefault && on.count(group.getObjGen()) == 0);
        hidden += isOff ? 1 : 0;
        printOnly += !isOff && (nameOf(keyOf(usage, "/View"), "/ViewState") == "/OFF" ||
                                nameOf(keyOf(usage, "/Print"), "/PrintState") == "/OFF")
                         ? 1
                         : 0;
    }
    if (hidden > 0) {
        add("hidden-layer", 0, {}, hidden, counted(hidden, "A layer that readers do not show", "layers that readers do not show"),
            removed, true);
    }
    if (printOnly > 0) {
        add("hidden-layer", 0, {}, printOnly,
            counted(printOnly, "A layer shown only on screen or only on paper", "layers shown only on screen or only on paper"),
            "Shown and marked like the page; look at it in print view", true);
    }
}

void Stored::formData() {
    QPDFObjectHandle form = keyOf(m_root, "/AcroForm");
    if (!form.isDictionary()) {
        return;
    }
    int filled = 0;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> pending{keyOf(form, "/Fields")};
    while (!pending.empty()) {
        QPDFObjectHandle field = pending.back();
        pending.pop_back();
        if (field.isArray()) {
            for (QPDFObjectHandle& item : field.getArrayAsVector()) {
                pending.push_back(item);
            }
            continue;
        }
        if (!field.isDictionary() || (field.isIndirect() && !seen.insert(field.getObjGen()).second)) {
            continue;
        }
        QPDFObjectHandle value = keyOf(field, "/V");
        filled += value.isString() && !value.getStringValue().empty() ? 1 : 0;
        if (field.isIndirect() && keyOf(field, "/Kids").isArray()) {
            pending.push_back(keyOf(field, "/Kids"));
        }
    }
    if (filled > 0) {
        add("form-data", 0, {}, filled, counted(filled, "A filled form field", "filled form fields"),
            "Kept outside marks; fields under marks are emptied");
    }
    if (form.hasKey("/XFA")) {
        add("form-data", 0, {}, 1, "An XFA form: a second copy of all field values", removed, true);
    }
}

/// Whether what a font shows can be told from its codes.
bool tellsUnicode(QPDFObjectHandle font) {
    if (keyOf(font, "/ToUnicode").isStream()) {
        return true;
    }
    const std::string subtype = nameOf(font, "/Subtype");
    if (subtype == "/Type0") {
        QPDFObjectHandle kids = keyOf(font, "/DescendantFonts");
        QPDFObjectHandle system = kids.isArray() && kids.getArrayNItems() > 0 ? keyOf(kids.getArrayItem(0), "/CIDSystemInfo")
                                                                              : QPDFObjectHandle::newNull();
        QPDFObjectHandle ordering = keyOf(system, "/Ordering");
        return ordering.isString() && ordering.getStringValue() != "Identity";
    }
    if (subtype == "/Type3") {
        return false;
    }
    // A simple font without an encoding of its own: a symbolic subset gives codes that mean nothing outside it.
    QPDFObjectHandle flags = keyOf(keyOf(font, "/FontDescriptor"), "/Flags");
    const bool symbolic = flags.isInteger() && (flags.getIntValue() & 4) != 0;
    return !symbolic || !keyOf(font, "/Encoding").isNull();
}

void Stored::fonts() {
    std::set<QPDFObjGen> silent;
    int firstPage = 0;
    const std::vector<QPDFObjectHandle>& pages = m_file.qpdf().getAllPages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QPDFObjectHandle dictionary = keyOf(QPDFPageObjectHelper(pages[i]).getAttribute("/Resources", false), "/Font");
        if (!dictionary.isDictionary()) {
            continue;
        }
        for (auto& [name, font] : dictionary.getDictAsMap()) {
            if (font.isDictionary() && !tellsUnicode(font) && silent.insert(font.getObjGen()).second && firstPage == 0) {
                firstPage = static_cast<int>(i) + 1;
            }
        }
    }
    if (!silent.empty()) {
        add("no-unicode", firstPage, {}, static_cast<int>(silent.size()),
            counted(static_cast<int>(silent.size()), "A font whose letters cannot be told", "fonts whose letters cannot be told"),
            "Search and detection may miss words: read these pages with OCR");
    }
}

}  // namespace

std::vector<Finding> findStored(verify::PdfFile& file, std::string_view bytes, const std::string& password) {
    try {
        std::vector<Finding> findings = findRevisions(file, bytes, password);
        const std::vector<Finding> others = Stored(file).all();
        findings.insert(findings.end(), others.begin(), others.end());
        return findings;
    } catch (const std::exception&) {
        return {{"damaged",
                 0,
                 {},
                 1,
                 "The document's structure is damaged: not everything could be looked at",
                 "Repaired on intake",
                 true}};
    }
}

}  // namespace withheld::inspect
