#include "burn/ProcedureInk.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace withheld::burn {

namespace {

using content::GraphicsState;
using content::Operation;

/// Bounds of all that a content stream paints.
class InkReader : public content::Visitor {
public:
    explicit InkReader(content::FontCache& fonts) : m_fonts(fonts) {}

    void read(const pdf::Object& stream, const pdf::Object& resources, const GraphicsState& initial) {
        constexpr int deepest = 8;
        const Expected<Bytes> content = stream.decodedStream();
        if (!content || m_depth == deepest) {
            known = known && content;
            return;
        }
        ++m_depth;
        const pdf::Object outer = std::exchange(m_resources, resources);
        content::Interpreter(m_fonts, *this).run(*content, resources, initial);
        m_resources = outer;
        --m_depth;
    }

    std::optional<Rect> bounds;
    bool known = true;

    void showText(const Operation&, const GraphicsState& state, const content::TextShow& show) override {
        const fonts::Font& font = *state.text.font;
        for (const content::Glyph& glyph : show.glyphs) {
            const Rect ink =
                font.inkBox(glyph.code)
                    .value_or(Rect{0, font.descent(), std::max(glyph.width, font.advance(glyph.code)), font.ascent()});
            if (!ink.isEmpty()) {
                add(mappedBounds(ink, glyph.toUser), state);
            }
        }
    }
    void showUnreadableText(const Operation&, const GraphicsState&) override { known = false; }
    void paintPath(const Operation&, const GraphicsState& state, const paths::Path& path, const content::PathPaint& paint,
                   const std::vector<std::pair<std::size_t, std::size_t>>&) override {
        if (paint.fill || paint.stroke) {
            add(paths::inkBounds(path, state.ctm, paint.stroke ? state.stroke.width : 0), state);
        }
    }
    void paintXObject(const Operation&, const GraphicsState& state, const std::string&, const pdf::Object& object) override {
        if (object.get("Subtype").isName("Form")) {
            GraphicsState inner = state;
            inner.ctm = content::formMatrix(object).then(state.ctm);
            const pdf::Object own = object.get("Resources");
            read(object, own.isDictionary() ? own : m_resources, inner);
        } else {
            add(mappedBounds({0, 0, 1, 1}, state.ctm), state);
        }
    }
    void paintInlineImage(const Operation&, const GraphicsState& state) override {
        add(mappedBounds({0, 0, 1, 1}, state.ctm), state);
    }
    void paintShading(const Operation&, const GraphicsState& state, const pdf::Object&) override {
        if (state.clip.bounds.x0 <= -content::Clip::everywhere) {
            known = false;
        } else {
            add(state.clip.bounds, state);
        }
    }

private:
    void add(const Rect& ink, const GraphicsState& state) {
        const Rect seen = ink.intersected(state.clip.bounds);
        bounds = bounds ? bounds->united(seen) : seen;
    }

    content::FontCache& m_fonts;
    pdf::Object m_resources;
    int m_depth = 0;
};

}  // namespace

std::optional<Rect> ProcedureInk::of(const fonts::Font& font, fonts::Code code, const pdf::Object& resources) {
    const pdf::Object procedure = font.glyphProcedure(code);
    if (!procedure.isStream()) {
        return std::nullopt;
    }
    const auto [found, isNew] = m_byProcedure.try_emplace(procedure.id());
    std::optional<Rect>& ink = found->second;
    if (isNew) {
        InkReader reader(m_fonts);
        const pdf::Object own = font.resources();
        reader.read(procedure, own.isDictionary() ? own : resources, {});
        ink = reader.known ? std::optional(reader.bounds.value_or(Rect{})) : std::nullopt;
    }
    return ink && !ink->isEmpty() ? std::optional(mappedBounds(*ink, font.fontMatrix())) : ink;
}

}  // namespace withheld::burn
