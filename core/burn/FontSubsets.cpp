#include "burn/FontSubsets.h"

#include <algorithm>
#include <numeric>

#include "burn/FontDictionaries.h"
#include "burn/FontUses.h"
#include "burn/SubsetTags.h"
#include "fonts/FontDescriptor.h"
#include "fonts/SubsetProgram.h"

namespace withheld::burn {

namespace {

pdf::Object descendantOf(const pdf::Object& font) {
    const pdf::Object descendants = font.get("DescendantFonts");
    return descendants.isArray() ? descendants.at(0) : descendants;
}

pdf::Object programOf(const pdf::Object& font) {
    const pdf::Object descendant = descendantOf(font);
    return fonts::readFontDescriptor((descendant.isDictionary() ? descendant : font).get("FontDescriptor")).program;
}

/// Whether anything of its glyphs is in the file: readers bring the standard fonts themselves.
bool tellsOfGlyphs(const pdf::Object& font) {
    const pdf::Object descendant = descendantOf(font);
    return programOf(font).isStream() || font.has("ToUnicode") || font.has("CharProcs") || font.has("Widths") ||
           font.get("Encoding").has("Differences") || descendant.has("W") || descendant.has("CIDToGIDMap");
}

/// Objects of a font that another may share, and that tell of its glyphs.
std::vector<pdf::ObjectId> partsOf(const pdf::Object& font) {
    const pdf::Object descendant = descendantOf(font);
    std::vector<pdf::ObjectId> parts{programOf(font).id(), font.get("FontDescriptor").id(), descendant.id(),
                                     descendant.get("FontDescriptor").id()};
    for (const char* key : {"ToUnicode", "Widths", "CharProcs"}) {
        parts.push_back(font.get(key).id());
    }
    for (const char* key : {"W", "W2", "CIDToGIDMap"}) {
        parts.push_back(descendant.get(key).id());
    }
    if (font.get("Encoding").has("Differences")) {
        parts.push_back(font.get("Encoding").id());
    }
    std::erase(parts, pdf::ObjectId{});
    return parts;
}

/// Number of the group of each font; fonts of one group share parts.
std::vector<std::size_t> groupsOf(const std::vector<pdf::Object>& fonts) {
    std::vector<std::size_t> group(fonts.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (group[i] != i) {
            i = group[i] = group[group[i]];
        }
        return i;
    };
    std::map<pdf::ObjectId, std::size_t> owners;
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        for (const pdf::ObjectId part : partsOf(fonts[i])) {
            const auto [owner, isNew] = owners.emplace(part, i);
            if (!isNew) {
                group[root(i)] = root(owner->second);
            }
        }
    }
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        group[i] = root(i);
    }
    return group;
}

/// The fonts that share parts with one of which glyphs were removed.
TrackedFonts trackedFonts(BurnContext& context, const FontInventory& inventory) {
    const std::vector<std::size_t> groups = groupsOf(inventory.fonts);
    const auto removed = [&](std::size_t i) {
        const pdf::ObjectId id = inventory.fonts[i].id();
        if (!tellsOfGlyphs(inventory.fonts[i])) {
            return static_cast<const RemovedGlyphs*>(nullptr);
        }
        const auto found = context.removedGlyphs.find(inventory.wereDirect.contains(id) ? pdf::ObjectId{} : id);
        return found != context.removedGlyphs.end() ? static_cast<const RemovedGlyphs*>(&found->second) : nullptr;
    };
    std::set<std::size_t> affected;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (removed(i) != nullptr) {
            affected.insert(groups[i]);
        }
    }
    TrackedFonts tracked;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!affected.contains(groups[i])) {
            continue;
        }
        TrackedFont font;
        font.dictionary = inventory.fonts[i];
        font.font = context.fonts.font(font.dictionary);
        font.group = groups[i];
        if (const RemovedGlyphs* glyphs = removed(i)) {
            font.affected = true;
            font.unknownRemoved = glyphs->unknown;
            font.unseen = glyphs->codes;
        }
        if (font.font == nullptr) {
            font.whole = "it cannot be read";
        } else if (inventory.onStrayPages.contains(font.dictionary.id())) {
            font.whole = "a page that is not in the page tree shows it";
        }
        tracked.emplace(font.dictionary.id(), std::move(font));
    }
    return tracked;
}

