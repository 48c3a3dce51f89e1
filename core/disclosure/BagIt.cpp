// BagIt 1.0 (RFC 8493).
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <system_error>

#include "base/Hash.h"
#include "disclosure/ReleasePack.h"

namespace withheld::disclosure {

namespace fs = std::filesystem;

namespace {

constexpr const char* payloadManifest = "manifest-sha256.txt";
constexpr const char* tagManifest = "tagmanifest-sha256.txt";

Error ioError(const fs::path& path, const std::string& what, int number) {
    const bool full = number == ENOSPC || number == EDQUOT;
    return {full ? ErrorCode::DiskFull : ErrorCode::Io,
            what + ": " + std::strerror(number),
            path.string(),
            0,
            full               ? "Free some space on this disk and try again."
            : number == EEXIST ? "Choose another name for the pack."
                               : "Choose a folder that you may write to.",
            ""};
}

bool isPayload(const std::string& path) {
    return path.starts_with("data/");
}

/// Relative, plain, inside the bag, and not one of the files that the bag writes itself.
bool isGoodPath(const std::string& path) {
    const fs::path parsed(path);
    const bool climbs = std::any_of(parsed.begin(), parsed.end(),
                                    [](const fs::path& part) { return part == ".." || part == "." || part.empty(); });
    const bool reserved =
        path == payloadManifest || path == tagManifest || path == "bagit.txt" || path == "bag-info.txt" || path == "data";
    return !path.empty() && parsed.is_relative() && !climbs && !reserved;
}

/// RFC 8493 2.1.3: line breaks and the percent sign are percent-encoded in manifests.
std::string manifestPath(const std::string& path) {
    std::string out;
    for (const char c : path) {
        out += c == '\n' ? "%0A" : c == '\r' ? "%0D" : c == '%' ? "%25" : std::string(1, c);
    }
    return out;
}

std::string manifest(const std::map<std::string, std::string>& hashes) {
    std::string lines;
    for (const auto& [path, hash] : hashes) {
        lines += hash + "  " + manifestPath(path) + "\n";
    }
    return lines;
}

std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

std::string bagInfo(const BagInfo& info, std::uint64_t bytes, std::size_t count) {
    std::string lines;
    const auto add = [&lines](const std::string& label, const std::string& value) {
        if (!value.empty()) {
            lines += label + ": " + oneLine(value) + "\n";
        }
    };
    add("Source-Organization", info.sourceOrganization);
    add("External-Identifier", info.externalIdentifier);
    add("External-Description", info.externalDescription);
    add("Bagging-Date", info.baggingDate);
    add("Payload-Oxum", std::to_string(bytes) + "." + std::to_string(count));
    for (const auto& [label, value] : info.further) {
        add(label, value);
    }
    return lines;
}

void syncFolder(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

/// A folder beside the wanted one, removed unless it was moved there.
class Workshop {
public:
    explicit Workshop(fs::path target) : m_target(std::move(target)) {}
    ~Workshop() {
        std::error_code ignored;
        if (!m_folder.empty()) {
            fs::remove_all(m_folder, ignored);
        }
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    Expected<void> open() {
        const fs::path parent = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
        std::string name = (parent / ("." + m_target.filename().string() + ".XXXXXX")).string();
        if (::mkdtemp(name.data()) == nullptr) {
            return ioError(m_target, "The pack cannot be made", errno);
        }
        m_folder = name;
        return {};
    }
    Expected<void> write(const std::string& path, const Bytes& bytes) const {
        std::error_code failed;
        fs::create_directories((m_folder / path).parent_path(), failed);
        if (failed) {
            return ioError(m_target / path, "The pack cannot be written", failed.value());
        }
        return writeFileAtomically(m_folder / path, bytes);
    }
    /// The target must still not exist: a pack never replaces another.
    Expected<void> moveToTarget() {
        for (const auto& entry : fs::recursive_directory_iterator(m_folder)) {
            if (entry.is_directory()) {
                syncFolder(entry.path());
            }
        }
        syncFolder(m_folder);
        if (::renameat2(AT_FDCWD, m_folder.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) != 0) {
            return ioError(m_target, "The pack cannot be put in its place", errno);
        }
        m_folder.clear();
        syncFolder(m_target.has_parent_path() ? m_target.parent_path() : fs::path("."));
        return {};
    }

private:
    fs::path m_target;
    fs::path m_folder;
};

Expected<void> checkPaths(const std::vector<BagFile>& files) {
    std::map<std::string, int> seen;
    for (const BagFile& file : files) {
        if (!isGoodPath(file.path) || ++seen[file.path] > 1) {
            return Error{ErrorCode::InvalidInput, "A file of the pack has an unusable or repeated name", file.path, 0, "", ""};
        }
    }
    return {};
}

}  // namespace

Expected<Bag> writeBag(const fs::path& target, const std::vector<BagFile>& files, const BagInfo& info) {
    const fs::path folder = target.has_filename() ? target : target.parent_path();  // "pack/" names the folder "pack"
    std::error_code ignored;
    if (fs::exists(folder, ignored)) {
        return ioError(folder, "The pack cannot be made", EEXIST);
    }
    if (auto good = checkPaths(files); !good) {
        return good.error();
    }
    Workshop workshop(folder);
    if (auto opened = workshop.open(); !opened) {
        return opened.error();
    }
    std::map<std::string, std::string> payload;
    std::map<std::string, std::string> tags;
    std::uint64_t payloadBytes = 0;
    const auto put = [&](const std::string& path, const Bytes& bytes) -> Expected<void> {
        (isPayload(path) ? payload : tags)[path] = sha256Hex(bytes);
        payloadBytes += isPayload(path) ? bytes.size() : 0;
        return workshop.write(path, bytes);
    };
    for (const BagFile& file : files) {
        Expected<Bytes> content = file.from.empty() ? Expected<Bytes>(file.bytes) : readFile(file.from);
        if (!content) {
            return content.error();
        }
        if (auto done = put(file.path, *content); !done) {
            return done.error();
        }
    }
    const std::string payloadLines = manifest(payload);
    const std::vector<std::pair<std::string, std::string>> own{
        {"bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
        {"bag-info.txt", bagInfo(info, payloadBytes, payload.size())},
        {payloadManifest, payloadLines}};
    for (const auto& [path, text] : own) {
        if (auto done = put(path, text); !done) {
            return done.error();
        }
    }
    if (auto done = workshop.write(tagManifest, manifest(tags)); !done) {
        return done.error();
    }
    if (auto moved = workshop.moveToTarget(); !moved) {
        return moved.error();
    }
    Bag bag;
    for (const auto& hashes : {payload, tags}) {
        for (const auto& [path, hash] : hashes) {
            bag.files.push_back(path);
        }
    }
    bag.files.emplace_back(tagManifest);
    std::sort(bag.files.begin(), bag.files.end());
    bag.manifestSha256 = sha256Hex(payloadLines);
    return bag;
}

}  // namespace withheld::disclosure
