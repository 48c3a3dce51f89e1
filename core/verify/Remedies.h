#pragma once

namespace withheld::verify {

/// What to do about a result that carries what a burn removes.
inline constexpr const char* burnAgain = "Burn the document again; do not edit the result";
/// About what is still there under a box.
inline constexpr const char* onlyCovered = "It is only covered: burn the document again from its source";

}  // namespace withheld::verify
