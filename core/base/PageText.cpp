#include "base/PageText.h"

namespace withheld {

namespace {

template <typename Predicate>
std::string joinedIf(const PageText& text, Predicate include) {
    std::string out;
    const Word* previous = nullptr;
    for (const Word& word : text.words) {
        if (!include(word)) {
            continue;
        }
        if (previous != nullptr) {
            if (previous->line != word.line) {
                out += '\n';
            } else if (previous->spaceAfter) {
                out += ' ';
            }
        }
        out += word.text;
        previous = &word;
    }
    return out;
}

}  // namespace

std::string joined(const PageText& text) {
    return joinedIf(text, [](const Word&) { return true; });
}

std::string textIn(const PageText& text, const Rect& box) {
    return joinedIf(text, [&](const Word& word) { return box.contains(word.box.center()); });
}

}  // namespace withheld
