#include "burn/UnseenStates.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "burn/FontSubsets.h"
#include "burn/FrozenWidgets.h"

namespace withheld::burn {

namespace {

bool repeats(const UnseenState& unseen, const WithheldWords& words) {
    return std::any_of(unseen.words.begin(), unseen.words.end(), [&](const std::string& word) { return words.standIn(word); });
}

void drop(BurnContext& context, const UnseenState& unseen) {
    noteRemovedContent(context, unseen.states.get(unseen.state));
    unseen.states.remove(unseen.state);
}

/// Adds all objects that `start` leads to, but for ways back up.
void addReached(const pdf::Object& start, std::set<pdf::ObjectId>& reached) {
    std::vector<pdf::Object> waiting{start};
    while (!waiting.empty()) {
        const pdf::Object object = waiting.back();
        waiting.pop_back();
        if (!(object.isDictionary() || object.isArray()) || (object.id().number != 0 && !reached.insert(object.id()).second)) {
            continue;
        }
        for (const std::string& key : object.keys()) {
            if (key != "Parent" && key != "P") {
                waiting.push_back(object.get(key));
            }
        }
        const std::vector<pdf::Object> items = object.items();
        waiting.insert(waiting.end(), items.begin(), items.end());
    }
}

}  // namespace

bool anyUnseenStateRepeats(const BurnContext& context, const WithheldWords& words) {
    return std::any_of(context.unseenStates.begin(), context.unseenStates.end(),
                       [&](const UnseenState& unseen) { return repeats(unseen, words); });
}

int dropRepeatingStates(BurnContext& context, const WithheldWords& words) {
    int dropped = 0;
    for (const UnseenState& unseen : context.unseenStates) {
        if (repeats(unseen, words)) {
            drop(context, unseen);
            ++dropped;
        }
    }
    return dropped;
}

int dropStatesOfOriginals(BurnContext& context) {
    if (context.unseenStates.empty() || (context.replaced.empty() && context.unpainted.empty())) {
        return 0;
    }
    std::set<pdf::ObjectId> open;
    for (int page = 1; page <= context.document.pageCount(); ++page) {
        addReached(context.document.inherited(page, "Resources"), open);
        for (const pdf::Object& annotation : context.document.page(page).get("Annots").items()) {
            addReached(shownAppearance(annotation), open);
        }
    }
    int dropped = 0;
    for (const UnseenState& unseen : context.unseenStates) {
        std::set<pdf::ObjectId> reached;
        addReached(unseen.states.get(unseen.state), reached);
        if (std::any_of(reached.begin(), reached.end(), [&](pdf::ObjectId id) {
                return !open.contains(id) && (context.replaced.contains(id) || context.unpainted.contains(id));
            })) {
            drop(context, unseen);
            ++dropped;
        }
    }
    return dropped;
}

}  // namespace withheld::burn
