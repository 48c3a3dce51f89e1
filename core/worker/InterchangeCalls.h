// The calls that read and write the marks of other programs.
#pragma once

#include "process/Calls.h"

namespace withheld::worker {

void addInterchangeCalls(process::CallTable& calls);  ///< foreignMarks, addRedactAnnotations

}  // namespace withheld::worker
