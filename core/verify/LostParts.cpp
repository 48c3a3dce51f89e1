#include "verify/LostParts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <set>

#include "base/Hex.h"
#include "verify/AnnotationAreas.h"
#include "verify/Remedies.h"

namespace withheld::verify {

namespace {

constexpr std::size_t bookmarkLimit = 100000;
constexpr int deepestParent = 32;

std::string nameAt(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle name = keyOf(dictionary, key);
    return name.isName() ? name.getName().substr(1) : std::string();
}

std::string stringAt(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle text = keyOf(dictionary, key);
    return text.isString() ? text.getUTF8Value() : std::string();
}

/// Hidden or NoView (12.5.3), or in a layer, which may be hidden.
bool mayBeUnseen(QPDFObjectHandle annotation) {
    constexpr long long unseen = 2 | 32;
    QPDFObjectHandle flags = keyOf(annotation, "/F");
    return (flags.isInteger() && (flags.getIntValue() & unseen) != 0) || annotation.hasKey("/OC");
}

bool samePlace(const Rect& a, const Rect& b) {
    constexpr double rounding = 0.02;
    return std::abs(a.x0 - b.x0) < rounding && std::abs(a.y0 - b.y0) < rounding && std::abs(a.x1 - b.x1) < rounding &&
           std::abs(a.y1 - b.y1) < rounding;
}

/// Page numbers by object, and where destinations lead.
class Pages {
public:
    explicit Pages(PdfFile& file) : m_file(file) {
        int number = 0;
        for (const QPDFObjectHandle& page : file.qpdf().getAllPages()) {
            m_numbers[page.getObjGen()] = ++number;
        }
    }
    /// From 1; 0 when the link or bookmark leads nowhere.
    [[nodiscard]] int target(QPDFObjectHandle holder) const {
        QPDFObjectHandle destination = keyOf(holder, "/Dest");
        if (destination.isNull() && nameAt(keyOf(holder, "/A"), "/S") == "GoTo") {
            destination = keyOf(keyOf(holder, "/A"), "/D");
        }
        if (destination.isName() || destination.isString()) {
            destination = named(destination);
        }
        if (!destination.isArray() || destination.getArrayNItems() == 0) {
            return 0;
        }
        const auto found = m_numbers.find(destination.getArrayItem(0).getObjGen());
        return found == m_numbers.end() ? 0 : found->second;
    }

private:
    /// 12.3.2.4. A tree out of order is searched as readers do: by halving.
    [[nodiscard]] QPDFObjectHandle named(QPDFObjectHandle name) const {
        const std::string key = name.isName() ? name.getName() : "/" + name.getStringValue();
        QPDFObjectHandle root = m_file.qpdf().getRoot();
        QPDFObjectHandle found = keyOf(keyOf(root, "/Dests"), key.c_str());
        QPDFObjectHandle tree = keyOf(keyOf(root, "/Names"), "/Dests");
        if (found.isNull() && tree.isDictionary()) {
            try {
                QPDFNameTreeObjectHelper(tree, m_file.qpdf(), false).findObject(key.substr(1), found);
            } catch (const std::exception&) {
                return QPDFObjectHandle::newNull();  // damaged as it is
            }
        }
        return found.isDictionary() ? keyOf(found, "/D") : found;
    }

    PdfFile& m_file;
    std::map<QPDFObjGen, int> m_numbers;
};

class LossJudge {
public:
    LossJudge(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes, const Needles& needles)
        : m_source(source), m_output(output), m_boxes(boxes), m_needles(needles), m_before(source), m_after(output) {}

    std::vector<StructureFinding> all() {
        findTouchedFields();
        for (std::size_t i = 0; i < m_boxes.size() && i < m_source.pages().size() && i < m_output.pages().size(); ++i) {
            judgePage(i);
        }
        judgeBookmarks();
        return std::move(m_findings);
    }

private:
    void fail(const std::string& evidence, int page = 0, const Rect& rect = {}) {
        m_findings.push_back({{page, rect, evidence, burnAgain}, true});
    }
    /// The dictionaries from a widget up to its topmost field.
    static std::vector<QPDFObjectHandle> fieldChain(QPDFObjectHandle widget) {
        std::vector<QPDFObjectHandle> chain;
        for (int depth = 0; depth < deepestParent && widget.isDictionary(); ++depth) {
            chain.push_back(widget);
            widget = keyOf(widget, "/Parent");
        }
        return chain;
    }
    static QPDFObjectHandle inherited(const std::vector<QPDFObjectHandle>& chain, const char* key) {
        for (const QPDFObjectHandle& field : chain) {
            if (QPDFObjectHandle value = keyOf(field, key); !value.isNull()) {
                return value;
            }
        }
        return QPDFObjectHandle::newNull();
    }

