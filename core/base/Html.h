// Text for HTML pages.
#pragma once

#include <string>
#include <string_view>

namespace withheld {

/// `text` with & < > " as entities, for the content of elements and for quoted attributes: words of files are never taken for
/// tags.
[[nodiscard]] std::string htmlEscaped(std::string_view text);

}  // namespace withheld
