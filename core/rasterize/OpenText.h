// The words of a page that stand outside its marks, as an invisible text layer.
#pragma once

#include <string>
#include <vector>

#include "base/Geometry.h"
#include "base/PageText.h"

namespace withheld::rasterize {

/// The words without the characters whose middle lies in a quad; what is left of a word stays together.
[[nodiscard]] std::vector<Word> openWords(const PageText& text, const std::vector<Quad>& marks);

/// Content operators (ISO 32000-1 9.4) that put every character where it stood, in the glyphless font `fontName` ("/Words").
[[nodiscard]] std::string invisibleText(const std::vector<Word>& words, const std::string& fontName);

}  // namespace withheld::rasterize
