// A file that is read where it lies, by memory mapping: only the pages that are asked for are loaded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace withheld {

/// Tells one state of a file from every other, without its path.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t node = 0;
    std::uint64_t size = 0;    ///< bytes
    std::int64_t written = 0;  ///< nanoseconds since the epoch
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Fails with Io when the descriptor is no regular file. `name` is for messages.
[[nodiscard]] Expected<FileIdentity> identityOf(int descriptor, const std::string& name);

/// If somebody shortens the file meanwhile, reading it raises SIGBUS: use it where that ends nothing of worth (child processes)
/// or where nobody writes.
class MappedFile {
public:
    /// The descriptor may be closed afterwards.
    [[nodiscard]] static Expected<MappedFile> map(int descriptor, const std::string& name);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) = delete;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();
    [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(m_address), m_size}; }

private:
    MappedFile(void* address, std::size_t size) : m_address(address), m_size(size) {}
    void* m_address = nullptr;
    std::size_t m_size = 0;
};

}  // namespace withheld
