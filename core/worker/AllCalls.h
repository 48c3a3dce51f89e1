#pragma once

#include "process/Calls.h"

namespace withheld::worker {

/// Every call of `withheld-cli worker`: those of process::addFileCalls and addInterchangeCalls, and renderPage, pageText,
/// needsOcr, ocrPage, pictures, findFaces, detect and addTextLayer, which share one Session.
[[nodiscard]] process::CallTable allCalls();

}  // namespace withheld::worker
