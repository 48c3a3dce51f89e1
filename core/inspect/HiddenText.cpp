#include "inspect/HiddenText.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/Characters.h"

namespace withheld::inspect {

namespace {

using verify::Glyph;
using verify::Raster;

constexpr int uniformLevels = 24;     // of one colour, noise of lossy pictures aside
constexpr double tinyHeight = 2;      // points, of a character's frame
constexpr double pictureShare = 0.5;  // of the page: a scan

struct SeenWord {
    Rect box;
    int characters = 0;
    bool uniform = true;  ///< nothing of it is to be seen
    double height = 0;
    std::u32string letters;
};

/// "s402", "Redactedsection311a": what a narrow box of a redaction says of itself, in letters as small as the box. Besides the
/// words of labels there are only digits and the letters of paragraphs, never as many together as a name has.
bool isCodeLabel(std::u32string_view letters) {
    static constexpr std::array<std::u32string_view, 5> labelWords{U"Redacted", U"section", U"and", U"Outofscope", U"Duplicate"};
    constexpr int longestParagraph = 3;  // "iii"
    int run = 0;
    bool said = false;
    while (!letters.empty()) {
        const auto word = std::find_if(labelWords.begin(), labelWords.end(),
                                       [&](std::u32string_view labelWord) { return letters.starts_with(labelWord); });
        const bool isDigit = isDecimalDigit(letters.front());
        run = word != labelWords.end() || isDigit ? 0 : run + 1;
        if (run > longestParagraph) {
            return false;
        }
        said = said || isDigit || word != labelWords.end();
        letters.remove_prefix(word != labelWords.end() ? word->size() : 1);
    }
    return said;
}

class HiddenText {
public:
    explicit HiddenText(const PageEvidence& evidence) : m_evidence(evidence) {}

    std::vector<Finding> all() {
        gatherWords();
        findCovered();
        findRenderModes();
        findUnderPictures();
        findOffPage();
        findInLayers();
        return std::move(m_findings);
    }

private:
    void gatherWords();
    void findCovered();
    void findRenderModes();
    void findUnderPictures();
    void findOffPage();
    void findInLayers();
    [[nodiscard]] const ShownText* textOf(const SeenWord& word) const;
    [[nodiscard]] bool isScan() const;
    void add(const std::string& id, const Rect& rect, int count, const std::string& what, const std::string& action,
             bool serious) {
        m_findings.push_back({id, m_evidence.page, rect, count, what, action, serious});
    }

