// Words of a page as if a typewriter had written them.
#pragma once

#include <string>
#include <vector>

#include "base/PageText.h"
#include "base/Unicode.h"

namespace withheld {

/// Letters 6 points wide and 12 high, lines 20 points apart from (72, 708) down.
inline PageText typed(int page, const std::vector<std::string>& lines) {
    PageText text;
    text.page = page;
    text.source = TextSource::Digital;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const double y = 708 - 20.0 * static_cast<double>(line);
        double x = 72;
        std::size_t at = 0;
        while (at < lines[line].size()) {
            std::size_t end = lines[line].find(' ', at);
            end = end == std::string::npos ? lines[line].size() : end;
            Word word;
            word.text = lines[line].substr(at, end - at);
            word.line = static_cast<int>(line);
            for (std::size_t i = 0; i < utf8ToUtf32(word.text).size(); ++i) {
                word.chars.push_back({x, y, x + 6, y + 12});
                x += 6;
            }
            word.box = {word.chars.front().x0, y, x, y + 12};
            text.words.push_back(word);
            x += 6;
            at = end + 1;
        }
    }
    return text;
}

inline PageText unread(int page) {
    PageText text;
    text.page = page;
    return text;
}

}  // namespace withheld
