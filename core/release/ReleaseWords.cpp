#include "release/ReleaseWords.h"

#include <algorithm>
#include <set>

namespace withheld::release {

namespace {

/// A word that only brushes a mark is its neighbour, no secret.
constexpr double leastShare = 0.3;

bool standsUnder(const Word& word, const std::vector<Quad>& quads) {
    return std::any_of(quads.begin(), quads.end(), [&](const Quad& quad) {
        return contains(quad, word.box.center()) || sharedArea(quad, Quad::of(word.box)) > leastShare * word.box.area();
    });
}

}  // namespace

Expected<ReleaseWords> releaseWords(const casefile::Case& file, const casefile::Document& document) {
    ReleaseWords result;
    const auto pages = file.state().ocrPages.find(document.id);
    if (pages == file.state().ocrPages.end()) {
        return result;
    }
    std::set<std::string> withheld;
    for (const int page : pages->second) {
        auto stored = file.pageText(document.id, page);
        if (!stored) {
            return stored.error();
        }
        if (!stored->has_value() || stored->value().source != TextSource::Ocr) {
            continue;
        }
        worker::Client::LayerPage layer{std::move(stored)->value(), {}};
        for (const casefile::CaseMark* mark : file.state().marksOf(document.id, page)) {
            layer.leaveOut.insert(layer.leaveOut.end(), mark->mark.quads.begin(), mark->mark.quads.end());
        }
        for (const Word& word : layer.text.words) {
            if (standsUnder(word, layer.leaveOut)) {
                withheld.insert(word.text);
            }
        }
        result.layer.push_back(std::move(layer));
    }
    result.withheld.assign(withheld.begin(), withheld.end());
    return result;
}

std::vector<Mark> withRecognisedTexts(std::vector<Mark> marks, const ReleaseWords& words) {
    for (Mark& mark : marks) {
        for (const worker::Client::LayerPage& page : words.layer) {
            for (const Word& word : page.text.words) {
                if (page.text.page == mark.page && standsUnder(word, mark.quads)) {
                    mark.text += (mark.text.empty() ? "" : " ") + word.text;
                }
            }
        }
    }
    return marks;
}

}  // namespace withheld::release
