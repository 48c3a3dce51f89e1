#include "verify/TagTexts.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/Characters.h"
#include "base/Unicode.h"
#include "verify/AnnotationAreas.h"
#include "verify/MarkedContent.h"
#include "verify/Remedies.h"

namespace withheld::verify {

namespace {

constexpr std::size_t elementLimit = 2'000'000;

struct Kid {
    int page = 0;  ///< from 1; 0 if it names none
    int id = -1;   ///< MCID
    bool inForm = false;
    QPDFObjectHandle object;  ///< of an OBJR
};

struct Element {
    QPDFObjectHandle object;
    std::size_t parent = 0;
    int page = 0;
    std::vector<Kid> kids;
    bool touched = false;       ///< its own content lay under a box
    bool touchedBelow = false;  ///< or that of an element below
};

std::vector<Element> elementsOf(PdfFile& file) {
    std::map<QPDFObjGen, int> pageNumbers;
    int number = 0;
    for (const QPDFObjectHandle& page : file.qpdf().getAllPages()) {
        pageNumbers[page.getObjGen()] = ++number;
    }
    const auto pageOf = [&](QPDFObjectHandle dictionary, int inherited) {
        const auto found = pageNumbers.find(keyOf(dictionary, "/Pg").getObjGen());
        return found == pageNumbers.end() ? inherited : found->second;
    };
    std::vector<Element> elements;
    QPDFObjectHandle root = keyOf(file.qpdf().getRoot(), "/StructTreeRoot");
    if (!root.isDictionary()) {
        return elements;
    }
    std::set<QPDFObjGen> seen;
    elements.push_back({root, 0, 0, {}, false, false});
    for (std::size_t at = 0; at < elements.size() && elements.size() < elementLimit; ++at) {
        QPDFObjectHandle kids = keyOf(elements[at].object, "/K");
        const int page = elements[at].page;
        const auto take = [&](QPDFObjectHandle kid) {
            if (kid.isInteger()) {
                elements[at].kids.push_back({page, kid.getIntValueAsInt(), false, QPDFObjectHandle::newNull()});
            } else if (kid.isDictionary() && kid.hasKey("/MCID")) {
                QPDFObjectHandle id = keyOf(kid, "/MCID");
                elements[at].kids.push_back({pageOf(kid, page), id.isInteger() ? id.getIntValueAsInt() : -1,
                                             keyOf(kid, "/Stm").isStream(), QPDFObjectHandle::newNull()});
            } else if (kid.isDictionary() && kid.hasKey("/Obj")) {
                elements[at].kids.push_back({pageOf(kid, page), -1, false, keyOf(kid, "/Obj")});
            } else if (kid.isDictionary() && (!kid.isIndirect() || seen.insert(kid.getObjGen()).second)) {
                elements.push_back({kid, at, pageOf(kid, page), {}, false, false});
            }
        };
        if (kids.isArray()) {
            for (QPDFObjectHandle& kid : kids.getArrayAsVector()) {
                take(kid);
            }
        } else {
            take(kids);
        }
    }
    return elements;
}

void addStrings(QPDFObjectHandle value, std::vector<std::string>& texts, int depth) {
    constexpr int deepest = 8;
    if (value.isString()) {
        texts.push_back(value.getUTF8Value());
    } else if (value.isArray() && depth < deepest) {
        for (QPDFObjectHandle& item : value.getArrayAsVector()) {
            addStrings(item, texts, depth + 1);
        }
    } else if ((value.isDictionary() || value.isStream()) && depth < deepest) {
        for (auto& [key, item] : (value.isStream() ? value.getDict() : value).getDictAsMap()) {
            addStrings(item, texts, depth + 1);
        }
    }
}

/// What is said of all that lies below the element.
std::vector<std::string> spokenTexts(const Element& element) {
    std::vector<std::string> texts;
    for (const char* key : {"/Alt", "/ActualText", "/E"}) {
        addStrings(keyOf(element.object, key), texts, 0);
    }
    return texts;
}

/// What is said of the element itself.
std::vector<std::string> ownTexts(const Element& element) {
    std::vector<std::string> texts;
    for (const char* key : {"/T", "/ID", "/A"}) {
        addStrings(keyOf(element.object, key), texts, 0);
    }
    return texts;
}

bool tells(const std::string& text) {
    const std::u32string characters = utf8ToUtf32(text);
    return std::count_if(characters.begin(), characters.end(), isLetterOrNumber) > 1;
}

class TagJudge {
public:
    TagJudge(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes, const std::vector<LabelText>& labels,
             const std::vector<int>& picturePages)
        : m_source(source),
          m_output(output),
          m_boxes(boxes),
          m_labels(labels),
          m_picturePages(picturePages.begin(), picturePages.end()),
          m_sourcePages(source.qpdf().getAllPages()),
          m_outputPages(output.qpdf().getAllPages()) {}

