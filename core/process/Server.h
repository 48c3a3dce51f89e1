// The child's side: answers calls on a socket until the other end closes.
#pragma once

#include <cstdint>

#include "process/Calls.h"

namespace withheld::process {

/// Confines the process (Confinement.h), then answers `calls`. Never returns: ends the process when the parent is gone.
[[noreturn]] void serve(int socket, std::uint64_t addressSpace, CallTable calls);

}  // namespace withheld::process
