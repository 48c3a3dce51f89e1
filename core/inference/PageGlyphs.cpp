#include "inference/PageGlyphs.h"

#include <algorithm>
#include <cmath>

#include "base/Unicode.h"
#include "burn/Layers.h"

namespace withheld::inference {

namespace {

using content::GraphicsState;
using content::Operation;
using content::TextShow;

constexpr double sameBaseline = 0.3;   // em: sub- and superscripts belong to their line
constexpr double printedTwice = 0.08;  // em: the same glyph this near is a makeshift bold
constexpr double smallest = 1e-6;      // points an em: nothing is painted

struct LooseGlyph {
    PlacedGlyph glyph;
    int angle = 0;  ///< of its direction, hundredths of a radian
    Point direction;
};

/// Collects the glyphs of a page's content and of the forms it paints.
class GlyphReader : public content::Visitor {
public:
    GlyphReader(const burn::Layers& layers, content::FontCache& fonts, PageGlyphs& page, std::vector<LooseGlyph>& glyphs)
        : m_layers(layers), m_fonts(fonts), m_page(page), m_glyphs(glyphs) {}

    void run(std::string_view content, const pdf::Object& resources, const GraphicsState& initial) {
        const pdf::Object dictionaries = resources.get("Font");
        for (const std::string& name : dictionaries.keys()) {
            const pdf::Object dictionary = dictionaries.get(name);
            if (dictionary.id().number != 0) {
                if (const auto font = m_fonts.font(dictionary)) {
                    m_page.fontDictionaries.emplace(font.get(), dictionary);
                }
            }
        }
        const pdf::Object outer = std::exchange(m_resources, resources);
        content::Interpreter(m_fonts, *this).run(content, resources, initial);
        m_resources = outer;
    }

    void showText(const Operation&, const GraphicsState& state, const TextShow& show) override {
        ++m_shows;
        if (m_hiddenDepth > 0 || show.vertical || show.glyphs.empty() || !show.measurable) {
            return;
        }
        const Matrix& first = show.glyphs.front().toUser;
        const Point x = first.mapVector({1, 0});
        Setting setting;
        setting.font = state.text.font;
        setting.em = std::hypot(x.x, x.y);
        if (!(setting.em > smallest) || !std::isfinite(setting.em)) {
            return;
        }
        setting.height = std::abs(first.determinant()) / setting.em;
        setting.charSpacing = state.text.charSpacing / state.text.size;
        setting.wordSpacing = state.text.wordSpacing / state.text.size;
        const Point direction{x.x / setting.em, x.y / setting.em};
        const int angle = static_cast<int>(std::lround(std::atan2(direction.y, direction.x) * 100));
        const std::size_t index = indexOf(setting);
        for (const content::Glyph& shown : show.glyphs) {
            LooseGlyph loose;
            loose.angle = angle;
            loose.direction = direction;
            loose.glyph.text = utf8ToUtf32(setting.font->unicode(shown.code));
            loose.glyph.code = shown.code;
            loose.glyph.setting = index;
            loose.glyph.show = m_shows;
            loose.glyph.toUser = shown.toUser;
            loose.glyph.width = shown.width;
            m_glyphs.push_back(std::move(loose));
        }
    }
    void showUnreadableText(const Operation&, const GraphicsState&) override {}
    void paintPath(const Operation&, const GraphicsState&, const paths::Path&, const content::PathPaint&,
                   const std::vector<std::pair<std::size_t, std::size_t>>&) override {}
    void paintInlineImage(const Operation&, const GraphicsState&) override {}
    void paintShading(const Operation&, const GraphicsState&, const pdf::Object&) override {}

    void paintXObject(const Operation&, const GraphicsState& state, const std::string&, const pdf::Object& object) override {
        constexpr std::size_t depthLimit = 40;
        constexpr int runLimit = 20000;
        const pdf::ObjectId id = object.id();
        if (!object.get("Subtype").isName("Form") || m_layers.isHidden(object.get("OC")) || m_forms.size() >= depthLimit ||
            ++m_formRuns > runLimit || std::find(m_forms.begin(), m_forms.end(), id) != m_forms.end()) {
            return;
        }
        const Expected<Bytes> content = object.decodedStream();
        if (!content) {
            return;
        }
        GraphicsState inner = state;
        inner.ctm = content::formMatrix(object).then(state.ctm);
        const std::vector<bool> outerMarked = std::exchange(m_marked, {});
        m_forms.push_back(id);
        const pdf::Object own = object.get("Resources");
        run(*content, own.isDictionary() ? own : m_resources, inner);
        m_forms.pop_back();
        m_hiddenDepth -= static_cast<int>(std::count(m_marked.begin(), m_marked.end(), true));
        m_marked = outerMarked;
    }
    void beginMarkedContent(const Operation& operation, const pdf::Object& properties) override {
        const bool layer = !operation.operands.empty() && operation.operands.front().bytes == "OC";
        m_marked.push_back(layer && m_layers.isHidden(properties));
        m_hiddenDepth += m_marked.back() ? 1 : 0;
    }
    void endMarkedContent(const Operation&) override {
        if (!m_marked.empty()) {
            m_hiddenDepth -= m_marked.back() ? 1 : 0;
            m_marked.pop_back();
        }
    }

private:
    std::size_t indexOf(const Setting& setting) {
        std::vector<Setting>& all = m_page.settings;
        constexpr std::size_t lookedBack = 64;  // a setting that comes twice in the list does no harm, a slow search would
        for (std::size_t i = all.size(); i-- > 0 && all.size() - i <= lookedBack;) {
            if (all[i] == setting) {
                return i;
            }
        }
        all.push_back(setting);
        return all.size() - 1;
    }

