#include "release/WorkFolder.h"

#include <cerrno>
#include <cstdlib>
#include <utility>

namespace withheld::release {

Expected<WorkFolder> WorkFolder::beside(const std::filesystem::path& target) {
    std::filesystem::path whole = std::filesystem::absolute(target);
    if (!whole.has_filename()) {
        whole = whole.parent_path();
    }
    std::string pattern = (whole.parent_path() / ("." + whole.filename().string() + ".XXXXXX")).string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        return Error{full ? ErrorCode::DiskFull : ErrorCode::Io,
                     "No folder can be made in " + whole.parent_path().string(),
                     "",
                     0,
                     full ? "Free some space or choose another disk." : "Choose a folder that exists and that you may write to.",
                     ""};
    }
    return WorkFolder(pattern);
}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

WorkFolder::~WorkFolder() {
    if (!m_path.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
}

}  // namespace withheld::release
