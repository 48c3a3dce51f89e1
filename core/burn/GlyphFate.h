// What becomes of a glyph that marks cover in part. One rule for the burn, which removes, and for the inference meter, which has
// to know what was removed.
#pragma once

#include <optional>
#include <vector>

#include "fonts/Font.h"

namespace withheld::burn {

enum class GlyphFate { Stays, Goes, GoesStraddling };

/// A glyph goes when the middle of its advance lies under an area, or a fifth of its ink does; it straddles when not all of its
/// ink did. `toUser`: glyph text space at size 1 → default user space; `width`: horizontal w0, vertical w1y, in text space at
/// size 1.
[[nodiscard]] GlyphFate glyphFate(const fonts::Font& font, fonts::Code code, const Matrix& toUser, double width, bool vertical,
                                  const std::vector<Quad>& areas);
/// The same with ink that the font itself does not know of, in text space at size 1.
[[nodiscard]] GlyphFate glyphFate(const fonts::Font& font, fonts::Code code, const std::optional<Rect>& ink, const Matrix& toUser,
                                  double width, bool vertical, const std::vector<Quad>& areas);

}  // namespace withheld::burn
