// A page's words as a frame's blob: plain binary, because as JSON the character boxes alone would cost more than reading the
// page.
#pragma once

#include <optional>

#include "base/Files.h"
#include "base/PageText.h"

namespace withheld::worker {

[[nodiscard]] Bytes encode(const PageText& text);
/// nullopt when the bytes are not exactly one encoded page. Never allocates more than a small multiple of `bytes`.
[[nodiscard]] std::optional<PageText> decodePageText(std::string_view bytes);

}  // namespace withheld::worker
