#include "detect/TermList.h"

namespace withheld::detect {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

std::vector<ListedTerm> parseTermList(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) {
        text.remove_prefix(byteOrderMark.size());
    }
    std::vector<ListedTerm> terms;
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        ++number;
        const std::size_t tab = line.find('\t');
        const std::string_view term = trimmed(line.substr(0, tab));
        if (!term.empty() && term.front() != '#') {
            terms.push_back({number, std::string(term),
                             std::string(tab == std::string_view::npos ? std::string_view() : trimmed(line.substr(tab + 1)))});
        }
    }
    return terms;
}

}  // namespace withheld::detect
