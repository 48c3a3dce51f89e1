// Cuts the entries of font dictionaries (ISO 32000-1 9.6, 9.7) down to the codes that are still shown.
#pragma once

#include <cstdint>
#include <set>

#include "fonts/Font.h"
#include "pdf/Document.h"

namespace withheld::burn {

/// Widths, Differences, glyph procedures, ToUnicode and the descriptor's CharSet and CIDSet of one font. Objects that other fonts
/// may share are replaced, not changed. False when its ToUnicode had to stay because it can't be read.
bool cutFontDictionary(pdf::Document& document, const fonts::Font& font, const std::set<fonts::Code>& codes);

/// W, W2, CIDToGIDMap and CIDSet of a CIDFont. `cids`: what all fonts show that have it as their descendant.
void cutCidFont(pdf::Document& document, const pdf::Object& cidFont, const std::set<std::uint32_t>& cids);

/// A font that nothing shows any more becomes Helvetica: operators that select it stay valid, and nothing of it is left.
void blankFont(const pdf::Object& dictionary);

}  // namespace withheld::burn
