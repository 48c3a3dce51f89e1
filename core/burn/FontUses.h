// Which codes of which fonts the content of a burned document still shows.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "burn/BurnContext.h"
#include "burn/FontInventory.h"

namespace withheld::burn {

struct TrackedFont {
    pdf::Object dictionary;
    std::shared_ptr<const fonts::Font> font;
    bool affected = false;         ///< the burn removed glyphs of it
    bool unknownRemoved = false;   ///< of which codes is not known
    std::set<fonts::Code> unseen;  ///< removed codes that no text shows as far as it was read
    std::set<fonts::Code> codes;   ///< shown
    std::size_t group = 0;         ///< fonts that share objects are settled together
    std::string whole;             ///< why it has to stay as it is; "" if it need not

    [[nodiscard]] bool tellsMore() const { return affected && (unknownRemoved || !unseen.empty()); }
};

using TrackedFonts = std::map<pdf::ObjectId, TrackedFont>;

/// Reads the content of pages, forms, appearances, patterns and glyph procedures as far as it can show a tracked font.
class FontUses {
public:
    FontUses(BurnContext& context, const FontInventory& inventory, TrackedFonts& fonts);
    /// Stops when every group is settled: all that was removed from its fonts is shown elsewhere too.
    void read();

private:
    struct Stream {
        pdf::Object object;
        pdf::Object resources;
        TrackedFont* entering = nullptr;  ///< the font set where it is painted (8.10.1: a form inherits the graphics state)
    };
    /// The font of the text state: a tracked one, or all that the name may mean when the resources do not say.
    struct Current {
        TrackedFont* font = nullptr;
        const std::set<pdf::ObjectId>* named = nullptr;
    };

    [[nodiscard]] bool mentions(const pdf::Object& resources) const;
    [[nodiscard]] bool settled();
    [[nodiscard]] TrackedFont* tracked(const pdf::Object& dictionary);
    void enqueue(const Stream& stream);
    void drain();
    void readContent(std::string_view content, const pdf::Object& resources, TrackedFont* entering);
    void show(const content::Operation& operation, const Current& current, const pdf::Object& resources);
    void add(TrackedFont& font, std::string_view shown, const pdf::Object& resources);
    void setGraphicsState(const pdf::Object& dictionary, const pdf::Object& resources, Current& current);
    /// Readers paint an appearance without resources with those of the page, or of the form (12.7.2).
    void enterAppearance(const pdf::Object& appearance, const pdf::Object& resources, int depth = 0);
    void enterGlyphProcedures(const pdf::Object& font, const pdf::Object& resources);
    void keepWhole(const pdf::Object& resources, TrackedFont* entering);

    BurnContext& m_context;
    const FontInventory& m_inventory;
    TrackedFonts& m_fonts;
    std::set<std::size_t> m_open;  ///< groups that are not settled
    std::vector<Stream> m_queue;
    std::size_t m_unit = 0;
    /// Stream, font set where it is painted, and for streams without resources of their own: whose they have, in which unit.
    std::set<std::tuple<pdf::ObjectId, const TrackedFont*, std::pair<pdf::ObjectId, std::size_t>>> m_done;
};

}  // namespace withheld::burn
