#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/Unicode.h"
#include "verify/Masking.h"
#include "verify/PageView.h"

namespace withheld::verify {

namespace {

constexpr double samePlace = 1;  // points
constexpr double cell = 8;       // points, of the grid that finds characters by place

long cellKey(double x, double y) {
    return static_cast<long>(std::floor(x / cell)) * 1'000'003 + static_cast<long>(std::floor(y / cell));
}

/// Characters by place.
class Grid {
public:
    explicit Grid(const std::vector<Glyph>& glyphs) : m_glyphs(glyphs), m_used(glyphs.size(), false) {
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            m_cells[cellKey(glyphs[i].middle().x, glyphs[i].middle().y)].push_back(i);
        }
    }
    /// Takes the nearest unused character of the same code within the tolerance.
    bool take(const Glyph& wanted) {
        const Point at = wanted.middle();
        const double tolerance = std::max(samePlace, 0.15 * wanted.box().height());
        const std::size_t none = m_glyphs.size();
        std::size_t best = none;
        double nearest = tolerance;
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto found = m_cells.find(cellKey(at.x + dx * cell, at.y + dy * cell));
                if (found == m_cells.end()) {
                    continue;
                }
                for (const std::size_t i : found->second) {
                    const Point other = m_glyphs[i].middle();
                    const double distance = std::max(std::abs(other.x - at.x), std::abs(other.y - at.y));
                    if (!m_used[i] && m_glyphs[i].code == wanted.code && distance <= nearest) {
                        nearest = distance;
                        best = i;
                    }
                }
            }
        }
        if (best != none) {
            m_used[best] = true;
        }
        return best != none;
    }
    [[nodiscard]] bool used(std::size_t i) const { return m_used[i]; }

private:
    const std::vector<Glyph>& m_glyphs;
    std::vector<bool> m_used;
    std::unordered_map<long, std::vector<std::size_t>> m_cells;
};

struct LostWord {
    std::u32string text;
    Rect rect;
};

/// Readers may cut the line into other words where something was removed, and share out replaced text (/ActualText) over other
/// characters: what counts is that the characters stand in a row between the same ends.
bool standsOnTheLine(const PageView& view, const LostWord& word) {
    std::vector<const Glyph*> line;
    std::u32string text;
    for (const Glyph& glyph : view.output.glyphs) {
        const Point middle = glyph.middle();
        if (middle.y >= word.rect.y0 && middle.y <= word.rect.y1 && middle.x >= word.rect.x0 - 3 &&
            middle.x <= word.rect.x1 + 3) {
            line.push_back(&glyph);
            text += glyph.code;
        }
    }
    const double tolerance = std::max(1.5 * samePlace, 0.15 * word.rect.height());
    for (std::size_t at = text.find(word.text); at != std::u32string::npos; at = text.find(word.text, at + 1)) {
        Rect found = line[at]->box();
        for (std::size_t i = at; i < at + word.text.size(); ++i) {
            found = found.united(line[i]->box());
        }
        if (std::abs(found.x0 - word.rect.x0) <= tolerance && std::abs(found.x1 - word.rect.x1) <= tolerance &&
            std::abs(found.y0 - word.rect.y0) <= tolerance) {
            return true;
        }
    }
    return false;
}

/// Of slanted text readers only guess the places, cut it into pieces of a few characters, and guess anew when a neighbour went. A
/// piece that stands in the content of both files (`order`: of the other one) and looks the same to the pixel has not moved.
bool looksTheSame(const PageView& view, const LostWord& word, const std::u32string& order) {
    constexpr std::size_t longestPiece = 3;
    if (word.text.size() > longestPiece || order.find(word.text) == std::u32string::npos ||
        !view.sourcePixels.hasSizeOf(view.outputPixels)) {
        return false;
    }
    const PixelSpace space(view.region, view.sourcePixels);
    const PixelSpace::Range range = space.rangeOf(word.rect.grown(0.5 * word.rect.height()));
    constexpr int visible = 60;
    constexpr int same = 72;
    int low = 255;
    int high = 0;
    for (int y = range.y0; y < range.y1; ++y) {
        for (int x = range.x0; x < range.x1; ++x) {
            if (view.boxes->at(space.centreOf(x, y), -2 * space.pixel()) != nullptr) {
                continue;
            }
            const std::uint8_t* a = view.sourcePixels.at(x, y);
            const std::uint8_t* b = view.outputPixels.at(x, y);
            low = std::min(low, static_cast<int>(a[1]));
            high = std::max(high, static_cast<int>(a[1]));
            if (std::abs(a[0] - b[0]) > same || std::abs(a[1] - b[1]) > same || std::abs(a[2] - b[2]) > same) {
                return false;
            }
        }
    }
    return high - low > visible;
}

/// How much of `part` comes out of `whole` by leaving characters away.
std::size_t followedUpTo(const std::u32string& part, const std::u32string& whole) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
        at = whole.find(part[i], at);
        if (at == std::u32string::npos) {
            return i;
        }
        ++at;
    }
    return part.size();
}

