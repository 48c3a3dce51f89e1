#include "base/MappedFile.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace withheld {

namespace {

Error unreadable(const std::string& name, const char* reason) {
    return {ErrorCode::Io, std::string("Cannot read the file: ") + reason, name, 0, "Check that it is still there.", ""};
}

}  // namespace

Expected<FileIdentity> identityOf(int descriptor, const std::string& name) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        return unreadable(name, std::strerror(errno));
    }
    if (!S_ISREG(status.st_mode)) {
        return unreadable(name, "it is no regular file");
    }
    constexpr std::int64_t second = 1'000'000'000;
    return FileIdentity{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                        status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec};
}

Expected<MappedFile> MappedFile::map(int descriptor, const std::string& name) {
    const Expected<FileIdentity> file = identityOf(descriptor, name);
    if (!file) {
        return file.error();
    }
    const auto size = static_cast<std::size_t>(file->size);
    if (size == 0) {
        return MappedFile(nullptr, 0);
    }
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (address == MAP_FAILED) {
        return unreadable(name, std::strerror(errno));
    }
    return MappedFile(address, size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_address(std::exchange(other.m_address, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

MappedFile::~MappedFile() {
    if (m_address != nullptr) {
        ::munmap(m_address, m_size);
    }
}

}  // namespace withheld
