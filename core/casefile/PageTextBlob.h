// A page's words as a compact, compressed binary: what the table of words holds.
#pragma once

#include "base/Error.h"
#include "base/Files.h"
#include "base/PageText.h"

namespace withheld::casefile {

[[nodiscard]] Bytes toBlob(const PageText& text);
/// Fails with Tampered when the bytes are no such blob.
[[nodiscard]] Expected<PageText> pageTextFromBlob(const Bytes& blob);

}  // namespace withheld::casefile
