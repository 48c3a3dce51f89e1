// The recognition of a page's words, as a call of PageThreads.
#pragma once

#include <optional>
#include <string>

#include "base/PageText.h"
#include "worker/PageThreads.h"

namespace withheld::worker {

/// What was recognised; nullopt: the page has usable text of its own.
using PageReaders = PageThreads<std::optional<PageText>>;

/// `timeLimit`: seconds a page.
[[nodiscard]] PageReaders::Call pageReader(std::string language, int timeLimit = 180);

}  // namespace withheld::worker
