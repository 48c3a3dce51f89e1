#include "worker/PageReader.h"

namespace withheld::worker {

PageReaders::Call pageReader(std::string language, int timeLimit) {
    return [language = std::move(language), timeLimit](Client& client, const PageTask& task,
                                                       const Cancel& stop) -> Expected<std::optional<PageText>> {
        const auto needed = client.needsOcr(task.file, task.page);
        if (!needed) {
            return needed.error();
        }
        if (!*needed) {
            return std::optional<PageText>();
        }
        auto text = client.ocrPage(task.file, task.page, language, timeLimit, stop);
        if (!text) {
            return text.error();
        }
        return std::optional<PageText>(std::move(*text));
    };
}

}  // namespace withheld::worker
