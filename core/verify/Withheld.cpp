#include "verify/Withheld.h"

#include <map>

#include "base/Unicode.h"

namespace withheld::verify {

LinkedText textOutside(const PageGlyphs& page, const PageBoxes& boxes) {
    LinkedText out;
    int word = -1;
    bool gap = false;
    for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
        const Glyph& glyph = page.glyphs[i];
        if (boxes.at(glyph.middle()) != nullptr) {
            gap = true;
            continue;
        }
        if (gap || glyph.word != word) {
            out.text += U' ';
            out.glyphAt.push_back(-1);
        }
        out.text += glyph.code;
        out.glyphAt.push_back(static_cast<int>(i));
        word = glyph.word;
        gap = false;
    }
    return out;
}

void addWordsUnderBoxes(Needles& needles, const PageGlyphs& allLayers, const PageBoxes& boxes, int page) {
    // Of a word that the edge of a box cuts, a few letters tell nothing; most of them tell the word.
    constexpr double tellingShare = 0.6;
    std::map<const Box*, std::u32string> texts;
    const std::vector<Glyph>& glyphs = allLayers.glyphs;
    for (std::size_t begin = 0, end = 0; begin < glyphs.size(); begin = end) {
        std::u32string word;
        std::vector<const Box*> within;
        for (end = begin; end < glyphs.size() && glyphs[end].word == glyphs[begin].word; ++end) {
            word += glyphs[end].code;
            within.push_back(boxes.at(glyphs[end].middle()));
        }
        for (const TextToken& token : tokenize(word)) {
            std::size_t covered = 0;
            const Box* box = nullptr;
            for (std::size_t i = token.begin; i < token.end; ++i) {
                covered += within[i] != nullptr ? 1 : 0;
                box = within[i] != nullptr ? within[i] : box;
            }
            if (box != nullptr && static_cast<double>(covered) >= tellingShare * static_cast<double>(token.end - token.begin)) {
                std::u32string& text = texts[box];
                text += text.empty() ? U"" : U" ";
                text += word.substr(token.begin, token.end - token.begin);
            }
        }
    }
    for (const auto& [box, text] : texts) {
        needles.add(text, page, box->bounds);
    }
}

void addMarkTexts(Needles& needles, const std::vector<Mark>& marks) {
    for (const Mark& mark : marks) {
        if (!mark.text.empty()) {
            needles.add(utf8ToUtf32(mark.text), mark.page, mark.bounds());
        }
    }
}

void addAnnotationTexts(Needles& needles, const PageFacts& facts, const PageBoxes& boxes, int page,
                        const std::set<QPDFObjGen>& frozen) {
    const auto addString = [&](QPDFObjectHandle value, const Rect& rect) {
        if (value.isString()) {
            needles.add(utf8ToUtf32(value.getUTF8Value()), page, rect);
        } else if (value.isArray()) {
            for (QPDFObjectHandle& item : value.getArrayAsVector()) {
                if (item.isString()) {
                    needles.add(utf8ToUtf32(item.getUTF8Value()), page, rect);
                }
            }
        }
    };
    for (const AnnotationFacts& annotation : facts.annotations) {
        if (!boxes.touchesAny(annotation.active) || frozen.count(annotation.object.getObjGen()) > 0) {
            continue;
        }
        QPDFObjectHandle at = annotation.object;
        constexpr int deepestField = 16;
        for (int depth = 0; depth < deepestField && at.isDictionary(); ++depth) {
            for (const char* key : {"/V", "/DV", "/Contents"}) {
                addString(keyOf(at, key), annotation.rect);
            }
            at = annotation.subtype == "Widget" ? keyOf(at, "/Parent") : QPDFObjectHandle::newNull();
        }
    }
}

}  // namespace withheld::verify
