#include "casefile/CaseFolder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace withheld::casefile {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t headLength =
    20 + 1 + 64 + 1;  // "00000000000000000014 <hash>\n": one fixed-size write cannot be torn by a kill

Error folderError(const fs::path& path, int number) {
    const bool full = number == ENOSPC || number == EDQUOT;
    return {full ? ErrorCode::DiskFull : ErrorCode::Io,
            std::string("The folder cannot be made: ") + std::strerror(number),
            path.string(),
            0,
            full               ? "Free some space on this disk and try again."
            : number == EEXIST ? "Choose another name for the case."
                               : "Choose a folder that you may write to.",
            ""};
}

}  // namespace

Expected<void> CaseFolder::make() const {
    for (const fs::path& folder : {m_folder, m_folder / "sources", m_folder / "working"}) {
        if (::mkdir(folder.c_str(), 0700) != 0) {
            return folderError(folder, errno);
        }
    }
    return {};
}

bool CaseFolder::isWritable() const {
    const auto writable = [](const fs::path& path) { return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0; };
    return writable(m_folder) && writable(database());
}

std::optional<ChainHead> CaseFolder::head() const {
    std::error_code ignored;
    const fs::path file = m_folder / "case.head";
    if (!fs::exists(file, ignored)) {
        return std::nullopt;
    }
    const Expected<Bytes> bytes = readFile(file, 1024);
    if (!bytes || bytes->size() != headLength || (*bytes)[20] != ' ' || bytes->back() != '\n') {
        return ChainHead{};
    }
    ChainHead head;
    for (std::size_t i = 0; i < 20; ++i) {
        if ((*bytes)[i] < '0' || (*bytes)[i] > '9') {
            return ChainHead{};
        }
        head.number = head.number * 10 + static_cast<std::uint64_t>((*bytes)[i] - '0');
    }
    head.hash = bytes->substr(21, 64);
    return head;
}

void CaseFolder::noteHead(const ChainHead& head) const {
    std::array<char, headLength + 1> line{};
    std::snprintf(line.data(), line.size(), "%020llu %s\n", static_cast<unsigned long long>(head.number), head.hash.c_str());
    const int file = ::open((m_folder / "case.head").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return;  // the event itself is safe; the audit will say that the note is missing
    }
    // Not synced: after a power cut the note may be older than the database, never newer, and older is no fault.
    const ssize_t written = ::pwrite(file, line.data(), headLength, 0);
    ::close(file);
    if (written != static_cast<ssize_t>(headLength)) {
        std::error_code ignored;
        fs::remove(m_folder / "case.head", ignored);
    }
}

Expected<void> storeReadOnly(const fs::path& path, const Bytes& bytes) {
    std::error_code ignored;
    if (fs::exists(path, ignored)) {
        const Expected<Bytes> there = readFile(path);
        if (there && *there == bytes) {
            return {};
        }
    }
    if (auto written = writeFileAtomically(path, bytes); !written) {
        return written;
    }
    ::chmod(path.c_str(), 0400);
    return {};
}

}  // namespace withheld::casefile
