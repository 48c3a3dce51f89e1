// The words of a page as templates compare them: folded, and at their places on the page as it is seen.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/PageSpace.h"
#include "base/PageText.h"

namespace withheld::templates {

/// Letters and digits only, case folded, accents gone: "Name:" and "NAME" are one word.
[[nodiscard]] std::u32string foldedWord(std::string_view utf8);

struct SeenWord {
    std::u32string folded;
    Rect box;       ///< points, as seen
    int index = 0;  ///< in PageText::words
};

/// One page, prepared once for any number of templates.
class SeenWords {
public:
    SeenWords(const PageText& text, const PageGeometry& page);
    // The map points into the words; moving leaves them where they are, copying would not.
    SeenWords(const SeenWords&) = delete;
    SeenWords& operator=(const SeenWords&) = delete;
    SeenWords(SeenWords&&) = default;
    SeenWords& operator=(SeenWords&&) = default;
    ~SeenWords() = default;
    [[nodiscard]] const std::vector<SeenWord>& words() const { return m_words; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }
    /// Words that read as `folded`; or, when there is none, those that a misread letter or two may have made of it.
    [[nodiscard]] std::vector<const SeenWord*> like(const std::u32string& folded) const;

private:
    std::vector<SeenWord> m_words;  ///< those that hold a letter or digit
    std::unordered_map<std::u32string_view, std::vector<const SeenWord*>> m_byText;
    double m_width = 0;
    double m_height = 0;
};

}  // namespace withheld::templates
