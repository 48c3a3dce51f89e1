// What recognition read on the pages of a document, sorted for its release: a text layer without the marks, and the words under
// them.
#pragma once

#include <string>
#include <vector>

#include "base/Error.h"
#include "casefile/Case.h"
#include "worker/Client.h"

namespace withheld::release {

struct ReleaseWords {
    std::vector<worker::Client::LayerPage> layer;  ///< recognised pages; every mark of the page is left out
    std::vector<std::string> withheld;             ///< recognised words that stand under a mark; secret, each once
};

[[nodiscard]] Expected<ReleaseWords> releaseWords(const casefile::Case& file, const casefile::Document& document);

/// The marks with the recognised words that stand under them added to their texts, for the proof to search by.
[[nodiscard]] std::vector<Mark> withRecognisedTexts(std::vector<Mark> marks, const ReleaseWords& words);

}  // namespace withheld::release
