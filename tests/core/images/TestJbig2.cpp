#include "TestJbig2.h"

#include <tiff.h>

#include <string>

#include "TestPictures.h"

namespace withheld::images::test {

Bytes number(std::uint64_t value, int bytes) {
    Bytes out;
    for (int i = bytes - 1; i >= 0; --i) {
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
    }
    return out;
}

namespace {

/// "1110 100" and so on to bytes, the last filled with zeros.
Bytes bits(std::string_view text) {
    Bytes out;
    int count = 0;
    for (const char c : text) {
        if (c != '0' && c != '1') {
            continue;
        }
        if (count % 8 == 0) {
            out.push_back('\0');
        }
        out.back() = static_cast<char>(out.back() | (c == '1' ? 0x80 >> (count % 8) : 0));
        ++count;
    }
    return out;
}

Bytes regionInformation(int width, int height, int x, int y) {
    return number(static_cast<std::uint64_t>(width), 4) + number(static_cast<std::uint64_t>(height), 4) +
           number(static_cast<std::uint64_t>(x), 4) + number(static_cast<std::uint64_t>(y), 4) + number(0, 1);
}

}  // namespace

Bytes segment(int segmentNumber, int type, int page, const Bytes& references, const Bytes& data) {
    return number(static_cast<std::uint64_t>(segmentNumber), 4) + number(static_cast<std::uint64_t>(type), 1) +
           number(references.size() << 5U, 1) + references + number(static_cast<std::uint64_t>(page), 1) +
           number(data.size(), 4) + data;
}

Bytes pageInformation(int width, int height) {
    return number(static_cast<std::uint64_t>(width), 4) + number(static_cast<std::uint64_t>(height), 4) + number(0, 8) +
           number(0, 1) + number(0, 2);
}

Bytes genericRegion(const Bytes& rows, int width, int height) {
    return regionInformation(width, height, 0, 0) + number(1, 1) + encodeTiffFax(rows, width, height, COMPRESSION_CCITTFAX4, 0);
}

Bytes genericPage(const Bytes& rows, int width, int height) {
    return segment(0, 48, 1, "", pageInformation(width, height)) + segment(1, 38, 1, "", genericRegion(rows, width, height));
}

Bytes oneSymbol(std::string_view rows) {
    // Huffman coded: height class 8 (table B.4), width 8 (B.2), end of class, size 0 for an uncompressed picture (B.1); then what
    // is exported: none of the old, the one new.
    return number(1, 2) + number(1, 4) + number(1, 4) + bits("1110 100  1110 101  111111  00000") + Bytes(rows) +
           bits("00000 00001");
}

Bytes oneSymbolAt(int x, int y) {
    // Placed by its upper left corner. Code lengths: only run code 1 has one, used for the only symbol.
    std::string lengths = "0000 0001";
    for (int i = 2; i < 35; ++i) {
        lengths += "0000";
    }
    return regionInformation(24, 8, x, y) + number(0x0011, 2) + number(0, 2) + number(1, 4) + bits(lengths + "0") +
           bits("0  0  00 0000000  0  01");
}

}  // namespace withheld::images::test
