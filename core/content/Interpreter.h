// Runs a content stream (ISO 32000-1 8, 9, 14.6) and tells a Visitor what is painted, and where.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/GraphicsState.h"
#include "content/Operation.h"
#include "pdf/Document.h"

namespace withheld::content {

/// Fonts of a document, read once each.
class FontCache {
public:
    /// Null when the dictionary is no usable font.
    [[nodiscard]] std::shared_ptr<const fonts::Font> font(const pdf::Object& dictionary);

private:
    std::map<pdf::ObjectId, std::shared_ptr<const fonts::Font>> m_byId;
};

/// Where a text-positioning operator puts the next line (9.4.2).
struct TextPlacement {
    bool absolute = false;  ///< Tm
    double x = 0;           ///< relative ones: in the space of the line before
    double y = 0;
    Matrix line;  ///< the text line matrix from now on
    Point at;     ///< where the line begins, default user space
};

/// Told of every operation that paints, in order. Matrices in `state` map to the default user space of the page.
class Visitor {
public:
    virtual ~Visitor() = default;
    virtual void showText(const Operation& operation, const GraphicsState& state, const TextShow& show) = 0;
    /// Strings shown with a font that can't be read: nothing is known of where their glyphs stand.
    virtual void showUnreadableText(const Operation& operation, const GraphicsState& state) = 0;
    virtual void beginTextObject(const Operation&) {}
    /// Td, TD, Tm, T*, and ' and " before what they show: what was shown before does not move what follows.
    virtual void placeText(const Operation&, const TextPlacement&) {}
    /// Tc, Tw, Tz, TL, Ts, Tr, Tf, and " before what it shows (its spacing).
    virtual void setTextParameter(const Operation&) {}
    /// cm; `matrix`: what it adds before the present one.
    virtual void concatenate(const Operation&, const Matrix& /*matrix*/) {}
    /// cs, sc, scn, g, rg, k, and those that stroke.
    virtual void setColour(const Operation&) {}
    virtual void saveState(const Operation&) {}
    virtual void restoreState(const Operation&) {}
    /// ET: what was shown in a clipping mode (Tr 4–7) becomes part of the clip now (9.3.6).
    virtual void endTextObject(const Operation&) {}
    /// `construction`: the operations that built the path (m, l, c, re, W …) as byte ranges.
    virtual void paintPath(const Operation& operation, const GraphicsState& state, const paths::Path& path,
                           const PathPaint& paint, const std::vector<std::pair<std::size_t, std::size_t>>& construction) = 0;
    virtual void paintXObject(const Operation& operation, const GraphicsState& state, const std::string& name,
                              const pdf::Object& object) = 0;
    virtual void paintInlineImage(const Operation& operation, const GraphicsState& state) = 0;
    virtual void paintShading(const Operation& operation, const GraphicsState& state, const pdf::Object& shading) = 0;
    virtual void setExtGState(const Operation&, const GraphicsState&, const std::string& /*name*/,
                              const pdf::Object& /*dictionary*/) {}
    /// BMC, BDC. `properties`: the resource that a name operand names; null for inline dictionaries and BMC.
    virtual void beginMarkedContent(const Operation&, const pdf::Object& /*properties*/) {}
    virtual void endMarkedContent(const Operation&) {}
    /// MP, DP.
    virtual void markPoint(const Operation&) {}
    /// A Q without its q. Readers ignore it.
    virtual void strayRestore(const Operation&) {}
    /// More operands than the operator has (7.8.2 forbids it): readers differ in which they take. Here, as in Poppler, the last
    /// ones count; `begin` to `end` are the others, or those that stand behind the last operator.
    virtual void surplusOperands(std::size_t /*begin*/, std::size_t /*end*/) {}
    /// Fewer operands than the operator has: Poppler reads nothing of the stream from there on, MuPDF and others go on.
    virtual void lackOperands(const Operation&) {}
    /// Nested or drawn beyond what is followed: where anything is painted is not known any more.
    virtual void exceedLimits(const char* /*what*/) {}
};

class Interpreter {
public:
    Interpreter(FontCache& fonts, Visitor& visitor) : m_fonts(fonts), m_visitor(visitor) {}

