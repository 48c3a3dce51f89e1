#include "consistency/Widths.h"

#include <algorithm>
#include <cmath>

#include "consistency/Tokens.h"

namespace withheld::consistency {

namespace {

constexpr double sameWidth = 0.5;     // points: what an eye or a ruler can't tell apart
constexpr double farthestLabel = 60;  // points between label and box
constexpr std::size_t mostWords = 4;

}  // namespace

std::string labelBefore(const PageText& page, const Mark& mark) {
    if (mark.quads.empty()) {
        return "";
    }
    const Rect box = mark.quads.front().bounds();
    const Word* last = nullptr;
    std::size_t at = 0;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const Word& word = page.words[i];
        const bool isOnLine = word.box.center().y > box.y0 && word.box.center().y < box.y1;
        const bool isBefore = word.box.x1 <= box.x0 + 1 && box.x0 - word.box.x1 < farthestLabel;
        if (isOnLine && isBefore && (last == nullptr || word.box.x1 > last->box.x1)) {
            last = &word;
            at = i;
        }
    }
    if (last == nullptr || last->text.empty() || last->text.back() != ':') {
        return "";
    }
    std::string label = last->text;
    for (std::size_t count = 1; count < mostWords && at > 0; ++count) {
        const Word& before = page.words[--at];
        if (before.line != last->line || before.text.empty() || before.text.back() == ':') {
            break;
        }
        label = before.text + " " + label;
    }
    return keyOf(tokensOf(std::string_view(label)));
}

void Widths::add(const std::string& key, const Mark& mark, const std::string& label) {
    if (!label.empty() && mark.quads.size() == 1) {
        m_boxes[key].push_back({mark.id, label, mark.quads.front().bounds().width()});
    }
}

std::map<std::string, std::vector<std::string>> Widths::telling() const {
    std::map<std::string, std::vector<std::string>> found;
    for (const auto& [key, boxes] : m_boxes) {
        for (const Box& box : boxes) {
            const bool tells = std::any_of(boxes.begin(), boxes.end(), [&box](const Box& other) {
                return other.label != box.label && std::abs(other.width - box.width) <= sameWidth;
            });
            if (tells) {
                found[key].push_back(box.id);
            }
        }
    }
    return found;
}

}  // namespace withheld::consistency
