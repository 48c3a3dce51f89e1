#include "base/Sentence.h"

namespace withheld {

Sentence Sentence::data(std::string text) {
    Sentence part;
    part.words = std::move(text);
    part.isData = true;
    return part;
}

Sentence Sentence::number(std::size_t n) {
    return data(std::to_string(n));
}

std::string Sentence::text() const {
    if (isData) {
        return words;
    }
    std::string whole;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == '%' && at + 1 < words.size() && words[at + 1] >= '1' && words[at + 1] <= '9') {
            const auto place = static_cast<std::size_t>(words[++at] - '1');
            whole += place < parts.size() ? parts[place].text() : std::string();
        } else {
            whole += words[at];
        }
    }
    return whole;
}

Sentence counted(std::size_t n, const char* one, const char* many, std::vector<Sentence> more) {
    more.insert(more.begin(), Sentence::number(n));
    return {n == 1 ? one : many, std::move(more)};
}

}  // namespace withheld
