// What a box may say of itself: its exemption codes, whole or shortened, and "Redacted, section 40(2)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace withheld::verify {

/// Tells whether a piece of text is made of nothing but label words. One a page.
class LabelText {
public:
    explicit LabelText(const std::vector<std::string>& exemptions);
    /// Case, blanks and punctuation do not count. Empty text is no label.
    [[nodiscard]] bool matches(std::u32string_view text) const;
    /// How many characters from the beginning are label words and what parts them; 0 if it does not begin with one.
    [[nodiscard]] std::size_t labelPrefix(std::u32string_view text) const;

private:
    /// Which prefixes of `label`, by length, are made of label words; stops where none goes on.
    [[nodiscard]] std::vector<bool> reachable(const std::string& label) const;

    std::vector<std::string> m_words;  ///< lower case letters and digits, longest first
};

}  // namespace withheld::verify
