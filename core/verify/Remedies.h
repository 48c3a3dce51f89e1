#pragma once

namespace withheld::verify {

/// What to do about a result that carries what a burn removes.
inline constexpr const char* burnAgain = "Burn the document again; do not edit the result";

}  // namespace withheld::verify
