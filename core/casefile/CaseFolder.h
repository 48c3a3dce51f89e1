// The files of a case around its database.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/Error.h"
#include "base/Files.h"

namespace withheld::casefile {

/// The last event as noted outside the database, written after each commit. A database that holds less than this lost events:
/// its write-ahead log was left behind when the case was copied, or its end was cut off.
struct ChainHead {
    std::uint64_t number = 0;
    std::string hash;
};

class CaseFolder {
public:
    explicit CaseFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder; }
    [[nodiscard]] std::filesystem::path database() const { return m_folder / "case.sqlite"; }
    [[nodiscard]] std::filesystem::path source(const std::string& sha256) const {
        return m_folder / "sources" / (sha256 + ".pdf");
    }
    [[nodiscard]] std::filesystem::path working(const std::string& sha256) const {
        return m_folder / "working" / (sha256 + ".pdf");
    }

    /// Makes the folder and those in it, private to the user (0700).
    [[nodiscard]] Expected<void> make() const;
    /// Whether files may be made in it.
    [[nodiscard]] bool isWritable() const;

    /// nullopt when there is no such note; a note that cannot be read counts as one of number 0 with no hash.
    [[nodiscard]] std::optional<ChainHead> head() const;
    void noteHead(const ChainHead& head) const;

private:
    std::filesystem::path m_folder;
};

/// Writes a file that nobody is to change: atomically, then read-only (0400). One that is already there with the same bytes
/// stays.
[[nodiscard]] Expected<void> storeReadOnly(const std::filesystem::path& path, const Bytes& bytes);

}  // namespace withheld::casefile
