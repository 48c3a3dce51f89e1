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
    std::map<const Box*, std::u32string> texts;
    std::map<const Box*, int> lastWord;
    for (const Glyph& glyph : allLayers.glyphs) {
        const Box* box = boxes.at(glyph.middle());
        if (box == nullptr) {
            continue;
        }
        std::u32string& text = texts[box];
        if (!text.empty() && lastWord[box] != glyph.word) {
            text += U' ';
        }
        text += glyph.code;
        lastWord[box] = glyph.word;
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

void addAnnotationTexts(Needles& needles, const PageFacts& facts, const PageBoxes& boxes, int page) {
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
        if (!boxes.touches(annotation.rect)) {
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