    /// `content`: all streams of a page joined by a blank (7.8.2), or a form's stream. `initial`: ctm for forms.
    void run(std::string_view content, const pdf::Object& resources, const GraphicsState& initial = {});
    /// q without Q when the stream ended.
    [[nodiscard]] std::size_t openSaves() const { return m_saved.size(); }
    [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>>& comments() const { return m_comments; }

private:
    struct Handler {
        void (Interpreter::*run)(const Operation&);
        std::size_t operands = anyNumber;
    };
    static constexpr std::size_t anyNumber = 1000;
    static const std::map<std::string, Handler, std::less<>>& handlers();

    void save(const Operation& operation);
    void restore(const Operation& operation);
    void concatenate(const Operation& operation);
    void lineWidth(const Operation& operation);
    void lineCap(const Operation& operation);
    void lineJoin(const Operation& operation);
    void miterLimit(const Operation& operation);
    void dash(const Operation& operation);
    void extGState(const Operation& operation);

    void moveTo(const Operation& operation);
    void lineTo(const Operation& operation);
    void curveTo(const Operation& operation);
    void closePath(const Operation& operation);
    void rectangle(const Operation& operation);
    void clip(const Operation& operation);
    void paint(const Operation& operation);

    void beginText(const Operation& operation);
    void endText(const Operation& operation);
    void setFont(const Operation& operation);
    void textParameter(const Operation& operation);
    void moveText(const Operation& operation);
    void textMatrix(const Operation& operation);
    void nextLine(const Operation& operation);
    void show(const Operation& operation);

    void choosePattern(const Operation& operation, bool mayBePattern, pdf::Object& pattern, std::string& name) const;
    void fillColour(const Operation& operation);
    void strokeColour(const Operation& operation);
    void xobject(const Operation& operation);
    void inlineImage(const Operation& operation);
    void shading(const Operation& operation);
    void markedContent(const Operation& operation);
    void endMarked(const Operation& operation);
    void markedPoint(const Operation& operation);

    void startNextLine(const Operation& operation, double tx, double ty);
    void place(const Operation& operation, const std::vector<Operand>& elements);
    /// Leaves as many operands as the operator has, if there are more.
    void checkOperands(Operation& operation, std::size_t arity);
    void addSegment(paths::Segment segment);
    [[nodiscard]] pdf::Object resource(const char* category, const Operation& operation, std::size_t operand) const;

    FontCache& m_fonts;
    Visitor& m_visitor;
    pdf::Object m_resources;
    GraphicsState m_state;
    std::vector<GraphicsState> m_saved;
    Matrix m_textMatrix;
    double m_otherShift = 0;  ///< how much further other readers are on the line, in text space
    Matrix m_lineMatrix;
    [[nodiscard]] Point lineStart() const { return m_lineMatrix.then(m_state.ctm).map({0, 0}); }
    paths::Path m_path;
    Point m_current;
    std::string_view m_content;  // of the stream that runs
    std::vector<std::pair<std::size_t, std::size_t>> m_construction;
    bool m_clipPending = false;
    paths::FillRule m_clipRule = paths::FillRule::NonZero;
    TextShow m_show;  ///< reused to save allocations
    std::vector<std::pair<std::size_t, std::size_t>> m_comments;
};

/// /Matrix of a form XObject or an appearance stream (8.10.2): from its space to that of whoever paints it; identity by default.
[[nodiscard]] Matrix formMatrix(const pdf::Object& form);

/// The page's content streams decoded and joined (7.8.2: the split may stand between any two tokens).
[[nodiscard]] Expected<Bytes> pageContent(const pdf::Document& document, int page);

}  // namespace withheld::content
