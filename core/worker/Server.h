// The child's side: answers calls on a socket until the other end closes.
#pragma once

#include <cstdint>

namespace withheld::worker {

/// Confines the process (Confinement.h), then serves. Never returns: ends the process when the parent is gone.
[[noreturn]] void serve(int socket, std::uint64_t addressSpace);

}  // namespace withheld::worker
