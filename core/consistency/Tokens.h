// Words cut at every sign, folded for comparing. Tokens written one after the other make the key of a string: blanks, hyphens and
// line ends then make no difference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/PageText.h"

namespace withheld::consistency {

struct Token {
    std::string folded;     ///< UTF-8, case folded
    std::size_t word = 0;   ///< index in PageText::words
    std::size_t begin = 0;  ///< code points in that word
    std::size_t end = 0;
    int line = 0;
    bool isCapital = false;    ///< starts with a capital letter
    bool isDigits = false;     ///< holds a digit
    bool isMailWord = false;   ///< its word holds an "@"
    bool hasHyphen = false;    ///< a hyphen follows it at the end of its word
    bool hasComma = false;     ///< a comma follows it at the end of its word
    bool isWordStart = false;  ///< first of its word
};

[[nodiscard]] bool isWordCharacter(char32_t c);
[[nodiscard]] std::vector<Token> tokensOf(const PageText& page);
/// Of text that lies on no page: a file name, a title.
[[nodiscard]] std::vector<Token> tokensOf(std::string_view text);
[[nodiscard]] std::string keyOf(const std::vector<Token>& tokens);

}  // namespace withheld::consistency