    /// What goes from every page that lists it, and fields that lose their value: they, or one above that
    /// holds it for them, have a widget under a box or that nobody sees.
    void findTouchedFields() {
        for (std::size_t i = 0; i < m_boxes.size() && i < m_source.pages().size(); ++i) {
            for (const AnnotationFacts& annotation : m_source.pages()[i].annotations) {
                if (annotation.object.isIndirect() && isUnderABox(annotation, m_boxes[i])) {
                    m_underABox.insert(annotation.object.getObjGen());
                }
                if (annotation.subtype != "Widget" || (!isUnderABox(annotation, m_boxes[i]) && !mayBeUnseen(annotation.object))) {
                    continue;
                }
                m_touched.insert(annotation.fields.begin(), annotation.fields.end());
            }
        }
    }
    [[nodiscard]] bool isTouched(const AnnotationFacts& widget) const {
        return std::any_of(widget.fields.begin(), widget.fields.end(),
                           [this](QPDFObjGen field) { return m_touched.count(field) > 0; });
    }

    void judgePage(std::size_t index) {
        const int page = static_cast<int>(index) + 1;
        for (const AnnotationFacts& annotation : m_source.pages()[index].annotations) {
            if (annotation.rect.isEmpty() || mayBeUnseen(annotation.object) || isUnderABox(annotation, m_boxes[index]) ||
                m_underABox.count(annotation.object.getObjGen()) > 0) {
                continue;
            }
            if (annotation.subtype == "Link") {
                judgeLink(annotation, page);
            } else if (annotation.subtype == "Widget") {
                judgeWidget(annotation, page);
            }
        }
    }

    void judgeLink(const AnnotationFacts& link, int page) {
        static const std::set<std::string> kept{"GoTo", "URI", "Named"};
        QPDFObjectHandle action = keyOf(link.object, "/A");
        if (!keyOf(link.object, "/Dest").isNull() || kept.count(nameAt(action, "/S")) > 0) {
            const std::string address = stringAt(action, "/URI");
            bool there = false;
            for (const AnnotationFacts& other : m_output.pages()[static_cast<std::size_t>(page) - 1].annotations) {
                there = there || (other.subtype == "Link" && samePlace(other.rect, link.rect) &&
                                  leadsTo(other.object, address, m_before.target(link.object)));
            }
            if (!there) {
                fail("a link of the source is gone or leads elsewhere", page, link.rect);
            }
        }
    }
    bool leadsTo(QPDFObjectHandle link, const std::string& address, int target) {
        const std::string now = stringAt(keyOf(link, "/A"), "/URI");
        if (now != address) {
            return m_needles.standIn(address);
        }
        const int page = m_after.target(link);
        return target == 0 || page == target;
    }

    void judgeWidget(const AnnotationFacts& widget, int page) {
        const std::vector<QPDFObjectHandle> chain = fieldChain(widget.object);
        QPDFObjectHandle type = inherited(chain, "/FT");
        if (!type.isName() || type.getName() == "/Sig" || isTouched(widget)) {
            return;
        }
        const AnnotationFacts* same = nullptr;
        for (const AnnotationFacts& other : m_output.pages()[static_cast<std::size_t>(page) - 1].annotations) {
            same = other.subtype == "Widget" && samePlace(other.rect, widget.rect) ? &other : same;
        }
        if (same == nullptr) {
            fail("a form field of the source is gone", page, widget.rect);
            return;
        }
        const QPDFObjectHandle value = inherited(chain, "/V");
        const QPDFObjectHandle now = inherited(fieldChain(same->object), "/V");
        if (textOf(value) != textOf(now) && !m_needles.standIn(textOf(value))) {
            fail("a form field of the source has another value", page, widget.rect);
        }
    }
    static std::string textOf(QPDFObjectHandle value) {
        if (value.isString()) {
            return value.getUTF8Value();
        }
        // Writers disagree whether a number sign in a name was meant as such (7.3.5).
        std::string name = value.isName() ? value.getName() : std::string();
        for (std::size_t at = name.find('#'); at != std::string::npos; at = name.find('#', at + 1)) {
            const int high = at + 2 < name.size() ? hexDigit(name[at + 1]) : -1;
            const int low = at + 2 < name.size() ? hexDigit(name[at + 2]) : -1;
            if (high >= 0 && low >= 0) {
                name.replace(at, 3, 1, static_cast<char>(high * 16 + low));
            }
        }
        return name;
    }

