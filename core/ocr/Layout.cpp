#include "ocr/Layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace withheld::ocr {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
/// Blanks of justified text stay below this, gaps between table columns above.
constexpr double widestBlank = 1.0;   // em
constexpr double widestPitch = 1.9;   // em from line to line of one paragraph
constexpr double sameEdge = 0.6;      // em by which aligned edges may differ
constexpr double widestIndent = 4.0;  // em of a paragraph's first line
constexpr int deepestCut = 64;

double verticalOverlap(const Rect& a, const Rect& b) {
    return std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
}

bool onOneLine(const Rect& a, const Rect& b) {
    return verticalOverlap(a, b) >= 0.5 * std::min(a.height(), b.height());
}

/// Words of one line without a gap wider than a blank.
struct Segment {
    std::vector<std::size_t> words;
    Rect box;
};

/// For each word the nearest one that follows on its line, if no other stands between them.
std::vector<std::size_t> followers(const std::vector<Rect>& words, double em) {
    std::vector<std::size_t> byMiddle(words.size());
    std::iota(byMiddle.begin(), byMiddle.end(), std::size_t{0});
    const auto middle = [&](std::size_t i) { return words[i].center().y; };
    std::sort(byMiddle.begin(), byMiddle.end(), [&](std::size_t a, std::size_t b) { return middle(a) < middle(b); });

    std::vector<std::size_t> next(words.size(), none);
    std::vector<std::size_t> previous(words.size(), none);
    for (std::size_t at = 0; at < byMiddle.size(); ++at) {
        const std::size_t i = byMiddle[at];
        const Rect& word = words[i];
        const double reach = std::max(word.height(), em) * 0.75;
        std::size_t best = none;
        const auto consider = [&](std::size_t j) {
            const Rect& other = words[j];
            const double gap = other.x0 - word.x1;
            if (other.center().x > word.center().x && gap > -0.8 * em && gap <= widestBlank * em && onOneLine(word, other) &&
                std::max(word.height(), other.height()) < 3 * std::min(word.height(), other.height()) + em &&
                (best == none || other.x0 < words[best].x0)) {
                best = j;
            }
        };
        for (std::size_t k = at; k-- > 0 && middle(i) - middle(byMiddle[k]) <= reach;) {
            consider(byMiddle[k]);
        }
        for (std::size_t k = at + 1; k < byMiddle.size() && middle(byMiddle[k]) - middle(i) <= reach; ++k) {
            consider(byMiddle[k]);
        }
        if (best == none) {
            continue;
        }
        if (previous[best] != none) {
            if (words[previous[best]].x1 >= word.x1) {
                continue;
            }
            next[previous[best]] = none;
        }
        next[i] = best;
        previous[best] = i;
    }
    return next;
}

std::vector<Segment> segmentsOf(const std::vector<Rect>& words, double em) {
    const std::vector<std::size_t> next = followers(words, em);
    std::vector<bool> follows(words.size(), false);
    for (const std::size_t n : next) {
        if (n != none) {
            follows[n] = true;
        }
    }
    std::vector<Segment> segments;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (follows[first]) {
            continue;
        }
        Segment segment{{}, words[first]};
        for (std::size_t i = first; i != none; i = next[i]) {
            segment.words.push_back(i);
            segment.box = segment.box.united(words[i]);
        }
        segments.push_back(std::move(segment));
    }
    std::sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) {
        return a.box.center().y != b.box.center().y ? a.box.center().y < b.box.center().y : a.box.x0 < b.box.x0;
    });
    return segments;
}

/// Joins the lines of paragraphs and cells.
class LineChains {
public:
    LineChains(const std::vector<Rect>& words, const std::vector<Segment>& segments, double em)
        : m_words(words), m_segments(segments), m_em(em) {
        for (const Segment& segment : segments) {
            m_rightMargin = std::max(m_rightMargin, segment.box.x1);
        }
    }

    /// For each segment the one below that goes on with its text.
    [[nodiscard]] std::vector<std::size_t> continuations() const {
        std::vector<std::size_t> below(m_segments.size(), none);
        std::vector<bool> taken(m_segments.size(), false);
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            const Rect& box = m_segments[i].box;
            for (std::size_t j = i + 1; j < m_segments.size(); ++j) {
                const Rect& other = m_segments[j].box;
                if (other.center().y - box.center().y > widestPitch * m_em + tallerThanUsual(box)) {
                    break;
                }
                const bool covers = std::min(box.x1, other.x1) - std::max(box.x0, other.x0) > 0;
                if (!covers || onOneLine(box, other)) {
                    continue;
                }
                // Only the nearest line below counts, whether it belongs to this one or not.
                if (!taken[j] && aligned(i, j) && likeHeight(box, other) && !startsRow(i, j) &&
                    (wraps(i, j) || hangsBelowRow(i, j))) {
                    below[i] = j;
                    taken[j] = true;
                }
                break;
            }
        }
        return below;
    }