    std::vector<Finding> all() {
        judgeTree();
        for (std::size_t i = 0; i < m_boxes.size() && i < m_outputPages.size(); ++i) {
            if (!m_boxes[i].empty() && m_picturePages.count(static_cast<int>(i) + 1) == 0) {
                judgePropertyLists(static_cast<int>(i) + 1);
            }
        }
        return std::move(m_findings);
    }

private:
    [[nodiscard]] bool isMarked(int page) const {
        const auto index = static_cast<std::size_t>(page) - 1;
        return page > 0 && index < m_boxes.size() && !m_boxes[index].empty() && index < m_sourcePages.size() &&
               index < m_outputPages.size();
    }
    [[nodiscard]] const PageBoxes& boxesOf(int page) const { return m_boxes[static_cast<std::size_t>(page) - 1]; }
    [[nodiscard]] bool isLabel(int page, const std::string& text) const {
        return page > 0 && static_cast<std::size_t>(page) <= m_labels.size() &&
               m_labels[static_cast<std::size_t>(page) - 1].matches(utf8ToUtf32(text));
    }
    MarkedContent& content(std::map<int, std::unique_ptr<MarkedContent>>& read, const std::vector<QPDFObjectHandle>& pages,
                           int page) {
        std::unique_ptr<MarkedContent>& one = read[page];
        if (!one) {
            one = std::make_unique<MarkedContent>(pages[static_cast<std::size_t>(page) - 1]);
        }
        return *one;
    }
    MarkedContent& before(int page) { return content(m_before, m_sourcePages, page); }
    MarkedContent& after(int page) { return content(m_after, m_outputPages, page); }

    /// Whether a piece of the source may be one that a box took something from.
    [[nodiscard]] bool mayLieUnderABox(const MarkedPiece& piece, int page) const {
        const bool picture = m_picturePages.count(page) > 0;
        return (piece.hasText && !picture) || (piece.bounds != Rect{} && boxesOf(page).touches(piece.bounds.grown(0.01)));
    }

    bool isTouched(Kid kid) {
        if (!isMarked(kid.page)) {
            return false;
        }
        if (kid.id >= 0) {
            const auto found = before(kid.page).byId.find({kid.inForm, kid.id});
            if (found == before(kid.page).byId.end()) {
                return false;
            }
            const std::vector<MarkedPiece>& kept = after(kid.page).byId[{kid.inForm, kid.id}];
            return std::any_of(found->second.begin(), found->second.end(), [&](const MarkedPiece& piece) {
                const auto same = [&](const MarkedPiece& other) { return other.print == piece.print; };
                return mayLieUnderABox(piece, kid.page) && std::none_of(kept.begin(), kept.end(), same);
            });
        }
        for (const AnnotationFacts& annotation : m_source.pages()[static_cast<std::size_t>(kid.page) - 1].annotations) {
            if (annotation.object.isIndirect() && annotation.object.getObjGen() == kid.object.getObjGen()) {
                return isUnderABox(annotation, boxesOf(kid.page));
            }
        }
        const auto placed = before(kid.page).placed.find(kid.object.getObjGen());
        if (!kid.object.isStream() || placed == before(kid.page).placed.end()) {
            return false;
        }
        constexpr double edge = -0.5;  // points; less than that no pixel went
        return std::any_of(placed->second.begin(), placed->second.end(),
                           [&](const Rect& place) { return boxesOf(kid.page).touches(place, edge); }) &&
               !after(kid.page).paints(streamHash(kid.object));
    }

