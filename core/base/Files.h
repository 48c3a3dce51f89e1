// Reading, and writing that is whole or not there: temporary file (0600) beside the target, fsync, rename, fsync of the folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace withheld {

using Bytes = std::string;  ///< binary; no encoding implied

/// Whole file. Fails with Io (path in message), TooLarge above `limit` bytes.
[[nodiscard]] Expected<Bytes> readFile(const std::filesystem::path& path, std::uint64_t limit = std::uint64_t{1} << 31U);

/// Opens a regular file for reading; the caller closes the descriptor. Fails with Io (path in message), also for folders, devices
/// and pipes.
[[nodiscard]] Expected<int> openForReading(const std::filesystem::path& path);
/// Whole file from its start, wherever the descriptor stands. Fails as readFile does; `name` is for messages.
[[nodiscard]] Expected<Bytes> readDescriptor(int descriptor, const std::string& name,
                                             std::uint64_t limit = std::uint64_t{1} << 31U);

/// Replaces `path` atomically. On failure the old file, if any, is unharmed and no temporary stays behind.
[[nodiscard]] Expected<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// As writeFileAtomically, but nothing waits for the disk: for files that nobody needs any more after a loss of power.
[[nodiscard]] Expected<void> writeWorkingFile(const std::filesystem::path& path, std::string_view bytes);

/// A private (0700) folder under the system's temporary directory, removed with all it holds when the object dies.
class PrivateFolder {
public:
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace withheld
