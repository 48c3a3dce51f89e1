// Memory that a child has freed and will need again.
#pragma once

#include <cstddef>

namespace withheld::process {

/// From now on the process keeps up to `atMost` bytes that it frees, instead of giving them back. Images of some MB come and go
/// with every page; what goes back to the system has to be cleared and mapped anew, 4 KiB at a time, which takes longer than
/// drawing the page. No effect with another C library than glibc.
void keepFreedMemory(std::size_t atMost);

/// The heap grows in pages of 2 MiB where the kernel has them (Linux's transparent huge pages): entering small ones into its
/// tables is a third of a short burn's time. After keepFreedMemory(), in a process with one thread; no effect without glibc.
void growInLargePages();

}  // namespace withheld::process