void noteFonts(BurnContext& context, const pdf::Object& resources) {
    const pdf::Object fonts = resources.get("Font");
    for (const std::string& name : fonts.keys()) {
        context.removedGlyphs[fonts.get(name).id()].unknown = true;
    }
}

/// Names of fonts in a default appearance: "/Helv 12 Tf 0 g" (12.7.3.3).
void addNames(const std::string& appearance, std::set<std::string>& names) {
    content::ContentReader reader(appearance);
    content::Operation operation;
    while (reader.next(operation)) {
        if (operation.name == "Tf" && !operation.operands.empty()) {
            names.insert(operation.operands.front().bytes);
        }
    }
}

/// Of all fields below a form's /Fields, each once.
void addFieldNames(const pdf::Object& fields, std::set<std::string>& names) {
    std::set<pdf::ObjectId> seen;
    std::vector<pdf::Object> pending = fields.items();
    while (!pending.empty()) {
        const pdf::Object field = pending.back();
        pending.pop_back();
        if (field.id().number == 0 || seen.insert(field.id()).second) {
            addNames(field.get("DA").string(), names);
            const std::vector<pdf::Object> kids = field.get("Kids").items();
            pending.insert(pending.end(), kids.begin(), kids.end());
        }
    }
}

bool isSubset(const pdf::Object& font) {
    return hasSubsetTag(font.get("BaseFont").name());
}

/// What is typed into a field needs every glyph: whole fonts that a default appearance names stay whole. Fonts that a form merely
/// offers in /DR are cut like any other (writers list all they have there), and so are subsets: nobody can type with the letters
/// of what stood there, and they would tell them.
void keepFormFonts(BurnContext& context, TrackedFonts& tracked) {
    const pdf::Object form = context.document.catalog().get("AcroForm");
    const pdf::Object offered = form.get("DR").get("Font");
    std::set<std::string> named;
    addNames(form.get("DA").string(), named);
    addFieldNames(form.get("Fields"), named);
    for (const std::string& name : offered.keys()) {
        const auto found = tracked.find(offered.get(name).id());
        if (found != tracked.end() && named.contains(name) && !isSubset(found->second.dictionary)) {
            found->second.whole = "form fields are filled in with it";
        }
    }
}

std::string nameOf(const TrackedFont& font) {
    const std::string name = font.dictionary.get("BaseFont").name();
    return name.empty() ? "object " + font.dictionary.id().text() : isSubset(font.dictionary) ? name.substr(subsetTagSize) : name;
}

class FontCutter {
public:
    FontCutter(BurnContext& context, TrackedFonts& tracked, std::vector<std::string>& notes)
        : m_context(context), m_notes(notes) {
        std::set<std::size_t> open;
        for (const auto& [id, font] : tracked) {
            if (font.tellsMore()) {
                open.insert(font.group);
            }
        }
        for (auto& [id, font] : tracked) {
            if (open.contains(font.group)) {
                m_fonts.push_back(&font);
            }
        }
    }

    int cut() {
        cutPrograms();
        cutDescendants();
        int count = 0;
        for (TrackedFont* font : m_fonts) {
            if (!font->whole.empty()) {
                keptWhole(*font, font->whole);
                continue;
            }
            count += font->tellsMore() ? 1 : 0;
            if (font->codes.empty()) {
                blankFont(font->dictionary);
            } else if (!cutFontDictionary(m_context.document, *font->font, font->codes)) {
                keptWhole(*font, "its ToUnicode map cannot be read");
            }
        }
        return count;
    }

private:
    void keptWhole(const TrackedFont& font, const std::string& why) {
        if (font.tellsMore()) {
            m_notes.push_back("font " + nameOf(font) + " kept whole: " + why);
        }
    }

    void cutPrograms() {
        std::map<pdf::ObjectId, std::vector<TrackedFont*>> users;
        for (TrackedFont* font : m_fonts) {
            users[programOf(font->dictionary).id()].push_back(font);
        }
        users.erase(pdf::ObjectId{});
        for (const auto& [id, fonts] : users) {
            cutProgram(m_context.document.object(id), fonts);
        }
    }

