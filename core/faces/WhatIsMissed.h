// What a search for faces and the like does not find. It is always said: silence would look like clean (decisions/022).
#pragma once

#include "base/Sentence.h"

namespace withheld::faces {

[[nodiscard]] Sentence whatIsMissed();

}  // namespace withheld::faces
