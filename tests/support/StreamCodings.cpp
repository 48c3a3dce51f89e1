#include "support/StreamCodings.h"

#include <algorithm>
#include <cstdint>

namespace withheld::test {

std::string ascii85(std::string_view bytes) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        const std::size_t count = std::min<std::size_t>(4, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            group = group << 8U | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        if (group == 0 && count == 4) {
            out += 'z';
            continue;
        }
        std::string digits(5, '!');
        for (std::size_t k = 5; k-- > 0; group /= 85) {
            digits[k] = static_cast<char>('!' + group % 85);
        }
        out += digits.substr(0, count + 1);
    }
    return out + "~>";
}

std::string asciiHex(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        constexpr const char* digits = "0123456789ABCDEF";
        out += digits[static_cast<unsigned char>(c) >> 4U];
        out += digits[static_cast<unsigned char>(c) & 15U];
    }
    return out + ">";
}

std::string runLength(std::string_view bytes) {
    constexpr std::size_t longest = 128;
    std::string out;
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t equal = 1;
        while (equal < longest && i + equal < bytes.size() && bytes[i + equal] == bytes[i]) {
            ++equal;
        }
        if (equal > 1) {
            out += static_cast<char>(257 - equal);
            out += bytes[i];
            i += equal;
            continue;
        }
        const std::size_t begin = i;
        while (i < bytes.size() && i - begin < longest && (i + 1 == bytes.size() || bytes[i + 1] != bytes[i])) {
            ++i;
        }
        out += static_cast<char>(i - begin - 1);
        out += bytes.substr(begin, i - begin);
    }
    return out + static_cast<char>(128);
}

std::string lzw(std::string_view bytes) {
    constexpr unsigned clear = 256;
    constexpr unsigned end = 257;
    constexpr int before = 250;  // codes between two clear codes: the table never needs a tenth bit
    std::string out;
    unsigned pending = 0;
    unsigned bits = 0;
    const auto put = [&](unsigned code) {
        pending = pending << 9U | code;
        for (bits += 9; bits >= 8; bits -= 8) {
            out += static_cast<char>(pending >> (bits - 8) & 0xFFU);
        }
    };
    int count = 0;
    for (const char c : bytes) {
        if (count++ % before == 0) {
            put(clear);
        }
        put(static_cast<unsigned char>(c));
    }
    put(end);
    if (bits > 0) {
        out += static_cast<char>(pending << (8 - bits) & 0xFFU);
    }
    return out;
}

}  // namespace withheld::test