    const burn::Layers& m_layers;
    content::FontCache& m_fonts;
    PageGlyphs& m_page;
    std::vector<LooseGlyph>& m_glyphs;
    pdf::Object m_resources;
    std::vector<pdf::ObjectId> m_forms;
    std::vector<bool> m_marked;
    int m_hiddenDepth = 0;
    int m_formRuns = 0;
    std::size_t m_shows = 0;
};

void finishLine(const PageGlyphs& page, TextLine& line) {
    std::stable_sort(line.glyphs.begin(), line.glyphs.end(),
                     [](const PlacedGlyph& a, const PlacedGlyph& b) { return a.begin < b.begin; });
    std::vector<PlacedGlyph> kept;
    kept.reserve(line.glyphs.size());
    double em = 0;
    for (PlacedGlyph& glyph : line.glyphs) {
        em = std::max(em, page.settingOf(glyph).height);
        const bool again = !kept.empty() && kept.back().code == glyph.code && kept.back().setting == glyph.setting &&
                           kept.back().show != glyph.show &&
                           glyph.begin - kept.back().begin < printedTwice * page.settingOf(glyph).em;
        if (!again) {
            kept.push_back(std::move(glyph));
        }
    }
    line.glyphs = std::move(kept);
    bool firstPoint = true;
    for (const PlacedGlyph& glyph : line.glyphs) {
        for (const Point p : {glyph.toUser.map({0, 0}), glyph.toUser.map({glyph.width, 0})}) {
            const Rect point{p.x, p.y, p.x, p.y};
            line.bounds = firstPoint ? point : line.bounds.united(point);
            firstPoint = false;
        }
    }
    line.bounds = line.bounds.grown(em);
}

}  // namespace

bool PlacedGlyph::isBlank() const {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char32_t c) { return c <= U' ' || c == U'\u00A0' || c == U'\u3000'; });
}

Expected<PageGlyphs> readGlyphs(const pdf::Document& document, int page, content::FontCache& fonts) {
    const Expected<Bytes> content = content::pageContent(document, page);
    if (!content) {
        return content.error();
    }
    PageGlyphs result;
    std::vector<LooseGlyph> loose;
    const burn::Layers layers(document);
    GlyphReader reader(layers, fonts, result, loose);
    reader.run(*content, document.inherited(page, "Resources"), {});

    std::map<int, std::vector<LooseGlyph*>> byAngle;
    for (LooseGlyph& item : loose) {
        byAngle[item.angle].push_back(&item);
    }
    for (auto& [angle, glyphs] : byAngle) {
        TextLine line;
        line.direction = glyphs.front()->direction;
        for (LooseGlyph* item : glyphs) {
            const Point origin = item->glyph.toUser.map({0, 0});
            item->glyph.begin = line.along(origin);
            item->glyph.end = item->glyph.begin + item->glyph.width * result.settingOf(item->glyph).em;
            item->glyph.across = line.across(origin);
        }
        std::stable_sort(glyphs.begin(), glyphs.end(),
                         [](const LooseGlyph* a, const LooseGlyph* b) { return a->glyph.across < b->glyph.across; });
        for (LooseGlyph* item : glyphs) {
            const double height = result.settingOf(item->glyph).height;
            if (!line.glyphs.empty() && item->glyph.across - line.glyphs.front().across > sameBaseline * height) {
                finishLine(result, line);
                result.lines.push_back(std::exchange(line, TextLine{line.direction, {}, {}}));
            }
            line.glyphs.push_back(std::move(item->glyph));
        }
        finishLine(result, line);
        result.lines.push_back(std::move(line));
    }
    return result;
}

}  // namespace withheld::inference
