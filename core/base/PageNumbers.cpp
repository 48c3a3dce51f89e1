#include "base/PageNumbers.h"

#include <charconv>
#include <set>
#include <sstream>

namespace withheld {

namespace {

Error notPages(const std::string& text) {
    return {ErrorCode::InvalidInput, "\"" + text + "\" are no page numbers", "", 0, "Write them like this: 2,5-7", ""};
}

bool readNumber(std::string_view text, int& value) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size();
}

}  // namespace

Expected<std::vector<int>> parsePageNumbers(const std::string& text, int most) {
    std::set<int> pages;
    std::istringstream parts(text);
    std::string part;
    while (std::getline(parts, part, ',')) {
        std::erase(part, ' ');
        const std::size_t dash = part.find('-');
        int first = 0;
        int last = 0;
        if (!readNumber(std::string_view(part).substr(0, dash), first) ||
            !(dash == std::string::npos || readNumber(std::string_view(part).substr(dash + 1), last))) {
            return notPages(text);
        }
        last = dash == std::string::npos ? first : last;
        if (first < 1 || last < first || last > most) {
            return notPages(text);
        }
        for (int page = first; page <= last; ++page) {
            pages.insert(page);
        }
    }
    if (pages.empty()) {
        return notPages(text);
    }
    return std::vector<int>(pages.begin(), pages.end());
}

std::string pageNumbersText(const std::vector<int>& pages) {
    std::string text;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t end = i + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1) {
            ++end;
        }
        text += (text.empty() ? "" : ", ") + std::to_string(pages[i]) + (end - i > 1 ? "-" + std::to_string(pages[end - 1]) : "");
        i = end;
    }
    return text;
}

}  // namespace withheld