    void cutProgram(const pdf::Object& stream, const std::vector<TrackedFont*>& users) {
        std::vector<fonts::ProgramUse> uses;
        bool tellsMore = false;
        for (const TrackedFont* user : users) {
            if (!user->whole.empty()) {
                for (const TrackedFont* other : users) {
                    if (other->whole.empty()) {
                        keptWhole(*other, "another font has the same program");
                    }
                }
                return;
            }
            tellsMore = tellsMore || user->tellsMore();
            uses.push_back({user->font, user->codes});
        }
        const bool shown = std::any_of(uses.begin(), uses.end(), [](const auto& use) { return !use.codes.empty(); });
        if (!tellsMore || !shown) {
            return;  // fonts that nothing shows are blanked: their program is not written
        }
        const Expected<Bytes> program = stream.decodedStream();
        const Expected<fonts::SubsetResult> subset =
            program ? fonts::subsetProgram(*program, uses) : Expected<fonts::SubsetResult>(program.error());
        if (!subset) {
            for (const TrackedFont* user : users) {
                keptWhole(*user, subset.error().message);
            }
            return;
        }
        Bytes cut = subset->bytes;
        std::vector<pdf::Object> named;
        for (const TrackedFont* user : users) {
            named.push_back(user->dictionary);
        }
        renewSubsetTag(named, cut);
        stream.setStreamCompressed(cut);
        const std::pair<const char*, std::size_t> lengths[] = {
            {"Length1", subset->length1}, {"Length2", subset->length2}, {"Length3", subset->length3}};
        for (const auto& [key, length] : lengths) {
            if (length != 0) {
                stream.set(key, std::to_string(length));
            } else {
                stream.remove(key);
            }
        }
    }

    void cutDescendants() {
        std::map<pdf::ObjectId, std::vector<TrackedFont*>> users;
        for (TrackedFont* font : m_fonts) {
            const pdf::Object descendant = descendantOf(font->dictionary);
            if (descendant.isDictionary()) {
                // One that stands directly in its font has no other.
                users[descendant.id().number != 0 ? descendant.id() : font->dictionary.id()].push_back(font);
            }
        }
        for (const auto& [id, fonts] : users) {
            std::set<std::uint32_t> cids;
            bool whole = false;
            for (const TrackedFont* font : fonts) {
                whole = whole || !font->whole.empty();
                for (const fonts::Code code : font->codes) {
                    cids.insert(font->font->cid(code));
                }
            }
            if (!whole) {
                cutCidFont(m_context.document, descendantOf(fonts.front()->dictionary), cids);
            }
        }
    }

    BurnContext& m_context;
    std::vector<std::string>& m_notes;
    std::vector<TrackedFont*> m_fonts;
};

}  // namespace

void noteRemovedContent(BurnContext& context, const pdf::Object& content) {
    std::set<pdf::ObjectId> seen;
    std::vector<pdf::Object> pending{content};
    while (!pending.empty()) {
        const pdf::Object next = pending.back();
        pending.pop_back();
        if (!next.isDictionary() || (next.id().number != 0 && !seen.insert(next.id()).second)) {
            continue;
        }
        noteFonts(context, next.get("Resources"));
        const pdf::Object within = next.isStream() ? next.get("Resources").get("XObject") : next;
        for (const std::string& name : within.keys()) {
            pending.push_back(within.get(name));
        }
    }
}

int cutFontsToWhatIsShown(BurnContext& context, std::vector<std::string>& notes) {
    if (context.removedGlyphs.empty() && !context.contentReplaced) {
        return 0;
    }
    const FontInventory inventory = takeFontInventory(context.document);
    for (const pdf::Object& font : inventory.fonts) {
        if (context.contentReplaced && font.id().number != 0) {
            context.removedGlyphs[font.id()].unknown = true;
        }
    }
    for (const pdf::Object& font : inventory.fonts) {
        if (font.has("CharProcs") && context.removedGlyphs.contains(font.id())) {
            noteFonts(context, font.get("Resources"));  // text in glyph procedures that go
        }
    }
    TrackedFonts tracked = trackedFonts(context, inventory);
    if (tracked.empty()) {
        return 0;
    }
    FontUses(context, inventory, tracked).read();
    keepFormFonts(context, tracked);
    return FontCutter(context, tracked, notes).cut();
}

}  // namespace withheld::burn
