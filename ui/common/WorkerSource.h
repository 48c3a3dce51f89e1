// Page images from worker processes, one child a thread.
#pragma once

#include "common/RenderService.h"

namespace withheld::ui {

[[nodiscard]] PageSourceFactory workerSource();

}  // namespace withheld::ui
