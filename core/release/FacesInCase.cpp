#include "detect/Suggestion.h"
#include "release/Release.h"
#include "worker/PageThreads.h"

namespace withheld::release {

Expected<FacesFound> findFaces(casefile::Case& file, int jobs, const ProgressCallback& progress, const Cancel& cancel) {
    std::vector<std::string> documents;  // of each task
    std::vector<worker::PageTask> tasks;
    for (const casefile::Document& document : file.state().documents) {
        const auto working = file.workingPath(document);
        if (!working) {
            return working.error();
        }
        for (int page = 1; page <= document.pageCount(); ++page) {
            documents.push_back(document.id);
            tasks.push_back({*working, document.fileName, page});
        }
    }
    const auto look = [](worker::Client& client, const worker::PageTask& task, const Cancel& stop) {
        return client.findFaces(task.file, task.page, stop);
    };
    using Viewers = worker::PageThreads<worker::Client::PictureFaces>;
    Viewers viewers(std::move(tasks), jobs, look, worker::PageOrder::OfTheTasks, cancel);
    FacesFound found;
    std::vector<casefile::Case::NewSuggestion> suggestions;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string& shownName = viewers.tasks()[i].shownName;
        if (progress) {
            progress({"Looking for faces in " + shownName, static_cast<int>(i), static_cast<int>(documents.size())});
        }
        const std::optional<Viewers::Result> seen = viewers.next();
        if (!seen || cancel.requested()) {
            return Error{ErrorCode::Cancelled, "Cancelled", shownName, 0, "", ""};
        }
        if (seen->answer) {
            found.pagesWithPictures += seen->answer->hasPictures ? 1 : 0;
            for (const detect::Suggestion& suggestion : seen->answer->suggestions) {
                suggestions.push_back({detect::toMark(suggestion), suggestion.confidence});
            }
        } else {
            found.failures.push_back(seen->answer.error());
        }
        if (i + 1 == documents.size() || documents[i + 1] != documents[i]) {
            const auto stored = file.addSuggestions(documents[i], suggestions);
            // A document may have been taken out of the case meanwhile.
            if (!stored && file.state().document(documents[i]) != nullptr) {
                return stored.error();
            }
            found.added += stored ? *stored : 0;
            suggestions.clear();
        }
    }
    return found;
}

}  // namespace withheld::release
