#include "burn/Annotations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "burn/AppearanceWords.h"
#include "burn/FontSubsets.h"
#include "burn/FormFields.h"
#include "burn/FrozenWidgets.h"

namespace withheld::burn {

namespace {

constexpr std::size_t numbersOfAQuad = 8;

/// Where the annotation acts: its /Rect, or the bounds of a link's quads. Quads that reach beyond the rectangle are ignored
/// (12.5.6.5).
std::vector<Rect> activeRects(const pdf::Object& annotation) {
    constexpr double rounding = 0.5;  // points
    const Rect rect = rectangleOf(annotation.get("Rect"));
    const pdf::Object points = annotation.get("QuadPoints");
    if (!annotation.get("Subtype").isName("Link") || points.size() == 0 || points.size() % numbersOfAQuad != 0) {
        return {rect};
    }
    std::vector<Rect> quads;
    for (std::size_t first = 0; first < points.size(); first += numbersOfAQuad) {
        const double x = points.at(first).number();
        const double y = points.at(first + 1).number();
        Rect bounds{x, y, x, y};
        for (std::size_t i = 2; i < numbersOfAQuad; i += 2) {
            const double nextX = points.at(first + i).number();
            const double nextY = points.at(first + i + 1).number();
            bounds = bounds.united({nextX, nextY, nextX, nextY});
        }
        if (bounds.isEmpty() || !rect.grown(rounding).contains(bounds)) {
            return {rect};
        }
        quads.push_back(bounds);
    }
    return quads;
}

bool touches(const pdf::Object& annotation, const std::vector<Quad>& areas) {
    const std::vector<Rect> rects = activeRects(annotation);
    return std::any_of(rects.begin(), rects.end(), [&](const Rect& rect) { return touchesAny(rect, areas); });
}

bool staysByKind(const pdf::Object& annotation) {
    static constexpr std::array<const char*, 3> kinds{"Link", "Widget", "Watermark"};
    const std::string subtype = annotation.get("Subtype").name();
    return std::any_of(kinds.begin(), kinds.end(), [&](const char* kind) { return subtype == kind; });
}

/// Actions of an annotation that stays.
void cleanActions(const pdf::Object& annotation, AnnotationNotes& notes) {
    if (const pdf::Object action = annotation.get("A")) {
        if (!isHarmlessAction(action)) {
            annotation.remove("A");
            ++notes.actions;
        } else {
            action.remove("Next");
        }
    }
    if (annotation.has("AA")) {
        annotation.remove("AA");
        ++notes.actions;
    }
    annotation.remove("PA");
}

/// What a widget shows only while the mouse is over it or pressed (12.5.5, table 189): nobody who marked the page saw it. Without
/// it readers show the normal appearance.
void dropUnseenAppearances(BurnContext& context, const pdf::Object& annotation, AnnotationNotes& notes) {
    const std::pair<const char*, std::vector<const char*>> unseen[] = {{"AP", {"R", "D"}}, {"MK", {"RC", "AC", "RI", "IX"}}};
    for (const auto& [dictionary, keys] : unseen) {
        const pdf::Object entries = annotation.get(dictionary);
        for (const char* key : keys) {
            if (entries.has(key)) {
                noteRemovedContent(context, entries.get(key));
                entries.remove(key);
                ++notes.unseenAppearances;
            }
        }
    }
}

/// What the annotation shows is gone or open; what it would show in another state (a box that is ticked later) is neither, and
/// waits until all withheld words are known.
void readAppearances(BurnContext& context, const pdf::Object& annotation, bool stays, bool under) {
    const pdf::Object normal = annotation.get("AP").get("N");
    if (!stays) {
        readAppearance(context.fonts, normal, context.words, under);
        return;
    }
    readAppearance(context.fonts, shownAppearance(annotation), context.words, false);
    for (const std::string& state : normal.isStream() ? std::vector<std::string>() : normal.keys()) {
        if (state != annotation.get("AS").name()) {
            WordCollector words;
            readAppearance(context.fonts, normal.get(state), words, false);
            words.endWord();
            context.unseenStates.push_back({normal, state, words.open()});
        }
    }
}

/// By places in /Annots, since an annotation may stand there directly and then has no id.
struct PlacesOfAPage {
    std::set<std::size_t> gone;
    std::set<std::size_t> marked;
};

/// Takes the dead, and what stands at the places that are gone, out of the page's annotations. A frozen field's picture stays
/// where a mark lies over it: on other pages that list the field no box says that something is missing. The page gets a list of
/// its own: pages may share one.
void takeOut(BurnContext& context, const pdf::Object& page, const PlacesOfAPage& places) {
    const std::vector<pdf::Object> annotations = page.get("Annots").items();
    const pdf::Object staying = context.document.create("[]");
    bool changed = false;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        const pdf::Object& annotation = annotations[i];
        const auto frozen = context.frozen.find(annotation.id());
        const bool goes = !annotation.isDictionary() || places.gone.contains(i) || context.dead.contains(annotation.id());
        changed = changed || goes;
        if (frozen != context.frozen.end() && places.marked.contains(i)) {
            staying.append(frozen->second);
        } else if (!goes) {
            staying.append(annotation);
        }
    }
    if (const auto boxes = context.boxesAbove.find(page.id()); boxes != context.boxesAbove.end()) {
        staying.append(boxes->second);
        changed = true;
    }
    if (staying.size() == 0) {
        page.remove("Annots");
    } else if (changed) {
        page.set("Annots", staying);
    }
}

/// Links by what they open.
class LinkAddresses {
public:
    void add(const pdf::Object& annotation, int page, bool under) {
        const Bytes address = annotation.get("A").get("URI").string();
        if (address.empty()) {
            return;
        }
        if (under) {
            m_removed.insert(address);
        } else {
            const Rect rect = rectangleOf(annotation.get("Rect"));
            m_staying.emplace_back(address, "page " + std::to_string(page) + " at " + std::to_string(std::lround(rect.x0)) +
                                                ", " + std::to_string(std::lround(rect.y0)));
        }
    }
    /// Places of staying links that open the same as a removed one.
    [[nodiscard]] std::vector<std::string> shared() const {
        std::vector<std::string> places;
        for (const auto& [address, place] : m_staying) {
            if (m_removed.contains(address)) {
                places.push_back(place);
            }
        }
        return places;
    }

private:
    std::set<Bytes> m_removed;
    std::vector<std::pair<Bytes, std::string>> m_staying;
};

}  // namespace

