#include "base/Files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace withheld {

namespace fs = std::filesystem;

namespace {

Error ioError(const fs::path& path, const char* what, int number) {
    Error error;
    error.code = number == ENOSPC || number == EDQUOT ? ErrorCode::DiskFull : ErrorCode::Io;
    error.file = path.string();
    error.message = std::string(what) + ": " + std::strerror(number);
    if (error.code == ErrorCode::DiskFull) {
        error.remedy = "Free some space on this disk and try again.";
    } else if (number == EACCES || number == EROFS || number == EPERM) {
        error.remedy = "Choose a folder that you may write to.";
    } else if (number == ENOENT) {
        error.remedy = "Check the name and the folder.";
    }
    return error;
}

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }
    int close() {
        const int result = m_fd >= 0 ? ::close(m_fd) : 0;
        m_fd = -1;
        return result;
    }

private:
    int m_fd;
};

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

Expected<void> replaceFile(const fs::path& path, std::string_view bytes, bool lasts) {
    std::string temporary = (folderOf(path) / ("." + path.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) {
        return ioError(path, "Cannot write the file", errno);
    }
    if (!writeAll(file.get(), bytes) || (lasts && ::fsync(file.get()) != 0) || file.close() != 0 ||
        ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int number = errno;
        ::unlink(temporary.c_str());
        return ioError(path, "Cannot write the file", number);
    }
    return {};
}

}  // namespace

Expected<int> openForReading(const fs::path& path) {
    // Not to wait for ever where the name turns out to be a pipe.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) {
        return ioError(path, "Cannot open the file", errno);
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) {
        return ioError(path, "Cannot read the file", errno);
    }
    if (S_ISDIR(status.st_mode)) {
        return ioError(path, "Cannot read the file", EISDIR);
    }
    if (!S_ISREG(status.st_mode)) {
        return Error{ErrorCode::Io, "Cannot read the file: it is a device or a pipe", path.string(), 0, "Choose a file.", ""};
    }
    return file.release();
}

Expected<Bytes> readDescriptor(int descriptor, const std::string& name, std::uint64_t limit) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        return ioError(name, "Cannot read the file", errno);
    }
    if (static_cast<std::uint64_t>(status.st_size) > limit) {
        return Error{ErrorCode::TooLarge,
                     "The file is larger than " + std::to_string(limit >> 20U) + " MiB",
                     name,
                     0,
                     "Split it and add the parts.",
                     ""};
    }
    Bytes bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t have = 0;
    while (true) {
        if (have == bytes.size()) {
            bytes.resize(have + 4096);
        }
        // At a place of its own: whoever handed the descriptor over shares its position.
        const ssize_t n = ::pread(descriptor, bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
        if (n < 0) {
            if (errno == EINTR) {
                continue;
            }
            return ioError(name, "Cannot read the file", errno);
        }
        if (n == 0) {
            break;
        }
        have += static_cast<std::size_t>(n);
        if (have > limit) {
            return Error{ErrorCode::TooLarge, "The file is larger than the limit", name, 0, "", ""};
        }
    }
    bytes.resize(have);
    return bytes;
}

Expected<Bytes> readFile(const fs::path& path, std::uint64_t limit) {
    const Expected<int> opened = openForReading(path);
    if (!opened) {
        return opened.error();
    }
    const Descriptor file(*opened);
    return readDescriptor(file.get(), path.string(), limit);
}

Expected<void> writeFileAtomically(const fs::path& path, std::string_view bytes) {
    if (auto replaced = replaceFile(path, bytes, true); !replaced) {
        return replaced;
    }
    const Descriptor directory(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0) {
        ::fsync(directory.get());
    }
    return {};
}

Expected<void> writeWorkingFile(const fs::path& path, std::string_view bytes) {
    return replaceFile(path, bytes, false);
}

PrivateFolder::PrivateFolder() {
    std::string name = (fs::temp_directory_path() / "withheld-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), "cannot make a temporary folder");
    }
    m_path = name;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

}  // namespace withheld
