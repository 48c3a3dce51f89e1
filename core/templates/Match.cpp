#include "templates/Match.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "marks/Repeat.h"
#include "templates/FieldText.h"
#include "templates/Similarity.h"

namespace withheld::templates {

namespace {

constexpr double looseness = 7;  // points: the box of a recognised word is a few points off
constexpr double straight = 0.2 * std::numbers::pi / 180;
constexpr std::size_t mostPlaces = 6;  // of one anchor; words that stand everywhere say little
constexpr double widestBlank = 0.9;    // of the line's height
constexpr double leastOverlap = 2;     // points of a word that lie in a field
constexpr std::size_t fewestSteady = 6;

std::vector<PointPair> pairsOf(const Template& form, const SeenWords& page) {
    std::vector<PointPair> pairs;
    std::size_t missing = 0;
    for (std::size_t i = 0; i < form.anchors.size(); ++i) {
        const Anchor& anchor = form.anchors[i];
        const auto places = page.like(foldedWord(anchor.text));
        if (places.empty()) {
            // Most pages of a case are no copy: stop as soon as that is certain.
            if (++missing >
                form.anchors.size() - static_cast<std::size_t>(leastScore * static_cast<double>(form.anchors.size()))) {
                return {};
            }
            continue;
        }
        if (places.size() > mostPlaces) {
            continue;
        }
        for (const SeenWord* word : places) {
            pairs.push_back({anchor.box.center(), word->box.center(), static_cast<int>(i)});
        }
    }
    return pairs;
}

Rect wordsAround(const SeenWords& words, const Rect& box, bool& hasWords) {
    Rect around = box;
    for (const SeenWord& word : words.words()) {
        if (standsIn(word, box)) {
            around = around.united(word.box);
            hasWords = true;
        }
    }
    return around;
}

}  // namespace

bool standsIn(const SeenWord& word, const Rect& box) {
    const double middle = word.box.center().y;
    const double shared = std::min(word.box.x1, box.x1) - std::max(word.box.x0, box.x0);
    return middle >= box.y0 && middle <= box.y1 && shared > std::min(leastOverlap, word.box.width() / 2);
}

Rect lineFrom(const SeenWords& words, Rect box, const std::vector<Rect>& stops) {
    const double blank = widestBlank * box.height();
    for (bool grew = true; grew;) {
        grew = false;
        for (const SeenWord& word : words.words()) {
            const double middle = word.box.center().y;
            const bool isNext = middle >= box.y0 && middle <= box.y1 && word.box.x1 > box.x1 && word.box.x0 >= box.x0 &&
                                word.box.x0 - box.x1 <= blank;
            if (isNext && std::find(stops.begin(), stops.end(), word.box) == stops.end()) {
                box.x1 = word.box.x1;
                grew = true;
            }
        }
    }
    return box;
}

std::optional<Match> match(const Template& form, const SeenWords& page) {
    const auto fit = fitSimilarity(pairsOf(form, page), looseness, fewestAnchors);
    if (!fit || form.anchors.empty()) {
        return std::nullopt;
    }
    Match found;
    found.found = static_cast<int>(fit->pairs.size());
    found.score =
        (static_cast<double>(found.found) / static_cast<double>(form.anchors.size())) * (1 - 0.1 * fit->error / looseness);
    found.toPage = fit->map;
    found.turn = fit->turn;
    for (const PointPair& pair : fit->pairs) {
        for (const SeenWord& word : page.words()) {
            if (word.box.center() == pair.to) {
                found.anchors.push_back(word.box);
            }
        }
    }
    return found.score >= leastScore ? std::optional<Match>(found) : std::nullopt;
}

std::vector<Candidate> candidates(const std::vector<Template>& forms, const SeenWords& page) {
    std::vector<Candidate> fitting;
    for (const Template& form : forms) {
        if (auto found = match(form, page)) {
            fitting.push_back({&form, std::move(*found)});
        }
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const Candidate& a, const Candidate& b) { return a.match.score > b.match.score; });
    return fitting;
}

Placed place(const Template& form, const Match& found, const PageText& text, const PageGeometry& page, const SeenWords& words) {
    const PageSpace space(page, 72);
    const Rect whole{0, 0, words.width(), words.height()};
    Placed placed;
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const Field& field = form.fields[i];
        Mark mark;
        if (field.shape == MarkShape::Page) {
            mark = wholePageMark(text.page, page);
        }
        bool hasWords = field.shape != MarkShape::Text || text.source != TextSource::Digital;
        for (const FieldPart& part : field.parts) {
            const Quad seen = part.quad.mapped(found.toPage);
            Rect box = seen.bounds();
            if (field.shape == MarkShape::Page || !box.intersects(whole)) {
                continue;
            }
            if (field.shape == MarkShape::Text) {
                box = wordsAround(words, box, hasWords);
                box = part.toLineEnd ? lineFrom(words, box, found.anchors) : box;
            }
            const bool isBox =
                field.shape == MarkShape::Text || (std::abs(found.turn) < straight && part.quad == Quad::of(part.quad.bounds()));
            mark.quads.push_back(isBox ? Quad::of(space.toUser(box.intersected(whole))) : seen.mapped(space.toUser()));
        }
        if (mark.quads.empty() || !hasWords) {
            continue;
        }
        mark.page = text.page;
        mark.shape = field.shape;
        mark.exemptions = field.exemptions;
        mark.kind = field.kind;
        mark.origin = "template " + form.name;
        for (const Quad& quad : mark.quads) {
            const std::string part = textIn(text, quad.bounds());
            mark.text += (mark.text.empty() || part.empty() ? "" : " ") + part;
        }
        placed.marks.push_back(std::move(mark));
        placed.fields.push_back(static_cast<int>(i));
    }
    return placed;
}

void keepSteady(Template& form, const std::vector<SeenWords>& others) {
    std::vector<int> hits(form.anchors.size());
    int copies = 0;
    for (const SeenWords& page : others) {
        const auto fit = fitSimilarity(pairsOf(form, page), looseness, fewestAnchors);
        if (!fit || 2 * fit->pairs.size() < form.anchors.size()) {
            continue;
        }
        ++copies;
        for (const PointPair& pair : fit->pairs) {
            ++hits[static_cast<std::size_t>(pair.anchor)];
        }
    }
    std::vector<Anchor> steady;
    for (std::size_t i = 0; i < form.anchors.size(); ++i) {
        if (2 * hits[i] >= copies) {
            steady.push_back(form.anchors[i]);
        }
    }
    if (copies > 0 && steady.size() >= fewestSteady) {
        form.anchors = std::move(steady);
    }
}

}  // namespace withheld::templates
