#include "detect/Suggestion.h"
#include "release/Release.h"
#include "worker/Client.h"

namespace withheld::release {

Expected<int> detectCase(casefile::Case& file, const ProgressCallback& progress, const Cancel& cancel) {
    const std::vector<casefile::Document> documents = file.state().documents;
    int total = 0;
    for (const casefile::Document& document : documents) {
        total += document.pageCount();
    }
    worker::Client client;
    int added = 0;
    int done = 0;
    for (const casefile::Document& document : documents) {
        std::vector<casefile::Case::NewSuggestion> suggestions;
        for (int page = 1; page <= document.pageCount(); ++page, ++done) {
            if (cancel.requested()) {
                return Error{ErrorCode::Cancelled, "Cancelled", document.fileName, 0, "", ""};
            }
            if (progress) {
                progress({"Looking for personal information in " + document.fileName, done, total});
            }
            const auto text = file.pageText(document.id, page);
            if (!text) {
                return text.error();
            }
            if (!text->has_value() || text->value().words.empty()) {
                continue;
            }
            const auto found = client.detect(text->value());
            if (!found) {
                Error error = found.error();
                error.file = document.fileName;
                return error;
            }
            for (const detect::Suggestion& suggestion : *found) {
                suggestions.push_back({detect::toMark(suggestion), suggestion.confidence});
            }
        }
        const auto stored = file.addSuggestions(document.id, suggestions);
        if (!stored) {
            return stored.error();
        }
        added += *stored;
    }
    return added;
}

}  // namespace withheld::release
