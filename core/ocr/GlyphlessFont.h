// A font whose glyphs paint nothing: the carrier of invisible text.
#pragma once

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

/// Adds the font as a Type0 font whose codes are UTF-16 units (Identity-H, ToUnicode the identity). May throw what libqpdf
/// throws.
[[nodiscard]] QPDFObjectHandle addGlyphlessFont(QPDF& document);

}  // namespace withheld::ocr
