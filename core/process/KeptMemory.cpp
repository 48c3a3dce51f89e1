#include "process/KeptMemory.h"

#include <algorithm>
#include <climits>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#endif

namespace withheld::process {

void keepFreedMemory([[maybe_unused]] std::size_t atMost) {
#ifdef __GLIBC__
    const int bytes = static_cast<int>(std::min<std::size_t>(atMost, INT_MAX));
    // A block over the first threshold gets a mapping of its own, which goes back when it is freed.
    ::mallopt(M_MMAP_THRESHOLD, bytes);
    ::mallopt(M_TRIM_THRESHOLD, bytes);
#endif
}

void growInLargePages() {
#ifdef __GLIBC__
    constexpr int step = 64 << 20;
    ::mallopt(M_TOP_PAD, step);
    // Makes the heap grow now, so that there is something to say about it; addresses only, no memory yet.
    void* volatile block = std::malloc(step);
    if (block == nullptr) {
        return;
    }
    constexpr std::uintptr_t page = std::uintptr_t{2} << 20U;
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
    const std::uintptr_t end = reinterpret_cast<std::uintptr_t>(::sbrk(0)) / page * page;
    std::free(block);
    // Another allocator (a sanitizer's) has its blocks elsewhere.
    if (begin < end && end - begin < std::uintptr_t{4} * step) {
        (void)::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
    }
#endif
}

}  // namespace withheld::process
