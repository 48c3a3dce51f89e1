// What stands behind PopplerPages: the only file of the proof that includes Poppler.
#pragma once

#include "verify/PopplerPages.h"

namespace withheld::verify {

/// As PopplerPages::open.
[[nodiscard]] Expected<std::unique_ptr<PopplerPages>> openWithPoppler(std::string_view bytes, const std::string& name);

}  // namespace withheld::verify