    const PageEvidence& m_evidence;
    std::vector<SeenWord> m_words;
    std::vector<Finding> m_findings;
};

/// Whether the pixels of a character's frame are of one colour.
bool isUniform(const Raster& pixels, const Rect& region, const Rect& box) {
    const double sx = pixels.width / region.width();
    const double sy = pixels.height / region.height();
    const int x0 = std::max(0, static_cast<int>(std::floor((box.x0 - region.x0) * sx)));
    const int x1 = std::min(pixels.width, static_cast<int>(std::ceil((box.x1 - region.x0) * sx)));
    const int y0 = std::max(0, static_cast<int>(std::floor((region.y1 - box.y1) * sy)));
    const int y1 = std::min(pixels.height, static_cast<int>(std::ceil((region.y1 - box.y0) * sy)));
    if (x0 >= x1 || y0 >= y1) {
        return false;
    }
    int low[3] = {255, 255, 255};
    int high[3] = {0, 0, 0};
    for (int y = y0; y < y1; ++y) {
        for (int x = x0; x < x1; ++x) {
            const std::uint8_t* sample = pixels.at(x, y);
            for (int c = 0; c < 3; ++c) {
                low[c] = std::min(low[c], static_cast<int>(sample[c]));
                high[c] = std::max(high[c], static_cast<int>(sample[c]));
            }
        }
    }
    return high[0] - low[0] <= uniformLevels && high[1] - low[1] <= uniformLevels && high[2] - low[2] <= uniformLevels;
}

/// The middle of a frame: the edges belong to neighbours and to rules of tables.
Rect inner(const Rect& box) {
    const double dx = box.width() * 0.15;
    const double dy = box.height() * 0.25;
    return {box.x0 + dx, box.y0 + dy, box.x1 - dx, box.y1 - dy};
}

void HiddenText::gatherWords() {
    std::map<int, SeenWord> words;
    for (const Glyph& glyph : m_evidence.shown.glyphs) {
        if (!isLetterOrNumber(glyph.code)) {
            continue;  // a point has too little ink to tell
        }
        SeenWord& word = words[glyph.word];
        word.box = word.characters == 0 ? glyph.box() : word.box.united(glyph.box());
        word.height =
            std::max(word.height, std::min(glyph.box().height(), std::max(glyph.box().width() * 2, glyph.box().height() * 0.3)));
        ++word.characters;
        word.letters += glyph.code;
        word.uniform = word.uniform && isUniform(m_evidence.pixels, m_evidence.region, inner(glyph.box()));
    }
    for (const auto& [index, word] : words) {
        m_words.push_back(word);
    }
}

/// The show operator that most likely drew the word: the last one that begins at or before it on its line.
const ShownText* HiddenText::textOf(const SeenWord& word) const {
    const ShownText* best = nullptr;
    for (const ShownText& text : m_evidence.scan.texts) {
        const bool sameLine = text.origin.y >= word.box.y0 - 0.5 && text.origin.y <= word.box.y1;
        if (sameLine && text.origin.x <= word.box.center().x && (best == nullptr || text.origin.x >= best->origin.x)) {
            best = &text;
        }
    }
    return best;
}

bool HiddenText::isScan() const {
    return std::any_of(m_evidence.scan.pictures.begin(), m_evidence.scan.pictures.end(), [&](const PaintedPicture& picture) {
        return sharedArea(picture.quad, Quad::of(m_evidence.cropBox)) >= pictureShare * m_evidence.cropBox.area();
    });
}

void HiddenText::findCovered() {
    struct Cover {
        Rect rect;
        int words = 0;
        const char* what = "";
    };
    std::vector<Cover> covers;
    Rect invisible;
    int invisibleWords = 0;
    Rect tiny;
    int tinyWords = 0;
    for (const SeenWord& word : m_words) {
        if (word.height < tinyHeight) {
            if (!isCodeLabel(word.letters)) {
                tiny = tinyWords++ == 0 ? word.box : tiny.united(word.box);
            }
            continue;
        }
        if (!word.uniform) {
            continue;
        }
        const ShownText* text = textOf(word);
        if (text != nullptr && text->renderMode == 3) {
            continue;  // told by findRenderModes
        }
        const auto holds = [&](const Rect& rect) { return rect.intersected(word.box).area() >= 0.6 * word.box.area(); };
        const Rect* over = nullptr;
        const char* what = "";
        for (const FilledRect& rect : m_evidence.scan.rects) {
            if (holds(rect.rect) && (text == nullptr || rect.order > text->order) &&
                (over == nullptr || rect.rect.area() < over->area())) {
                over = &rect.rect;
                what = rect.colour.red + rect.colour.green + rect.colour.blue < 200 ? "Text under a black rectangle"
                                                                                    : "Text under a filled rectangle";
            }
        }
        for (const Rect& rect : m_evidence.annotations) {
            if (holds(rect) && (over == nullptr || rect.area() < over->area())) {
                over = &rect;
                what = "Text under an annotation";
            }
        }
        if (over != nullptr) {
            const auto known =
                std::find_if(covers.begin(), covers.end(), [&](const Cover& cover) { return cover.rect == *over; });
            if (known == covers.end()) {
                covers.push_back({*over, 1, what});
            } else {
                ++known->words;
            }
        } else {
            invisible = invisibleWords++ == 0 ? word.box : invisible.united(word.box);
        }
    }
    for (const Cover& cover : covers) {
        add("covered-text", cover.rect, cover.words, cover.what, "Mark it: what is only covered is not removed by itself", true);
    }
    if (invisibleWords > 0) {
        add("invisible-text", invisible, invisibleWords, "Text in the colour of its background",
            "Mark it: it can be copied out of the file", true);
    }
    if (tinyWords > 0) {
        add("tiny-text", tiny, tinyWords, "Text too small to be read", "Mark it: it can be copied out of the file", true);
    }
}

void HiddenText::findRenderModes() {
    int texts = 0;
    Rect where;
    for (const ShownText& text : m_evidence.scan.texts) {
        if (text.renderMode == 3) {
            const Rect spot =
                Rect{text.origin.x, text.origin.y, text.origin.x, text.origin.y}.grown(std::max(1.0, text.size / 2));
            where = texts++ == 0 ? spot : where.united(spot);
        }
    }
    if (texts == 0) {
        return;
    }
    if (isScan()) {
        add("ocr-layer", where, texts, "Recognised text behind the scanned page", "Kept, except under marks", false);
    } else {
        add("invisible-text", where, texts, "Text that readers do not draw", "Mark it: it can be copied out of the file", true);
    }
}

void HiddenText::findUnderPictures() {
    for (const PaintedPicture& picture : m_evidence.scan.pictures) {
        if (!picture.opaque) {
            continue;
        }
        int texts = 0;
        for (const ShownText& text : m_evidence.scan.texts) {
            const Point inside{text.origin.x + text.size / 3, text.origin.y + text.size / 3};
            texts += text.renderMode != 3 && text.order < picture.order && contains(picture.quad, inside) ? 1 : 0;
        }
        if (texts == 0) {
            continue;
        }
        const bool scan = sharedArea(picture.quad, Quad::of(m_evidence.cropBox)) >= pictureShare * m_evidence.cropBox.area();
        if (scan) {
            add("ocr-layer", picture.quad.bounds(), texts, "Text behind a picture of the page", "Kept, except under marks",
                false);
        } else {
            add("covered-text", picture.quad.bounds(), texts, "Text under a picture",
                "Mark it: what is only covered is not removed by itself", true);
        }
    }
}

void HiddenText::findOffPage() {
    std::map<int, bool> words;
    Rect where;
    for (const Glyph& glyph : m_evidence.everything.glyphs) {
        if (!m_evidence.cropBox.grown(0.5).contains(glyph.middle())) {
            where = words.empty() ? glyph.box() : where.united(glyph.box());
            words[glyph.word] = true;
        }
    }
    if (!words.empty()) {
        add("off-page-text", where, static_cast<int>(words.size()), "Text beside the visible page",
            "Mark it: it can be copied out of the file", true);
    }
}

void HiddenText::findInLayers() {
    std::map<char32_t, int> shown;
    for (const Glyph& glyph : m_evidence.shown.glyphs) {
        ++shown[glyph.code];
    }
    std::map<int, Rect> hidden;
    for (const Glyph& glyph : m_evidence.everything.glyphs) {
        if (m_evidence.cropBox.contains(glyph.middle()) && --shown[glyph.code] < 0) {
            const auto [at, isNew] = hidden.emplace(glyph.word, glyph.box());
            at->second = isNew ? glyph.box() : at->second.united(glyph.box());
        }
    }
    if (!hidden.empty()) {
        Rect where = hidden.begin()->second;
        for (const auto& [word, box] : hidden) {
            where = where.united(box);
        }
        add("hidden-layer", where, static_cast<int>(hidden.size()), "Text in a layer that readers do not show",
            "Removed on release", true);
    }
}

}  // namespace

std::vector<Finding> findHiddenText(const PageEvidence& evidence) {
    return HiddenText(evidence).all();
}

}  // namespace withheld::inspect