    struct Bookmark {
        std::string title;
        int target = 0;
    };
    static std::vector<Bookmark> bookmarksOf(PdfFile& file, const Pages& pages) {
        std::vector<Bookmark> bookmarks;
        std::set<QPDFObjGen> seen;
        std::vector<QPDFObjectHandle> pending{keyOf(keyOf(file.qpdf().getRoot(), "/Outlines"), "/First")};
        while (!pending.empty() && bookmarks.size() < bookmarkLimit) {
            QPDFObjectHandle item = pending.back();
            pending.pop_back();
            if (!item.isDictionary() || (item.isIndirect() && !seen.insert(item.getObjGen()).second)) {
                continue;
            }
            bookmarks.push_back({stringAt(item, "/Title"), pages.target(item)});
            pending.push_back(keyOf(item, "/Next"));
            pending.push_back(keyOf(item, "/First"));
        }
        return bookmarks;
    }

    void judgeBookmarks() {
        const std::vector<Bookmark> before = bookmarksOf(m_source, m_before);
        const std::vector<Bookmark> after = bookmarksOf(m_output, m_after);
        if (after.size() < before.size()) {
            fail(std::to_string(before.size() - after.size()) + " of " + std::to_string(before.size()) + " bookmarks are gone");
            return;
        }
        int changed = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const bool sameTarget = before[i].target == 0 || before[i].target == after[i].target;
            const bool sameTitle = before[i].title == after[i].title || after[i].title == "Redacted";
            changed += sameTarget && (sameTitle || m_needles.standIn(before[i].title)) ? 0 : 1;
        }
        if (changed > 0) {
            fail(std::to_string(changed) + " of " + std::to_string(before.size()) + " bookmarks say or open something else");
        }
    }

    PdfFile& m_source;
    PdfFile& m_output;
    const std::vector<PageBoxes>& m_boxes;
    const Needles& m_needles;
    const Pages m_before;
    const Pages m_after;
    std::set<QPDFObjGen> m_touched;
    std::set<QPDFObjGen> m_underABox;  ///< annotations
    std::vector<StructureFinding> m_findings;
};

}  // namespace

std::vector<StructureFinding> judgeLostParts(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes,
                                             const Needles& needles) {
    try {
        return LossJudge(source, output, boxes, needles).all();
    } catch (const std::exception&) {
        return {{{0, {}, "links, bookmarks and fields cannot be compared to their end", burnAgain}, true}};
    }
}

std::vector<Finding> sameAddresses(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes) {
    std::set<std::string> hidden;
    for (std::size_t i = 0; i < boxes.size() && i < source.pages().size(); ++i) {
        for (const AnnotationFacts& annotation : source.pages()[i].annotations) {
            if (annotation.subtype == "Link" && isUnderABox(annotation, boxes[i])) {
                hidden.insert(stringAt(keyOf(annotation.object, "/A"), "/URI"));
            }
        }
    }
    hidden.erase("");
    std::vector<Finding> findings;
    for (std::size_t i = 0; !hidden.empty() && i < output.pages().size(); ++i) {
        for (const AnnotationFacts& annotation : output.pages()[i].annotations) {
            if (annotation.subtype == "Link" && hidden.count(stringAt(keyOf(annotation.object, "/A"), "/URI")) > 0) {
                findings.push_back({static_cast<int>(i) + 1, annotation.rect,
                                    "a link here opens the same address as one under a box",
                                    "Mark it too if the address tells who or what was withheld"});
            }
        }
    }
    return findings;
}

}  // namespace withheld::verify
