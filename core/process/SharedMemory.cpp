#include "process/SharedMemory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

namespace withheld::process {

UniqueFd sealedMemory(std::string_view bytes) {
    UniqueFd fd(::memfd_create("withheld", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!fd) {
        return {};
    }
    // By write(2) rather than through a mapping: a mapping would count against the child's address space once more.
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd.get(), bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return {};
        }
    }
    if (::fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0) {
        return {};
    }
    return fd;
}

std::optional<MappedMemory> MappedMemory::map(const UniqueFd& fd, std::size_t size) {
    struct stat status {};
    const int seals = fd ? ::fcntl(fd.get(), F_GET_SEALS) : -1;
    if (seals < 0 || (seals & F_SEAL_SHRINK) == 0 || (seals & F_SEAL_WRITE) == 0 || ::fstat(fd.get(), &status) != 0 ||
        std::cmp_not_equal(status.st_size, size)) {
        return std::nullopt;
    }
    if (size == 0) {
        return MappedMemory(nullptr, 0);
    }
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd.get(), 0);
    if (address == MAP_FAILED) {
        return std::nullopt;
    }
    return MappedMemory(address, size);
}

MappedMemory::MappedMemory(MappedMemory&& other) noexcept
    : m_address(std::exchange(other.m_address, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

MappedMemory::~MappedMemory() {
    if (m_address != nullptr) {
        ::munmap(m_address, m_size);
    }
}

}  // namespace withheld::process
