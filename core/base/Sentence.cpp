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
    return text([](const std::string& english) { return english; });
}

std::string Sentence::text(const std::function<std::string(const std::string&)>& translate) const {
    if (isData) {
        return words;
    }
    const std::string said = translate(words);
    std::string whole;
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (said[at] == '%' && at + 1 < said.size() && said[at + 1] >= '1' && said[at + 1] <= '9') {
            const auto place = static_cast<std::size_t>(said[++at] - '1');
            whole += place < parts.size() ? parts[place].text(translate) : std::string();
        } else {
            whole += said[at];
        }
    }
    return whole;
}

Sentence counted(std::size_t n, const char* one, const char* many, std::vector<Sentence> more) {
    more.insert(more.begin(), Sentence::number(n));
    return {n == 1 ? one : many, std::move(more)};
}

}  // namespace withheld
