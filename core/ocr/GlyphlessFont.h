// A font whose glyphs paint nothing: the carrier of invisible text.
#pragma once

#include <set>
#include <string>

#include "base/Files.h"

class QPDF;
class QPDFObjectHandle;

namespace withheld::ocr {

/// Proportions of the font, in em. Every glyph has the same advance; ascent and descent make a line's box.
inline constexpr double glyphlessAdvance = 0.5;
inline constexpr double glyphlessAscent = 0.8;
inline constexpr double glyphlessDescent = 0.2;

/// A TrueType font of two glyphs without any area (ISO/IEC 14496-22), made anew at each call.
[[nodiscard]] Bytes glyphlessTrueType();

/// Adds the font as a Type0 font whose codes are UTF-16 units (Identity-H, ToUnicode the identity for codes whose high byte is
/// one of `rows`: the whole map would be a list of every four-digit number). May throw what libqpdf throws.
[[nodiscard]] QPDFObjectHandle addGlyphlessFont(QPDF& document, const std::set<unsigned>& rows);

}  // namespace withheld::ocr
