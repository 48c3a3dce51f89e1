#include "base/FileHash.h"

#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
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
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    bool hashed = hash && EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) == 1;
    std::vector<char> bytes(piece);
    ssize_t got = 0;
    int failure = 0;
    while ((got = ::read(*opened, bytes.data(), bytes.size())) != 0) {
        if (got > 0) {
            hashed = hashed && EVP_DigestUpdate(hash.get(), bytes.data(), static_cast<std::size_t>(got)) == 1;
        } else if (errno != EINTR) {
            failure = errno;
            break;
        }
    }
    ::close(*opened);
    if (failure != 0) {
        return Error{ErrorCode::Io, std::string("Cannot read the file: ") + std::strerror(failure), path.string(), 0, "", ""};
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (!hashed || EVP_DigestFinal_ex(hash.get(), digest.data(), &length) != 1) {
        throw std::bad_alloc();  // the algorithm is built in; what can fail is memory
    }
    return toHex({reinterpret_cast<const char*>(digest.data()), length});
}

}  // namespace withheld
