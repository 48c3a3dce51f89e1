#include "verify/TagTexts.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/Characters.h"
#include "base/Unicode.h"
#include "verify/LostTags.h"
#include "verify/Remedies.h"
#include "verify/TagContent.h"

namespace withheld::verify {

namespace {

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
std::vector<std::string> spokenTexts(const TagElement& element) {
    std::vector<std::string> texts;
    for (const char* key : {"/Alt", "/ActualText", "/E"}) {
        addStrings(keyOf(element.object, key), texts, 0);
    }
    return texts;
}

/// What is said of the element itself.
std::vector<std::string> ownTexts(const TagElement& element) {
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
             const std::vector<int>& picturePages, const Needles& needles)
        : m_source(source),
          m_output(output),
          m_boxes(boxes),
          m_labels(labels),
          m_needles(needles),
          m_content(source, output, boxes, picturePages) {}

    std::vector<Finding> all() {
        judgeTree();
        for (int page = 1; page <= static_cast<int>(m_boxes.size()); ++page) {
            if (m_content.isMarked(page) && !m_content.isPicture(page)) {
                judgePropertyLists(page);
            }
        }
        return std::move(m_findings);
    }

private:
    [[nodiscard]] bool isLabel(int page, const std::string& text) const {
        return page > 0 && static_cast<std::size_t>(page) <= m_labels.size() &&
               m_labels[static_cast<std::size_t>(page) - 1].matches(utf8ToUtf32(text));
    }
    void judgeTree() {
        std::vector<TagElement> elements = tagElementsOf(m_source);
        for (TagElement& element : elements) {
            element.touched = std::any_of(element.kids.begin(), element.kids.end(),
                                          [this](const TagKid& kid) { return m_content.isTouched(kid); });
            element.touchedBelow = element.touched;
        }
        // Parents stand before their kids.
        for (std::size_t i = elements.size(); i-- > 1;) {
            elements[elements[i].parent].touchedBelow = elements[elements[i].parent].touchedBelow || elements[i].touchedBelow;
        }
        std::map<std::string, int> telling;  // text → page
        std::set<std::string> open;
        const auto sort = [&](const std::vector<std::string>& texts, bool touched, const TagElement& element) {
            for (const std::string& text : texts) {
                if (touched && tells(text)) {
                    telling.emplace(text, element.page);
                } else {
                    open.insert(text);
                }
            }
        };
        for (const TagElement& element : elements) {
            sort(spokenTexts(element), element.touchedBelow, element);
            sort(ownTexts(element), element.touched, element);
        }
        std::set<std::string> told;
        const std::vector<TagElement> kept = elements.empty() ? elements : tagElementsOf(m_output);
        const std::vector<Finding> lost = lostTags(elements, kept, m_content, m_needles, m_source.hasLayers());
        m_findings.insert(m_findings.end(), lost.begin(), lost.end());
        for (const TagElement& element : telling.empty() ? std::vector<TagElement>() : kept) {
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
        for (const auto& [text, pieces] : m_content.after(page).byText) {
            const auto found = m_content.before(page).byText.find(text);
            if (!tells(text) || found == m_content.before(page).byText.end() || isLabel(page, text)) {
                continue;  // new texts are searched for withheld words
            }
            const auto unchanged = [&, &earlier = found->second](const MarkedPiece& piece) {
                return std::any_of(earlier.begin(), earlier.end(),
                                   [&](const MarkedPiece& other) { return other.print == piece.print; });
            };
            const auto hidden = [&](const MarkedPiece& piece) { return m_content.mayLieUnderABox(piece, page); };
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
    const Needles& m_needles;
    TagContent m_content;
    std::vector<Finding> m_findings;
};

}  // namespace

std::vector<Finding> judgeTagTexts(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes,
                                   const std::vector<LabelText>& labels, const std::vector<int>& picturePages,
                                   const Needles& needles) {
    try {
        return TagJudge(source, output, boxes, labels, picturePages, needles).all();
    } catch (const std::exception&) {
        return {{0, {}, "the tags cannot be looked through to their end", burnAgain}};
    }
}

}  // namespace withheld::verify
