// The names that somebody who wants to know who stood under a box would try.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace withheld::inference {

/// Letter case in which a name is tried.
enum class Case { Capitalised, Upper, Lower };

[[nodiscard]] bool isLetter(char32_t c);
[[nodiscard]] bool isUpper(char32_t c);
[[nodiscard]] bool isLower(char32_t c);
/// Latin, Greek and Cyrillic letters; everything else as it is.
[[nodiscard]] char32_t upperCase(char32_t c);
[[nodiscard]] char32_t lowerCase(char32_t c);
/// Capitalised: the name as the list writes it ("O'Brien").
[[nodiscard]] std::u32string inCase(const std::u32string& name, Case letters);
/// Lower case, typographic apostrophes and hyphens made plain: two ways to write one name compare equal.
[[nodiscard]] std::u32string comparable(std::u32string_view name);
/// "Sgt", "Mr." …
[[nodiscard]] bool isTitle(std::u32string_view word);

struct NameList {
    std::vector<std::u32string> singles;     ///< tried where one word is missing; sorted, each once
    std::vector<std::u32string> firstNames;  ///< tried before each surname; none in a list that says whole names
    std::vector<std::u32string> surnames;    ///< tried behind first names, initials and titles
    /// Names of several words as the list writes them, tried as they are.
    std::vector<std::vector<std::u32string>> wholeNames;

    /// resources/gazetteers.
    [[nodiscard]] static const NameList& builtIn();
    /// One name a line, UTF-8; blank lines and lines that begin with "#" do not count, nor does a "*" at the end. A line of one
    /// word is a surname or a first name; a line of several is a whole name, each of whose words can also stand alone. Names all
    /// in capitals or all in small letters are capitalised.
    [[nodiscard]] static NameList fromText(std::string_view text);
};

[[nodiscard]] const std::vector<std::u32string>& titles();

extern const char* const gazetteerOfFirstNames;
extern const char* const gazetteerOfSurnames;

}  // namespace withheld::inference