    void judgeTree() {
        std::vector<Element> elements = elementsOf(m_source);
        for (Element& element : elements) {
            element.touched =
                std::any_of(element.kids.begin(), element.kids.end(), [this](const Kid& kid) { return isTouched(kid); });
            element.touchedBelow = element.touched;
        }
        // Parents stand before their kids.
        for (std::size_t i = elements.size(); i-- > 1;) {
            elements[elements[i].parent].touchedBelow = elements[elements[i].parent].touchedBelow || elements[i].touchedBelow;
        }
        std::map<std::string, int> telling;  // text → page
        std::set<std::string> open;
        const auto sort = [&](const std::vector<std::string>& texts, bool touched, const Element& element) {
            for (const std::string& text : texts) {
                if (touched && tells(text)) {
                    telling.emplace(text, element.page);
                } else {
                    open.insert(text);
                }
            }
        };
        for (const Element& element : elements) {
            sort(spokenTexts(element), element.touchedBelow, element);
            sort(ownTexts(element), element.touched, element);
        }
        std::set<std::string> told;
        for (const Element& element : telling.empty() ? std::vector<Element>() : elementsOf(m_output)) {
            for (const std::vector<std::string>& texts : {spokenTexts(element), ownTexts(element)}) {
                for (const std::string& text : texts) {
                    const auto found = telling.find(text);
                    if (found != telling.end() && open.count(text) == 0 && !isLabel(element.page, text) &&
                        told.insert(text).second) {
                        m_findings.push_back({found->second, {}, "a tag still speaks of what lay under a box", burnAgain});
                    }
                }
            }
        }
    }

    void judgePropertyLists(int page) {
        for (const auto& [text, pieces] : after(page).byText) {
            const auto found = before(page).byText.find(text);
            if (!tells(text) || found == before(page).byText.end() || isLabel(page, text)) {
                continue;  // new texts are searched for withheld words
            }
            const auto unchanged = [&, &earlier = found->second](const MarkedPiece& piece) {
                return std::any_of(earlier.begin(), earlier.end(),
                                   [&](const MarkedPiece& other) { return other.print == piece.print; });
            };
            const auto hidden = [&](const MarkedPiece& piece) { return mayLieUnderABox(piece, page); };
            if (!std::all_of(pieces.begin(), pieces.end(), unchanged) &&
                std::any_of(found->second.begin(), found->second.end(), hidden)) {
                m_findings.push_back({page, {}, "a text in the content still speaks of what lay under a box", burnAgain});
            }
        }
    }

    PdfFile& m_source;
    PdfFile& m_output;
    const std::vector<PageBoxes>& m_boxes;
    const std::vector<LabelText>& m_labels;
    const std::set<int> m_picturePages;
    const std::vector<QPDFObjectHandle> m_sourcePages;
    const std::vector<QPDFObjectHandle> m_outputPages;
    std::map<int, std::unique_ptr<MarkedContent>> m_before;
    std::map<int, std::unique_ptr<MarkedContent>> m_after;
    std::vector<Finding> m_findings;
};

}  // namespace

std::vector<Finding> judgeTagTexts(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes,
                                   const std::vector<LabelText>& labels, const std::vector<int>& picturePages) {
    try {
        return TagJudge(source, output, boxes, labels, picturePages).all();
    } catch (const std::exception&) {
        return {{0, {}, "the tags cannot be looked through to their end", burnAgain}};
    }
}

}  // namespace withheld::verify
