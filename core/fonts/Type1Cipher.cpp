#include "fonts/Type1Cipher.h"

namespace withheld::fonts {

namespace {

std::uint16_t nextKey(std::uint16_t key, unsigned char cipher) {
    constexpr std::uint32_t kFactor = 52845;
    constexpr std::uint32_t kSummand = 22719;
    return static_cast<std::uint16_t>((static_cast<std::uint32_t>(cipher) + key) * kFactor + kSummand);
}

}  // namespace

Bytes type1Decrypted(std::string_view cipher, std::uint16_t key, int skip) {
    if (skip < 0) {
        return Bytes(cipher);
    }
    Bytes plain;
    plain.reserve(cipher.size());
    for (const char c : cipher) {
        const auto byte = static_cast<unsigned char>(c);
        plain.push_back(static_cast<char>(byte ^ key >> 8U));
        key = nextKey(key, byte);
    }
    return plain.erase(0, static_cast<std::size_t>(skip));
}

Bytes type1Encrypted(std::string_view plain, std::uint16_t key, int skip) {
    if (skip < 0) {
        return Bytes(plain);
    }
    Bytes cipher(static_cast<std::size_t>(skip), '\0');
    cipher += plain;
    for (char& c : cipher) {
        const auto byte = static_cast<unsigned char>(static_cast<unsigned char>(c) ^ key >> 8U);
        c = static_cast<char>(byte);
        key = nextKey(key, byte);
    }
    return cipher;
}

}  // namespace withheld::fonts
