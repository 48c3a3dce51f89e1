#include "rasterize/OpenText.h"

#include <algorithm>
#include <cmath>

#include "base/Unicode.h"
#include "ocr/GlyphlessFont.h"
#include "ocr/LayerNumbers.h"

namespace withheld::rasterize {

namespace {

using ocr::decimal;

bool isUnder(const Rect& character, const std::vector<Quad>& marks) {
    const Point middle = character.center();
    return std::any_of(marks.begin(), marks.end(), [&](const Quad& quad) { return contains(quad, middle); });
}

/// The way a word is read, told by the places of its characters: quarter turns counter-clockwise.
int quarterTurns(const Word& word) {
    if (word.chars.size() < 2) {
        return word.box.height() > 2.5 * word.box.width() && utf8ToUtf32(word.text).size() > 1 ? 1 : 0;
    }
    const Point from = word.chars.front().center();
    const Point to = word.chars.back().center();
    if (std::abs(to.y - from.y) > std::abs(to.x - from.x)) {
        return to.y > from.y ? 1 : 3;
    }
    return to.x < from.x ? 2 : 0;
}

/// One character: a glyph of the font stretched to its box.
std::string placed(char32_t code, const Rect& box, int turns, const std::string& fontName) {
    struct Frame {
        Point along, up, corner;  // corner: where the line's descent and the character's start meet
    };
    const Frame frames[] = {{{1, 0}, {0, 1}, {box.x0, box.y0}},
                            {{0, 1}, {-1, 0}, {box.x1, box.y0}},
                            {{-1, 0}, {0, -1}, {box.x1, box.y1}},
                            {{0, -1}, {1, 0}, {box.x0, box.y1}}};
    const Frame& frame = frames[turns];
    const bool upright = turns % 2 == 0;
    const double size = std::max(upright ? box.height() : box.width(), 0.1);
    const double advance = std::max(upright ? box.width() : box.height(), 0.01);
    const double rise = ocr::glyphlessDescent * size;
    const Point origin{frame.corner.x + frame.up.x * rise, frame.corner.y + frame.up.y * rise};
    return fontName + " " + decimal(size) + " Tf " + decimal(100 * advance / (ocr::glyphlessAdvance * size)) + " Tz " +
           decimal(frame.along.x) + " " + decimal(frame.along.y) + " " + decimal(frame.up.x) + " " + decimal(frame.up.y) + " " +
           decimal(origin.x) + " " + decimal(origin.y) + " Tm " + ocr::hexCodes(utf32ToUtf8(std::u32string(1, code))) + " Tj\n";
}

}  // namespace

std::vector<Word> openWords(const PageText& text, const std::vector<Quad>& marks) {
    std::vector<Word> open;
    for (const Word& word : text.words) {
        const std::u32string codes = utf8ToUtf32(word.text);
        if (codes.size() != word.chars.size()) {
            if (!isUnder(word.box, marks)) {
                open.push_back(word);
            }
            continue;
        }
        Word rest = word;
        rest.chars.clear();
        std::u32string kept;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (!isUnder(word.chars[i], marks)) {
                kept += codes[i];
                rest.chars.push_back(word.chars[i]);
            }
        }
        if (!kept.empty()) {
            rest.text = utf32ToUtf8(kept);
            open.push_back(std::move(rest));
        }
    }
    return open;
}

std::string invisibleText(const std::vector<Word>& words, const std::string& fontName) {
    std::string content;
    for (const Word& word : words) {
        const std::u32string codes = utf8ToUtf32(word.text);
        const int turns = quarterTurns(word);
        content += "BT 3 Tr\n";
        for (std::size_t i = 0; i < codes.size(); ++i) {
            Rect box = word.box;
            if (word.chars.size() == codes.size()) {
                box = word.chars[i];
            } else {
                const double share = word.box.width() / static_cast<double>(codes.size());
                box.x0 += share * static_cast<double>(i);
                box.x1 = box.x0 + share;
            }
            content += placed(codes[i], box, turns, fontName);
        }
        content += "ET\n";
    }
    return content;
}

}  // namespace withheld::rasterize
