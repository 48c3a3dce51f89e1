#include "base/FileHash.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "base/Files.h"
#include "base/Hash.h"

namespace withheld {

Expected<std::string> sha256OfFile(const std::filesystem::path& path) {
    constexpr std::size_t piece = std::size_t{1} << 18U;
    const Expected<int> opened = openForReading(path);
    if (!opened) {
        return opened.error();
    }
    Sha256 hash;
    std::vector<char> bytes(piece);
    ssize_t got = 0;
    int failure = 0;
    while ((got = ::read(*opened, bytes.data(), bytes.size())) != 0) {
        if (got > 0) {
            hash.add({bytes.data(), static_cast<std::size_t>(got)});
        } else if (errno != EINTR) {
            failure = errno;
            break;
        }
    }
    ::close(*opened);
    if (failure != 0) {
        return Error{ErrorCode::Io, std::string("Cannot read the file: ") + std::strerror(failure), path.string(), 0, "", ""};
    }
    return hash.hex();
}

}  // namespace withheld
