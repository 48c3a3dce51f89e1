#include "verify/LabelText.h"

#include <algorithm>
#include <set>

#include "base/Unicode.h"
#include "verify/PopplerPages.h"

namespace withheld::verify {

namespace {

constexpr std::size_t longestLabel = 400;

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

bool LabelText::matches(std::u32string_view text) const {
    if (text.empty() || text.size() > longestLabel) {
        return false;
    }
    const std::string label = plain(text);
    std::vector<bool> reachable(label.size() + 1, false);
    reachable[0] = true;
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (!reachable[i]) {
            continue;
        }
        for (const std::string& word : m_words) {
            if (label.compare(i, word.size(), word) == 0) {
                reachable[i + word.size()] = true;
            }
        }
    }
    return reachable[label.size()];
}

}  // namespace withheld::verify
