// Where a release is made before it is proved: a private folder on the same disk, gone with the object.
#pragma once

#include <filesystem>

#include "base/Error.h"

namespace withheld::release {

class WorkFolder {
public:
    /// A hidden folder (0700) beside `target`. Fails with Io or DiskFull.
    [[nodiscard]] static Expected<WorkFolder> beside(const std::filesystem::path& target);
    WorkFolder(WorkFolder&& other) noexcept;
    WorkFolder& operator=(WorkFolder&&) = delete;
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit WorkFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

}  // namespace withheld::release
