#include "render/Words.h"

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace withheld::render {

namespace {

Rect fromQt(const QRectF& r) {
    return Rect{r.left(), r.top(), r.right(), r.bottom()}.normalized();
}

/// The part of `word` that character `index` of `count` takes when Poppler does not tell.
Rect share(const Rect& word, std::size_t index, std::size_t count) {
    const double n = static_cast<double>(count);
    const double i = static_cast<double>(index);
    if (word.height() > word.width() && count > 1) {
        return {word.x0, word.y0 + word.height() * i / n, word.x1, word.y0 + word.height() * (i + 1) / n};
    }
    return {word.x0 + word.width() * i / n, word.y0, word.x0 + word.width() * (i + 1) / n, word.y1};
}

/// One line as it is seen: Poppler's chain of words.
struct SeenLine {
    Rect box;
    std::size_t first = 0;  ///< index of its first word
};

/// Poppler's interface keeps blocks to itself, so they are told by the eye's rule: the next line stands below at the usual
/// distance, is of a like height and overlaps sideways.
bool continuesBlock(const Rect& above, const Rect& below) {
    const double height = std::max(above.height(), below.height());
    const double smaller = std::min(above.height(), below.height());
    const bool sideBySide = std::min(above.x1, below.x1) - std::max(above.x0, below.x0) <= 0;
    const double gap = below.y0 - above.y1;
    return !sideBySide && smaller * 1.5 >= height && below.y0 > above.y0 && gap < 0.75 * height && gap > -0.5 * height;
}

}  // namespace

std::vector<Word> wordsOf(const std::vector<std::unique_ptr<Poppler::TextBox>>& boxes, const PageGeometry& geometry) {
    PageGeometry unscaled = geometry;
    unscaled.userUnit = 1;
    const PageSpace space(unscaled, 72);

    std::vector<Word> words;
    words.reserve(boxes.size());
    std::vector<SeenLine> lines;
    const Poppler::TextBox* expected = nullptr;
    for (const auto& box : boxes) {
        const std::vector<uint> text = [&] {
            const QList<uint> codes = box->text().toUcs4();
            return std::vector<uint>(codes.begin(), codes.end());
        }();
        if (text.empty()) {
            continue;
        }
        const Rect seen = fromQt(box->boundingBox());
        if (lines.empty() || expected != box.get()) {
            lines.push_back({seen, words.size()});
        } else {
            lines.back().box = lines.back().box.united(seen);
        }
        expected = box->nextWord();

        Word word;
        word.text = box->text().toStdString();
        word.box = space.toUser(seen);
        word.chars.reserve(text.size());
        for (std::size_t i = 0; i < text.size(); ++i) {
            const QRectF charBox = box->charBoundingBox(static_cast<int>(i));
            word.chars.push_back(space.toUser(charBox.isNull() ? share(seen, i, text.size()) : fromQt(charBox)));
        }
        word.spaceAfter = box->hasSpaceAfter() || box->nextWord() == nullptr;
        word.line = static_cast<int>(lines.size()) - 1;
        words.push_back(std::move(word));
    }

    int block = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && !continuesBlock(lines[i - 1].box, lines[i].box)) {
            ++block;
        }
        const std::size_t end = i + 1 < lines.size() ? lines[i + 1].first : words.size();
        for (std::size_t w = lines[i].first; w < end; ++w) {
            words[w].block = block;
        }
    }
    return words;
}

}  // namespace withheld::render
