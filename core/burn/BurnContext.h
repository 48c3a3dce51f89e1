// What the parts of one burn share.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "burn/Burn.h"
#include "burn/Layers.h"
#include "burn/ProcedureInk.h"
#include "burn/WithheldWords.h"
#include "content/Interpreter.h"
#include "pdf/Document.h"

namespace withheld::burn {

/// Owner of a marked-content id: the page (or the form stream) whose content holds it, and the id.
using MarkedContentId = std::pair<pdf::ObjectId, int>;

/// In the place of an id: all marked content of a stream that went as a whole.
inline constexpr int allMarkedContent = -1;

/// Glyphs of one font that the burn took out.
struct RemovedGlyphs {
    std::set<fonts::Code> codes;
    bool unknown = false;  ///< others too, of content that went as a whole
};

/// A state of a field that stays, but not the one that it shows.
struct UnseenState {
    pdf::Object states;  ///< the appearances by state (12.5.5)
    std::string state;
    std::set<std::string> words;
};

struct BurnContext {
    explicit BurnContext(pdf::Document& pdf) : document(pdf), layers(pdf) {}

    pdf::Document& document;
    content::FontCache fonts;
    ProcedureInk procedureInk{fonts};
    Layers layers;
    WordCollector words;
    /// Images, forms and graphics states of which a changed copy was made: the last copy, null when just removed.
    std::map<pdf::ObjectId, pdf::Object> replaced;
    /// Images, forms and the like that a marked page listed and did not paint: they stay only where they are painted.
    std::set<pdf::ObjectId> unpainted;
    /// Marked content of which something went: its texts in the structure tree go as well.
    std::set<MarkedContentId> touchedContent;
    /// Of these, the marked content in which nothing is painted any more.
    std::set<MarkedContentId> emptiedContent;
    /// Images and forms of which something went, with the page that paints them.
    std::set<std::pair<pdf::ObjectId, pdf::ObjectId>> touchedObjects;
    /// Objects that must be gone: nothing may refer to them any more.
    std::set<pdf::ObjectId> dead;
    /// What takes the place of widgets under marks: a picture of what stays of them.
    std::map<pdf::ObjectId, pdf::Object> frozen;
    /// By page: annotations that paint the boxes over such pictures, which lie above the page's content.
    std::map<pdf::ObjectId, pdf::Object> boxesAbove;
    /// By font dictionary; those that stand directly in resources are all under the null id.
    std::map<pdf::ObjectId, RemovedGlyphs> removedGlyphs;
    std::vector<UnseenState> unseenStates;
    std::set<std::string> tags;    ///< of marked content on pages with marks
    bool contentReplaced = false;  ///< pages became pictures before the burn: nobody knows what of which font they showed
    int unreadableTexts = 0;       ///< shown in fonts that no reader can be sure of, and removed
    std::optional<Error> failure;  ///< the first thing that can't be removed with certainty
    int formRuns = 0;              ///< of the present page, against form bombs

    /// `object` must be gone; one without an id stands nowhere else and is taken out where it stands.
    void bury(const pdf::Object& object) {
        if (object.id().number != 0) {
            dead.insert(object.id());
        }
    }
    void fail(int page, const std::string& what, const std::string& object, const std::string& remedy = "") {
        if (!failure) {
            failure = Error{ErrorCode::CannotRemove,
                            what,
                            document.file(),
                            page,
                            remedy.empty() ? "Release this page as a picture (safe mode), or withhold it." : remedy,
                            object};
        }
    }
};

}  // namespace withheld::burn