private:
    [[nodiscard]] double tallerThanUsual(const Rect& box) const { return std::max(0.0, box.height() - 1.3 * m_em); }

    [[nodiscard]] static bool likeHeight(const Rect& a, const Rect& b) {
        return std::max(a.height(), b.height()) < 1.8 * std::min(a.height(), b.height());
    }

    [[nodiscard]] bool aligned(std::size_t above, std::size_t below) const {
        const Rect& a = m_segments[above].box;
        const Rect& b = m_segments[below].box;
        const double edge = b.x0 - a.x0;
        const bool firstLine = m_segments[above].words.size() >= 4 && edge < 0 && edge > -widestIndent * m_em;
        const bool centred = std::abs(a.center().x - b.center().x) < sameEdge * m_em;
        return std::abs(edge) <= sameEdge * m_em || firstLine || centred;
    }

    [[nodiscard]] std::optional<double> neighbour(std::size_t of, bool right) const {
        const Rect& box = m_segments[of].box;
        std::optional<double> nearest;
        const auto consider = [&](const Rect& other) {
            if (!onOneLine(box, other)) {
                return;
            }
            if (right && other.x0 >= box.x1 && (!nearest || other.x0 < *nearest)) {
                nearest = other.x0;
            } else if (!right && other.x1 <= box.x0 && (!nearest || other.x1 > *nearest)) {
                nearest = other.x1;
            }
        };
        const double reach = std::max(box.height(), m_em);
        for (std::size_t k = of; k-- > 0 && box.center().y - m_segments[k].box.center().y <= reach;) {
            consider(m_segments[k].box);
        }
        for (std::size_t k = of + 1; k < m_segments.size() && m_segments[k].box.center().y - box.center().y <= reach; ++k) {
            consider(m_segments[k].box);
        }
        return nearest;
    }

    /// Right edge of the unbroken stack of lines, here and around, that begin where this one begins.
    [[nodiscard]] double columnRight(std::size_t of) const {
        const Rect& box = m_segments[of].box;
        double right = box.x1;
        double last = box.center().y;
        const auto joins = [&](const Rect& other) {
            if (std::abs(other.x0 - box.x0) > sameEdge * m_em) {
                return;
            }
            if (std::abs(other.center().y - last) <= widestPitch * m_em) {
                right = std::max(right, other.x1);
                last = other.center().y;
            }
        };
        const double reach = 8 * widestPitch * m_em;
        for (std::size_t k = of; k-- > 0 && box.center().y - m_segments[k].box.center().y <= reach;) {
            joins(m_segments[k].box);
        }
        last = box.center().y;
        for (std::size_t k = of + 1; k < m_segments.size() && m_segments[k].box.center().y - box.center().y <= reach; ++k) {
            joins(m_segments[k].box);
        }
        return right;
    }

    /// A line was broken where it was because the next word found no room: what tells a paragraph from a list.
    [[nodiscard]] bool wraps(std::size_t above, std::size_t below) const {
        const Rect& a = m_segments[above].box;
        const std::optional<double> next = neighbour(above, true);
        double room = next ? *next - 0.4 * m_em : columnRight(above);
        // Beside a wide gutter prose is as wide as its widest line; short entries of a column tell nothing by their width.
        if (next && m_segments[above].words.size() >= 4) {
            room = std::min(room, columnRight(above));
        }
        if (!next && neighbour(above, false)) {
            room = std::max(room, m_rightMargin);
        }
        const double firstWord = m_words[m_segments[below].words.front()].width();
        return a.x1 + 0.25 * m_em + firstWord > room - 0.3 * m_em;
    }

    /// A line in a later column under a row whose first column has ended.
    [[nodiscard]] bool hangsBelowRow(std::size_t above, std::size_t below) const {
        return neighbour(above, false).has_value() && !neighbour(below, false);
    }

    /// The line above hung below its row; this one has a first column again.
    [[nodiscard]] bool startsRow(std::size_t above, std::size_t below) const {
        return !neighbour(above, false) && neighbour(below, false).has_value();
    }

    const std::vector<Rect>& m_words;
    const std::vector<Segment>& m_segments;
    double m_em;
    double m_rightMargin = std::numeric_limits<double>::lowest();
};

/// Recursive cuts along white bands: rows first, so that a table reads row by row and columns of prose one after the other.
class ReadingOrder {
public:
    ReadingOrder(const std::vector<Cell>& cells, double em) : m_cells(cells), m_tolerance(0.3 * em) {}

