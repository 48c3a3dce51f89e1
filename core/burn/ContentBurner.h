// Takes what lies under the marks out of one content stream: glyphs, images, paths, forms. Everything else stays where it stood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "burn/BurnContext.h"
#include "burn/GlyphFate.h"
#include "burn/MatrixChains.h"
#include "burn/PatternUses.h"
#include "burn/ResourceEdits.h"
#include "burn/SavedStates.h"
#include "burn/TextPositioning.h"
#include "content/Interpreter.h"
#include "paths/StrokeOutline.h"

namespace withheld::burn {

class ContentBurner : public content::Visitor {
public:
    /// `owner`: the page or form whose marked-content ids the stream defines. `forms`: ids of the forms being run, outermost
    /// first.
    ContentBurner(BurnContext& context, BurnedPage& page, const std::vector<Quad>& areas, ResourceEdits& resources,
                  pdf::ObjectId owner, std::vector<pdf::ObjectId> forms);

    /// Glyphs that show nothing inside `window` (default user space) go as well: what a form field could not hold.
    void showOnlyWithin(const Rect& window) { m_window = window; }

    /// Runs `content` and returns it without what lies under the areas (the same bytes when nothing changed).
    [[nodiscard]] Bytes burn(std::string_view content, const content::GraphicsState& initial);
    [[nodiscard]] bool changed() const { return !m_edits.empty() || m_patternsChanged; }
    /// Something that was painted went (not only an invisible repair).
    [[nodiscard]] bool removedAnything() const { return m_removedAnything; }
    /// q operators left open at the end.
    [[nodiscard]] std::size_t openSaves() const { return m_openSaves; }

