#include "PageOfText.h"

#include <sstream>

#include "base/PageSpace.h"
#include "base/Unicode.h"

namespace withheld::detect::test {

namespace {

constexpr double advance = 6;
constexpr double height = 12;
constexpr double pageHeight = 842;

}  // namespace

PageText pageOf(const std::vector<Piece>& pieces) {
    PageText page;
    page.page = 1;
    page.source = TextSource::Digital;
    int line = 0;
    for (const Piece& piece : pieces) {
        std::istringstream words(piece.text);
        double x = piece.x;
        for (std::string text; words >> text;) {
            Word word;
            word.text = text;
            word.line = line;
            const double bottom = pageHeight - piece.top - height;
            const std::size_t count = utf8ToUtf32(text).size();
            for (std::size_t i = 0; i < count; ++i) {
                word.chars.push_back(
                    {x + advance * static_cast<double>(i), bottom, x + advance * static_cast<double>(i + 1), bottom + height});
            }
            word.box = {x, bottom, x + advance * static_cast<double>(count), bottom + height};
            x = word.box.x1 + advance;
            page.words.push_back(std::move(word));
        }
        ++line;
    }
    return page;
}

PageText proseOf(const std::vector<std::string>& lines) {
    std::vector<Piece> pieces;
    double top = 60;
    for (const std::string& line : lines) {
        pieces.push_back({60, top, line});
        top += 14;
    }
    return pageOf(pieces);
}

PageText turned(const PageText& page, int rotate) {
    PageText result = page;
    PageGeometry geometry{{0, 0, 595, pageHeight}, {0, 0, 595, pageHeight}, rotate, 1};
    if (rotate % 180 != 0) {
        geometry.mediaBox = geometry.cropBox = {0, 0, pageHeight, 595};
    }
    const PageSpace seen(PageGeometry{{0, 0, 595, pageHeight}, {0, 0, 595, pageHeight}, 0, 1}, 72);
    const Matrix map = seen.toView().then(PageSpace(geometry, 72).toUser());
    for (Word& word : result.words) {
        word.box = mappedBounds(word.box, map);
        for (Rect& box : word.chars) {
            box = mappedBounds(box, map);
        }
    }
    return result;
}

std::vector<std::string> textsOf(const std::vector<Suggestion>& suggestions, const std::string& kind) {
    std::vector<std::string> texts;
    for (const Suggestion& suggestion : suggestions) {
        if (suggestion.kind == kind) {
            texts.push_back(suggestion.text);
        }
    }
    return texts;
}

std::vector<std::string> found(const std::string& line, const std::string& kind) {
    return textsOf(detect(proseOf({line})), kind);
}

}  // namespace withheld::detect::test
