#include "verify/LabelText.h"

#include <algorithm>
#include <set>

#include "base/Characters.h"
#include "base/Unicode.h"
#include "verify/PopplerPages.h"

namespace withheld::verify {

namespace {

constexpr std::size_t longestLabel = 100000;  // all labels of a page in a row

/// Lower-case ASCII letters and digits and '+'; separators fall away; anything else makes it no label ("?" stays and matches
/// nothing).
std::string plain(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) {
        if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'+') {
            out += static_cast<char>(c);
        } else if (c >= U'A' && c <= U'Z') {
            out += static_cast<char>(c - U'A' + U'a');
        } else if (!isBlank(c) && std::u32string_view(U".,;:()[]/&-–…").find(c) == std::u32string_view::npos) {
            out += '?';
        }
    }
    return out;
}

void addForms(std::set<std::string>& words, const std::string& exemption) {
    // "s.31(1)(a)" may be cut back to "s.31(1)", "s.31", "31" to fit.
    for (std::size_t end = exemption.size(); end != std::string::npos && end > 0; end = exemption.rfind('(', end - 1)) {
        const std::string form = plain(utf8ToUtf32(exemption.substr(0, end)));
        words.insert(form);
        if (form.size() > 1 && form[0] == 's' && form[1] >= '0' && form[1] <= '9') {
            words.insert(form.substr(1));
        }
    }
}

}  // namespace

LabelText::LabelText(const std::vector<std::string>& exemptions) {
    std::set<std::string> words{"redacted", "section", "sections", "regulation", "and", "withheld"};
    for (const std::string& exemption : exemptions) {
        addForms(words, exemption);
    }
    for (int more = 1; more < 10; ++more) {
        words.insert("+" + std::to_string(more));
    }
    words.erase("");
    m_words.assign(words.begin(), words.end());
    std::sort(m_words.begin(), m_words.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

std::vector<bool> LabelText::reachable(const std::string& label) const {
    std::vector<bool> ends(label.size() + 1, false);
    ends[0] = true;
    std::size_t last = 0;
    for (std::size_t i = 0; i <= last && i < label.size(); ++i) {
        if (!ends[i]) {
            continue;
        }
        for (const std::string& word : m_words) {
            if (label.compare(i, word.size(), word) == 0) {
                ends[i + word.size()] = true;
                last = std::max(last, i + word.size());
            }
        }
    }
    return ends;
}

bool LabelText::matches(std::u32string_view text) const {
    if (text.empty() || text.size() > longestLabel) {
        return false;
    }
    return reachable(plain(text)).back();
}

std::size_t LabelText::labelPrefix(std::u32string_view text) const {
    text = text.substr(0, longestLabel);
    // Lengths of the plain form, character by character: separators add nothing.
    std::vector<std::size_t> plainLength{0};
    std::string label;
    for (const char32_t c : text) {
        label += plain({&c, 1});
        plainLength.push_back(label.size());
    }
    const std::vector<bool> ends = reachable(label);
    std::size_t longest = 0;
    for (std::size_t i = 1; i <= text.size(); ++i) {
        if (plainLength[i] > 0 && ends[plainLength[i]]) {
            longest = i;
        }
    }
    return longest;
}

}  // namespace withheld::verify
