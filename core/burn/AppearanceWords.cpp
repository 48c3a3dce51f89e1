#include "burn/AppearanceWords.h"

namespace withheld::burn {

namespace {

class AppearanceReader : public content::Visitor {
public:
    AppearanceReader(content::FontCache& fonts, WordCollector& words, bool removed)
        : m_fonts(fonts), m_words(words), m_removed(removed) {}

    void read(const pdf::Object& appearance, int depth = 0) {
        constexpr int depthLimit = 8;
        if (appearance.isStream()) {
            if (Expected<Bytes> content = appearance.decodedStream()) {
                content::Interpreter interpreter(m_fonts, *this);
                m_depth = depth;
                interpreter.run(*content, appearance.get("Resources"));
                m_words.endWord();
            }
        } else if (depth < depthLimit) {
            for (const std::string& state : appearance.keys()) {
                read(appearance.get(state), depth + 1);
            }
        }
    }

    void showText(const content::Operation&, const content::GraphicsState& state, const content::TextShow& show) override {
        for (const content::Glyph& glyph : show.glyphs) {
            m_words.addGlyph(state.text.font->unicode(glyph.code), glyph.at(0, 0), glyph.at(glyph.width, 0),
                             glyph.toUser.meanScale(), m_removed);
        }
    }
    void paintXObject(const content::Operation&, const content::GraphicsState&, const std::string&,
                      const pdf::Object& object) override {
        constexpr int formDepthLimit = 8;
        if (object.get("Subtype").isName("Form") && m_depth < formDepthLimit) {
            AppearanceReader(m_fonts, m_words, m_removed).read(object, m_depth + 1);
        }
    }
    void showUnreadableText(const content::Operation&, const content::GraphicsState&) override {}
    void paintPath(const content::Operation&, const content::GraphicsState&, const paths::Path&, const content::PathPaint&,
                   const std::vector<std::pair<std::size_t, std::size_t>>&) override {}
    void paintInlineImage(const content::Operation&, const content::GraphicsState&) override {}
    void paintShading(const content::Operation&, const content::GraphicsState&, const pdf::Object&) override {}

private:
    content::FontCache& m_fonts;
    WordCollector& m_words;
    bool m_removed;
    int m_depth = 0;
};

}  // namespace

void readAppearance(content::FontCache& fonts, const pdf::Object& appearance, WordCollector& words, bool removed) {
    AppearanceReader(fonts, words, removed).read(appearance);
}

}  // namespace withheld::burn
