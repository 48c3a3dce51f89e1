// The words of a case's pages, for whoever needs nothing else of it: its events, of which there may be tens of thousands, are not
// read.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/Error.h"
#include "base/PageText.h"

namespace withheld::casefile {

/// One connection to the case of its own, for reading; use it in one thread.
class PageWords {
public:
    /// Fails with Io when the folder is no case.
    [[nodiscard]] static Expected<std::unique_ptr<PageWords>> open(const std::filesystem::path& folder);
    ~PageWords();
    PageWords(const PageWords&) = delete;
    PageWords& operator=(const PageWords&) = delete;

    /// As Case::pageText: nothing when the page has not been read; Tampered when its words were changed.
    [[nodiscard]] Expected<std::optional<PageText>> read(const std::string& document, int page) const;

private:
    struct Implementation;
    explicit PageWords(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::casefile
