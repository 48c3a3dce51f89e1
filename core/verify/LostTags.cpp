#include "verify/LostTags.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "verify/Remedies.h"

namespace withheld::verify {

namespace {

using Key = std::tuple<int, bool, int>;  // page, in a form, MCID

std::string typeOf(const TagElement& element) {
    QPDFObjectHandle type = keyOf(element.object, "/S");
    return type.isName() ? type.getName() : std::string();
}

std::string textAt(const TagElement& element, const char* key) {
    QPDFObjectHandle text = keyOf(element.object, key);
    return text.isString() ? text.getUTF8Value() : std::string();
}

/// Indices from an element up to the root, without it.
std::vector<std::size_t> chainOf(const std::vector<TagElement>& elements, std::size_t at) {
    std::vector<std::size_t> chain;
    for (; at > 0; at = elements[at].parent) {
        chain.push_back(at);
    }
    return chain;
}

class LostTags {
public:
    LostTags(const std::vector<TagElement>& before, const std::vector<TagElement>& after, TagContent& content,
             const Needles& needles, bool layers)
        : m_before(before), m_after(after), m_content(content), m_needles(needles), m_layers(layers) {
        for (std::size_t at = 1; at < after.size(); ++at) {
            for (const TagKid& kid : after[at].kids) {
                if (kid.id >= 0) {
                    m_holders[{kid.page, kid.inForm, kid.id}].push_back(at);
                }
            }
        }
        m_mayChange.resize(before.size());
        for (std::size_t at = before.size(); at-- > 1;) {
            m_mayChange[at] = m_mayChange[at] || before[at].touchedBelow || holdsWhatGoes(before[at]);
            m_mayChange[before[at].parent] = m_mayChange[before[at].parent] || m_mayChange[at];
        }
    }

    std::vector<Finding> all() {
        for (std::size_t at = 1; at < m_before.size(); ++at) {
            for (const TagKid& kid : m_before[at].kids) {
                if (kid.id >= 0 && kid.page > 0 && !m_content.isPicture(kid.page)) {
                    judge(at, kid);
                }
            }
        }
        return std::move(m_findings);
    }

private:
    /// Comments go wherever they stand, and fields of which a widget lies under a box.
    static bool holdsWhatGoes(const TagElement& element) {
        return std::any_of(element.kids.begin(), element.kids.end(), [](TagKid kid) {
            QPDFObjectHandle type = keyOf(kid.object, "/Subtype");
            return kid.object.isDictionary() && !(type.isName() && type.getName() == "/Link");
        });
    }

    void judge(std::size_t at, const TagKid& kid) {
        if (m_content.isMarked(kid.page) && !kid.inForm && !m_layers && m_content.lostItsMark(kid)) {
            tell(kid.page, "content that a tag names is no longer marked");
            return;
        }
        const std::vector<std::size_t> chain = chainOf(m_before, at);
        const auto holders = m_holders.find({kid.page, kid.inForm, kid.id});
        const std::vector<std::size_t> none;
        bool known = false;
        std::vector<std::size_t> same;
        for (const std::size_t holder : holders == m_holders.end() ? none : holders->second) {
            const std::vector<std::size_t> other = chainOf(m_after, holder);
            known = known || (!other.empty() && typeOf(m_after[holder]) == typeOf(m_before[at]));
            if (std::equal(chain.begin(), chain.end(), other.begin(), other.end(),
                           [this](std::size_t a, std::size_t b) { return typeOf(m_before[a]) == typeOf(m_after[b]); })) {
                same = other;
                if (textsLike(chain, other)) {
                    return;
                }
            }
        }
        if (!same.empty()) {
            judgeTexts(chain, same, kid);
        } else if (m_content.stays(kid)) {
            tell(kid.page, known ? "a tag around content that stays is gone or of another type"
                                 : "a tag of content that stays is gone or of another type");
        }
    }

    [[nodiscard]] bool textsLike(const std::vector<std::size_t>& chain, const std::vector<std::size_t>& other) const {
        for (std::size_t i = 0; i < chain.size(); ++i) {
            for (const char* key : keys) {
                if (textAt(m_before[chain[i]], key) != textAt(m_after[other[i]], key)) {
                    return false;
                }
            }
        }
        return true;
    }

    void judgeTexts(const std::vector<std::size_t>& chain, const std::vector<std::size_t>& other, const TagKid& kid) {
        for (std::size_t i = 0; i < chain.size(); ++i) {
            if (m_mayChange[chain[i]] || (m_layers && (i > 0 || !m_content.stays(kid)))) {
                continue;
            }
            for (const char* key : keys) {
                const std::string text = textAt(m_before[chain[i]], key);
                if (text != textAt(m_after[other[i]], key) && !m_needles.standIn(text) && m_told.insert({chain[i], key}).second) {
                    tell(kid.page, "a text alternative of content that stays is gone or changed");
                }
            }
        }
    }

    void tell(int page, const char* what) {
        if (m_findings.empty() || m_findings.back().page != page || m_findings.back().evidence != what) {
            m_findings.push_back({page, {}, what, burnAgain});
        }
    }

    static constexpr const char* keys[] = {"/Alt", "/ActualText", "/E"};

    const std::vector<TagElement>& m_before;
    const std::vector<TagElement>& m_after;
    TagContent& m_content;
    const Needles& m_needles;
    const bool m_layers;
    std::map<Key, std::vector<std::size_t>> m_holders;  ///< of marked content, in m_after
    std::vector<bool> m_mayChange;                      ///< texts, by index in m_before
    std::set<std::pair<std::size_t, std::string>> m_told;
    std::vector<Finding> m_findings;
};

}  // namespace

std::vector<Finding> lostTags(const std::vector<TagElement>& before, const std::vector<TagElement>& after, TagContent& content,
                              const Needles& needles, bool layers) {
    return LostTags(before, after, content, needles, layers).all();
}

}  // namespace withheld::verify
