// What a worker process gives up before it reads its first byte of a PDF.
#pragma once

#include <cstdint>

namespace withheld::process {

/// Limits memory to `addressSpace` bytes, drops core files, new privileges, every descriptor but 0–2 and `socket`; then denies,
/// by seccomp, the network, new programs and processes, tracing, and any opening or changing of files for writing. Denied calls
/// fail with EACCES or ENOSYS rather than kill: libraries ask for harmless things (a cache folder) and go on without. Where the
/// kernel has Landlock, only the system's own data can be opened for reading (limitReading()).
void confine(int socket, std::uint64_t addressSpace);

}  // namespace withheld::process