    [[nodiscard]] std::vector<std::size_t> order() {
        std::vector<std::size_t> all(m_cells.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        cut(all, 0);
        return std::move(m_order);
    }

private:
    void cut(std::vector<std::size_t> cells, int depth) {
        if (cells.size() > 1 && depth < deepestCut) {
            for (const bool rows : {true, false}) {
                const std::vector<std::vector<std::size_t>> bands = bandsOf(cells, rows);
                if (bands.size() > 1) {
                    for (const auto& band : bands) {
                        cut(band, depth + 1);
                    }
                    return;
                }
            }
        }
        std::sort(cells.begin(), cells.end(), [&](std::size_t a, std::size_t b) {
            const Rect& first = m_cells[a].box;
            const Rect& second = m_cells[b].box;
            return first.y0 != second.y0 ? first.y0 < second.y0 : first.x0 < second.x0;
        });
        m_order.insert(m_order.end(), cells.begin(), cells.end());
    }

    [[nodiscard]] std::vector<std::vector<std::size_t>> bandsOf(std::vector<std::size_t>& cells, bool rows) const {
        const auto low = [&](std::size_t i) { return rows ? m_cells[i].box.y0 : m_cells[i].box.x0; };
        const auto high = [&](std::size_t i) { return rows ? m_cells[i].box.y1 : m_cells[i].box.x1; };
        std::sort(cells.begin(), cells.end(), [&](std::size_t a, std::size_t b) { return low(a) < low(b); });
        std::vector<std::vector<std::size_t>> bands;
        double reach = 0;
        for (const std::size_t i : cells) {
            if (bands.empty() || low(i) > reach - m_tolerance) {
                bands.emplace_back();
                reach = high(i);
            }
            bands.back().push_back(i);
            reach = std::max(reach, high(i));
        }
        return bands;
    }

    const std::vector<Cell>& m_cells;
    double m_tolerance;
    std::vector<std::size_t> m_order;
};

}  // namespace

std::vector<Cell> arrange(const std::vector<Rect>& words, double em) {
    const std::vector<Segment> segments = segmentsOf(words, em);
    const std::vector<std::size_t> below = LineChains(words, segments, em).continuations();
    std::vector<bool> continues(segments.size(), false);
    for (const std::size_t b : below) {
        if (b != none) {
            continues[b] = true;
        }
    }
    std::vector<Cell> cells;
    for (std::size_t first = 0; first < segments.size(); ++first) {
        if (continues[first]) {
            continue;
        }
        Cell cell{{}, segments[first].box};
        for (std::size_t i = first; i != none; i = below[i]) {
            cell.lines.push_back(segments[i].words);
            cell.box = cell.box.united(segments[i].box);
        }
        cells.push_back(std::move(cell));
    }
    std::vector<Cell> ordered;
    ordered.reserve(cells.size());
    for (const std::size_t i : ReadingOrder(cells, em).order()) {
        ordered.push_back(cells[i]);
    }
    return ordered;
}

double usualEm(const std::vector<Rect>& words, TextSource source) {
    if (words.empty()) {
        return 10;
    }
    std::vector<double> heights;
    heights.reserve(words.size());
    for (const Rect& word : words) {
        heights.push_back(word.height());
    }
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return std::max(*middle / (source == TextSource::Ocr ? 0.72 : 1.17), 1e-3);
}

Matrix uprightFrame(const PageText& text, int rotate) {
    double votes[4] = {0, 0, 0, 0};  // text runs right, up, left, down in default user space
    const auto vote = [&](Point from, Point to) {
        const double dx = to.x - from.x;
        const double dy = to.y - from.y;
        const std::size_t direction = std::abs(dx) >= std::abs(dy) ? (dx >= 0 ? 0 : 2) : (dy >= 0 ? 1 : 3);
        votes[direction] += std::max(std::abs(dx), std::abs(dy)) > 0 ? 1 : 0;
    };
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const Word& word = text.words[i];
        if (word.chars.size() > 1) {
            vote(word.chars.front().center(), word.chars.back().center());
        }
        if (i > 0 && text.words[i - 1].line == word.line) {
            vote(text.words[i - 1].box.center(), word.box.center());
        }
    }
    const auto most = std::max_element(std::begin(votes), std::end(votes));
    const auto direction = *most > 0 ? most - std::begin(votes) : ((rotate % 360 + 360) % 360) / 90;
    switch (direction) {
        case 1:
            return {0, 1, 1, 0, 0, 0};
        case 2:
            return {-1, 0, 0, 1, 0, 0};
        case 3:
            return {0, -1, -1, 0, 0, 0};
        default:
            return {1, 0, 0, -1, 0, 0};
    }
}

}  // namespace withheld::ocr
