#include "copies/Follow.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

#include "marks/Repeat.h"
#include "templates/FieldText.h"
#include "templates/Similarity.h"

namespace withheld::copies {

namespace {

constexpr double nearEnough = 4;  // points
constexpr int fewestPairs = 4;
constexpr std::size_t mostPairs = 40;
constexpr double level = 0.2 * std::numbers::pi / 180;
constexpr double samePlace = 0.7;  // of the larger one's area

std::unordered_map<std::u32string, const templates::SeenWord*> singles(const templates::SeenWords& page) {
    std::unordered_map<std::u32string, const templates::SeenWord*> once;
    for (const templates::SeenWord& word : page.words()) {
        const auto [entry, isNew] = once.try_emplace(word.folded, &word);
        entry->second = isNew ? &word : nullptr;
    }
    return once;
}

double areaOf(const Mark& mark) {
    double sum = 0;
    for (const Quad& quad : mark.quads) {
        sum += area(quad);
    }
    return sum;
}

}  // namespace

Matrix mapBetween(const Side& from, const Side& to) {
    const templates::SeenWords here(from.text, from.page);
    const templates::SeenWords there(to.text, to.page);
    const auto theirs = singles(there);
    std::vector<templates::PointPair> pairs;
    for (const auto& [text, word] : singles(here)) {
        const auto found = theirs.find(text);
        if (word != nullptr && text.size() >= 3 && found != theirs.end() && found->second != nullptr) {
            pairs.push_back({word->box.center(), found->second->box.center(), word->index});
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.anchor < b.anchor; });
    if (pairs.size() > mostPairs) {
        std::vector<templates::PointPair> some;
        for (std::size_t i = 0; i < mostPairs; ++i) {
            some.push_back(pairs[i * pairs.size() / mostPairs]);
        }
        pairs = std::move(some);
    }
    if (const auto fit = templates::fitSimilarity(pairs, nearEnough, fewestPairs)) {
        return fit->map;
    }
    return Matrix::scaling(there.width() / std::max(1.0, here.width()), there.height() / std::max(1.0, here.height()));
}

Mark followed(const Mark& mark, const Side& from, const Side& to, const Matrix& map) {
    Mark other = mark;
    other.id.clear();
    other.author.clear();
    other.text.clear();
    other.page = to.text.page;
    if (mark.shape == MarkShape::Page) {
        other.quads = wholePageMark(to.text.page, to.page).quads;
        return other;
    }
    const PageSpace here(from.page, 72);
    const PageSpace there(to.page, 72);
    const templates::SeenWords words(to.text, to.page);
    const Rect whole{0, 0, there.widthPixels(), there.heightPixels()};
    const bool isLevel = std::abs(std::atan2(map.b, map.a)) < level;
    other.quads.clear();
    for (const Quad& quad : mark.quads) {
        const Quad seen = quad.mapped(here.toView().then(map));
        Rect box = seen.bounds();
        if (mark.shape == MarkShape::Text) {
            const Rect line = box;
            for (const templates::SeenWord& word : words.words()) {
                box = templates::standsIn(word, line) ? box.united(word.box) : box;
            }
        }
        const bool isBox = mark.shape == MarkShape::Text || (isLevel && quad == Quad::of(quad.bounds()));
        const Rect onPage = box.intersected(whole);
        if (isBox && !onPage.isEmpty()) {
            other.quads.push_back(Quad::of(there.toUser(onPage)));
        } else if (!isBox && box.intersects(whole)) {
            other.quads.push_back(seen.mapped(there.toUser()));
        }
    }
    for (const Quad& quad : other.quads) {
        const std::string part = textIn(to.text, quad.bounds());
        other.text += (other.text.empty() || part.empty() ? "" : " ") + part;
    }
    return other;
}

bool isSamePlace(const Mark& a, const Mark& b) {
    double shared = 0;
    for (const Quad& one : a.quads) {
        for (const Quad& other : b.quads) {
            shared += sharedArea(one, other);
        }
    }
    return a.page == b.page && shared >= samePlace * std::max(areaOf(a), areaOf(b)) && shared > 0;
}

}  // namespace withheld::copies