/// Removing keeps the order; what does not come from the source can only be labels, in a run for each painting of them.
bool keepsTheOrder(std::u32string result, const std::u32string& source, const LabelText& label) {
    // A label's first letters may stand in the source's words that follow, so the seam is looked for a little further back.
    constexpr std::size_t seam = 24;
    constexpr int runs = 64;
    for (int run = 0; run < runs; ++run) {
        const std::size_t followed = followedUpTo(result, source);
        if (followed == result.size()) {
            return true;
        }
        std::size_t begin = followed;
        std::size_t length = 0;
        for (std::size_t back = 0; back <= std::min(seam, followed); ++back) {
            const std::size_t found = label.labelPrefix(std::u32string_view(result).substr(followed - back));
            if (found > back && found > length) {
                begin = followed - back;
                length = found;
            }
        }
        if (length == 0) {
            return false;
        }
        result.erase(begin, length);
    }
    return false;
}

/// Whether the page shows nothing there, edges of form fields left aside: one colour.
bool isEvenIn(const PageView& view, const Rect& rect) {
    constexpr int noise = 8;    // of 255
    constexpr double edge = 2;  // points: of a field, with its shades
    const Raster& picture = view.sourcePixels;
    const PixelSpace space(view.region, picture);
    const PixelSpace::Range range = space.rangeOf(rect);
    const std::uint8_t* first = nullptr;
    for (int y = range.y0; y < range.y1; ++y) {
        for (int x = range.x0; x < range.x1; ++x) {
            const Point at = space.centreOf(x, y);
            if (std::any_of(view.frozenFields.begin(), view.frozenFields.end(),
                            [&](const Rect& field) { return field.grown(edge).contains(at); })) {
                continue;
            }
            const std::uint8_t* pixel = picture.at(x, y);
            first = first == nullptr ? pixel : first;
            for (int channel = 0; channel < picture.channels; ++channel) {
                if (std::abs(pixel[channel] - first[channel]) > noise) {
                    return false;
                }
            }
        }
    }
    return true;
}

/// What did not fit into a form field that is a picture now: Poppler reads it beside the field, where nobody ever saw it.
bool didNotFitIntoAField(const PageView& view, const Glyph& glyph) {
    const Point at = glyph.middle();
    const auto contains = [at](const Rect& field) { return field.contains(at); };
    const auto isBeside = [at](const Rect& field) {
        return (at.x >= field.x0 && at.x <= field.x1) || (at.y >= field.y0 && at.y <= field.y1);
    };
    const std::vector<Rect>& fields = view.frozenFields;
    return std::any_of(fields.begin(), fields.end(), isBeside) && std::none_of(fields.begin(), fields.end(), contains) &&
           isEvenIn(view, glyph.box());
}

}  // namespace

Findings judgeWordsOutside(const PageView& view) {
    Findings findings;
    Grid grid(view.output.glyphs);
    std::map<int, LostWord> lost;
    for (const Glyph& glyph : view.source->glyphs) {
        // What a box touches may stay or go by its ink; pixels and the other checks see to that.
        const bool touched = !view.boxes->empty() && view.boxes->touches(glyph.box(), 0.5);
        if (!grid.take(glyph) && !touched && !didNotFitIntoAField(view, glyph)) {
            LostWord& word = lost[glyph.word];
            word.rect = word.text.empty() ? glyph.box() : word.rect.united(glyph.box());
            word.text += glyph.code;
        }
    }
    for (const auto& [index, word] : lost) {
        if (!standsOnTheLine(view, word) && !looksTheSame(view, word, view.outputOrder)) {
            findings.push_back(
                {view.page, word.rect, masked(word.text) + " is gone or moved", "Snap the mark to whole words and burn again"});
        }
    }
    std::map<int, LostWord> added;
    for (std::size_t i = 0; i < view.output.glyphs.size(); ++i) {
        const Glyph& glyph = view.output.glyphs[i];
        if (!grid.used(i) && !view.boxes->touches(glyph.box())) {
            LostWord& word = added[glyph.word];
            word.rect = word.text.empty() ? glyph.box() : word.rect.united(glyph.box());
            word.text += glyph.code;
        }
    }
    if (!view.wordsMayBeAdded && lost.empty()) {
        for (const auto& [index, word] : added) {
            if (looksTheSame(view, word, view.sourceOrder)) {
                continue;
            }
            findings.push_back(
                {view.page, word.rect, masked(word.text) + " was not there before", "Burn the document again from its source"});
        }
    }
    if (findings.empty() && !view.wordsMayBeAdded && !view.isPicture) {
        if (!keepsTheOrder(view.outputOrder, view.sourceOrder, *view.label)) {
            findings.push_back({view.page,
                                {},
                                "the words stand in another order than in the source",
                                "Burn the document again from its source"});
        }
    }
    return findings;
}

}  // namespace withheld::verify