    void showText(const content::Operation& operation, const content::GraphicsState& state,
                  const content::TextShow& show) override;
    void showUnreadableText(const content::Operation& operation, const content::GraphicsState& state) override;
    void beginTextObject(const content::Operation& operation) override;
    void placeText(const content::Operation& operation, const content::TextPlacement& placement) override;
    void setTextParameter(const content::Operation& operation) override;
    void concatenate(const content::Operation& operation, const Matrix& matrix) override;
    void setColour(const content::Operation& operation) override;
    void saveState(const content::Operation& operation) override;
    void restoreState(const content::Operation& operation) override;
    void surplusOperands(std::size_t begin, std::size_t end) override;
    void lackOperands(const content::Operation& operation) override;
    void exceedLimits(const char* what) override;
    void endTextObject(const content::Operation& operation) override;
    void paintPath(const content::Operation& operation, const content::GraphicsState& state, const paths::Path& path,
                   const content::PathPaint& paint,
                   const std::vector<std::pair<std::size_t, std::size_t>>& construction) override;
    void paintXObject(const content::Operation& operation, const content::GraphicsState& state, const std::string& name,
                      const pdf::Object& object) override;
    void paintInlineImage(const content::Operation& operation, const content::GraphicsState& state) override;
    void paintShading(const content::Operation& operation, const content::GraphicsState& state,
                      const pdf::Object& shading) override;
    void setExtGState(const content::Operation& operation, const content::GraphicsState& state, const std::string& name,
                      const pdf::Object& dictionary) override;
    void beginMarkedContent(const content::Operation& operation, const pdf::Object& properties) override;
    void endMarkedContent(const content::Operation& operation) override;
    void markPoint(const content::Operation& operation) override;
    void strayRestore(const content::Operation& operation) override {
        m_strayRestores.push_back({operation.begin, operation.end});
    }

private:
    struct MarkedContent {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string tag;
        int id = -1;           ///< MCID; -1 if none
        bool hasText = false;  ///< ActualText, Alt, E
        bool hidden = false;   ///< a layer that no reader shows
        bool touched = false;
        pdf::Object properties;
        std::size_t staying = 0;  ///< of what is painted, when it began
        std::size_t gone = 0;
        std::size_t closeBegin = 0;  ///< its EMC, of one in which nothing is painted any more
        std::size_t closeEnd = 0;
    };
    /// An operator, and what was painted when it stood.
    struct Remembered {
        bool valid = false;
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t staying = 0;
        std::size_t gone = 0;
    };
    [[nodiscard]] Remembered remembered(const content::Operation& operation) const {
        return {true, operation.begin, operation.end, m_states.staying(), m_states.gone()};
    }
    /// Something was painted since, and all of it went.
    [[nodiscard]] bool onlyGoneSince(std::size_t staying, std::size_t gone) const {
        return m_states.staying() == staying && m_states.gone() != gone;
    }
    [[nodiscard]] GlyphFate fateOf(const content::Glyph& glyph, const fonts::Font& font, bool vertical,
                                   const std::vector<Quad>& areas) const;
    /// Where one reader places it.
    [[nodiscard]] GlyphFate fateAt(const content::Glyph& glyph, const Matrix& toUser, const fonts::Font& font, bool vertical,
                                   const std::vector<Quad>& areas) const;
    /// In text space at size 1; nullopt when not known.
    [[nodiscard]] std::optional<Rect> inkOf(const fonts::Font& font, fonts::Code code) const;
    /// How far, in em, the ink of the show's glyphs may be from their origins.
    [[nodiscard]] double inkReach(const content::TextShow& show, const fonts::Font& font) const;
    /// Fails when a glyph that goes whole is a drawing of which much lies outside.
    void refuseDrawing(const content::Glyph& glyph, GlyphFate fate, const fonts::Font& font);
    /// The areas that glyphs of the show may reach; `reach` in default user space.
    [[nodiscard]] std::vector<Quad> areasNear(const content::TextShow& show, double reach) const;
    [[nodiscard]] bool hidden() const { return m_hiddenDepth > 0; }
    /// A show of which glyphs stay.
    void rewriteShow(const content::Operation& operation, const content::GraphicsState& state, const content::TextShow& show,
                     const std::vector<GlyphFate>& fates, const TextPositioning::Owed& owed);
    void noteGoneGlyph(const content::Glyph& glyph, GlyphFate fate, const fonts::Font& font);
    void burnXObject(const content::Operation& operation, const content::GraphicsState& state, const std::string& name,
                     const pdf::Object& object);
    void burnImage(const content::Operation& operation, const content::GraphicsState& state, const std::string& name,
                   const pdf::Object& image);
    void burnForm(const content::Operation& operation, const content::GraphicsState& state, const std::string& name,
                  const pdf::Object& form);
    /// A changed copy of `form` as painted under `ctm`, or null when nothing in it lies under an area.
    [[nodiscard]] pdf::Object burnedForm(const pdf::Object& form, const content::GraphicsState& state);
    /// A changed copy of a stream with content of its own (a form, a cell), or null when nothing in it lies under an area.
    /// `toUser`: from the content's space to default user space; `outer`: the graphics state to begin with.
    [[nodiscard]] pdf::Object burnedStream(const pdf::Object& stream, const Matrix& toUser, content::GraphicsState outer,
                                           const std::vector<Quad>& areas);
    void notePattern(const std::string& name, const pdf::Object& pattern, PatternPainting painting);
    void noteFillPattern(const content::GraphicsState& state, const Rect& bounds, bool gone);
    void noteStrokePattern(const content::GraphicsState& state, const Rect& bounds, bool gone);
    void burnPatterns(const Matrix& parent);
    /// A changed copy, or null when what lies under the areas stands open elsewhere in the pattern, or is not painted.
    [[nodiscard]] pdf::Object burnedPattern(const std::string& name, const PatternUse& use, const Matrix& parent);
    /// A copy of `pattern` whose mesh was cut, or null when nothing of it lies under the areas.
    [[nodiscard]] pdf::Object cutMeshPattern(const std::string& name, const PatternUse& use, const Matrix& parent);
    /// Fails when `shading` is a picture made of a function's samples; `shown`: where it may paint.
    [[nodiscard]] bool refusesPicture(const pdf::Object& shading, const Rect& shown);
    /// A copy of the mesh `shading` without what lies under the areas, or null. `toUser`: from its space to default user space.
    [[nodiscard]] pdf::Object cutMesh(const pdf::Object& shading, const Matrix& toUser);
    /// Tells the chains of matrices what was painted since.
    void followMatrices();
    /// The stroke colour as operators that fill with it here; nullopt when it can't be said.
    [[nodiscard]] std::optional<std::string> strokeColourAsFill(const content::GraphicsState& state);
    /// What is left of a wide stroke, as operators.
    [[nodiscard]] std::string wideStrokeText(const paths::WideCut& cut, const content::GraphicsState& state,
                                             const std::string& colour);
    void removeOperation(const content::Operation& operation);
    void noteRemoval();
    /// `marked`: indexes of `m_marked`.
    void touchMarkedContent(const std::vector<std::size_t>& marked);
    void finishMarkedContent(const MarkedContent& mark);

    BurnContext& m_context;
    BurnedPage& m_page;
    std::vector<Quad> m_areas;
    Rect m_areaBounds;
    std::optional<Rect> m_window;
    ResourceEdits& m_resources;
    pdf::ObjectId m_owner;
    std::vector<pdf::ObjectId> m_forms;
    content::StreamEdits m_edits;
    PatternUses m_patterns;
    bool m_patternsChanged = false;
    std::vector<MarkedContent> m_marked;    ///< of the whole stream, in order: patterns are burned at its end
    std::vector<std::size_t> m_openMarked;  ///< those that hold the present operation, outermost first
    int m_hiddenDepth = 0;
    bool m_removedAnything = false;
    std::size_t m_openSaves = 0;
    TextPositioning m_positioning{m_edits};
    SavedStates m_states{m_edits};
    MatrixChains m_matrices;
    Remembered m_textBegin;
    Remembered m_fillColour;  ///< the last, of this block between q and Q
    Remembered m_strokeColour;
    std::size_t m_stayingBefore = 0;  ///< when the chains of matrices were last told
    std::size_t m_goneBefore = 0;
    std::optional<std::string> m_inheritedSpace;  ///< of the stroke colour, under a name of this stream's own
    bool m_paintsNothing = false;                 ///< the last form that was burned
    bool m_clipGlyphRemoved = false;              ///< in this text object, shown in a clipping mode
    bool m_clipGlyphKept = false;
    std::vector<std::pair<std::size_t, std::size_t>> m_strayRestores;
    std::string_view m_content;
};

}  // namespace withheld::burn