bool isHarmlessAction(const pdf::Object& action) {
    const std::string kind = action.get("S").name();
    return kind == "GoTo" || kind == "URI" || kind == "Named";
}

void burnAnnotations(BurnContext& context, const std::vector<std::vector<Quad>>& areasByPage, std::vector<BurnedPage>& pages,
                     AnnotationNotes& notes) {
    pdf::Document& document = context.document;
    std::vector<pdf::Object> touchedWidgets;
    std::vector<pdf::Object> stayingWidgets;
    LinkAddresses addresses;
    std::vector<PlacesOfAPage> places(areasByPage.size());
    for (int number = 1; number <= document.pageCount(); ++number) {
        const std::vector<Quad>& areas = areasByPage[static_cast<std::size_t>(number) - 1];
        BurnedPage& page = pages[static_cast<std::size_t>(number) - 1];
        const std::vector<pdf::Object> annotations = document.page(number).get("Annots").items();
        for (std::size_t i = 0; i < annotations.size(); ++i) {
            const pdf::Object& annotation = annotations[i];
            if (!annotation.isDictionary()) {
                continue;
            }
            const bool frozen = context.frozen.contains(annotation.id());
            const bool marked = touches(annotation, areas);
            const bool under = marked || frozen;
            const bool widget = annotation.get("Subtype").isName("Widget");
            const bool unseen = isUnseen(context, annotation);
            const bool stays = !under && staysByKind(annotation) && !unseen;
            if (!frozen) {
                readAppearances(context, annotation, stays, under);
            }
            if (stays || under) {
                addresses.add(annotation, number, under);
            }
            if (stays) {
                cleanActions(annotation, notes);
                dropUnseenAppearances(context, annotation, notes);
                if (widget &&
                    rectangleOf(annotation.get("Rect")).intersects(rectangleOf(document.page(number).get("MediaBox")))) {
                    stayingWidgets.push_back(annotation);
                }
                continue;
            }
            // Of a frozen field's value some words may stay; those that went were told by their glyphs.
            if (under && !frozen) {
                for (const char* key : {"Contents", "V", "DV"}) {
                    context.words.addWithheld(annotation.get(key).text());
                }
            }
            if (widget) {
                touchedWidgets.push_back(annotation);
            }
            page.annotations += marked ? 1 : 0;
            notes.underMarks += marked ? 1 : 0;
            notes.comments += under || widget || annotation.get("Subtype").isName("Popup") ? 0 : 1;
            PlacesOfAPage& own = places[static_cast<std::size_t>(number) - 1];
            own.gone.insert(i);
            if (marked) {
                own.marked.insert(i);
            }
            notes.otherShowings += frozen && !marked ? 1 : 0;
            context.bury(annotation);
            context.bury(annotation.get("Popup"));
        }
    }
    notes.sameAddress = addresses.shared();
    burnFormFields(context, touchedWidgets, notes);
    readDrawnValues(context, stayingWidgets);
    for (int number = 1; number <= document.pageCount(); ++number) {
        takeOut(context, document.page(number), places[static_cast<std::size_t>(number) - 1]);
    }
}

}  // namespace withheld::burn
