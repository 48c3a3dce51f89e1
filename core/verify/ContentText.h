// Text out of streams that are not plain text: content, metadata, CMaps.
#pragma once

#include <string>
#include <string_view>

#include "verify/Needles.h"

namespace withheld::verify {

/// Strings of a content stream as they are shown, TJ pieces put together, and what marked content says of them (`inTags`:
/// /ActualText, /Alt, /E).
void searchContent(std::string_view content, const Needles& needles, const Needles::ByteHit& hit, const Needles::ByteHit& inTags);

/// Metadata without element and attribute names, namespaces and packet wrapper.
[[nodiscard]] std::string withoutMarkup(std::string_view xml);

/// Nine of ten bytes are printable.
[[nodiscard]] bool looksLikeText(std::string_view bytes);

/// A CMap, a PostScript function, or any text: standard operators and names do not count.
void searchProgram(std::string_view text, const Needles& needles, const Needles::ByteHit& hit);

}  // namespace withheld::verify
