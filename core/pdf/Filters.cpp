#include "pdf/Filters.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

#include "base/Hex.h"

namespace withheld::pdf {
namespace {

using Byte = std::uint8_t;

Byte byteAt(std::string_view data, std::size_t i) {
    return static_cast<Byte>(data[i]);
}

bool isWhiteSpace(Byte c) {
    return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

Error bomb(std::uint64_t limit) {
    return Error{ErrorCode::TooLarge,
                 "A compressed stream unpacks to more than " + std::to_string(limit >> 20U) + " MiB",
                 "",
                 0,
                 "Split the document or remove the object with another tool.",
                 ""};
}

// --- Flate -----------------------------------------------------------------------------------------------------------

/// `windowBits` as in inflateInit2: 15 for a zlib header, -15 for raw deflate. Empty and truncated when nothing can be read.
Expected<Decoded> inflateData(std::string_view data, int windowBits, std::uint64_t limit) {
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK) {
        return Error{ErrorCode::Internal, "zlib could not be started", "", 0, "", ""};
    }
    Decoded result;
    std::array<char, 1 << 16> chunk{};
    std::size_t consumed = 0;
    int status = Z_OK;
    while (status == Z_OK) {
        if (stream.avail_in == 0 && consumed < data.size()) {
            const std::size_t take = std::min<std::size_t>(data.size() - consumed, std::numeric_limits<int>::max());
            // zlib never writes through next_in; its interface only lacks the const.
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data() + consumed));
            stream.avail_in = static_cast<uInt>(take);
            consumed += take;
        }
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        status = inflate(&stream, Z_SYNC_FLUSH);
        result.bytes.append(chunk.data(), chunk.size() - stream.avail_out);
        if (result.bytes.size() > limit) {
            inflateEnd(&stream);
            return bomb(limit);
        }
    }
    inflateEnd(&stream);
    result.truncated = status != Z_STREAM_END;
    return result;
}

/// Readers differ in what they forgive; all of these occur in the wild: line ends before the zlib header, a broken header,
/// and raw deflate without one.
Expected<Decoded> decodeFlate(std::string_view data, std::uint64_t limit) {
    auto best = inflateData(data, MAX_WBITS, limit);
    if (!best || !best->bytes.empty() || !best->truncated || data.empty()) {
        return best;
    }
    std::size_t start = 0;
    while (start < data.size() && isWhiteSpace(byteAt(data, start))) {
        ++start;
    }
    const std::array<std::pair<std::size_t, int>, 3> attempts{{{start, MAX_WBITS}, {2, -MAX_WBITS}, {0, -MAX_WBITS}}};
    for (const auto& [offset, windowBits] : attempts) {
        if (offset >= data.size()) {
            continue;
        }
        auto attempt = inflateData(data.substr(offset), windowBits, limit);
        if (!attempt) {
            return attempt;
        }
        if (attempt->bytes.size() > best->bytes.size()) {
            best = std::move(attempt);
            break;
        }
    }
    best->truncated = true;
    return best;
}

// --- LZW -------------------------------------------------------------------------------------------------------------

/// ISO 32000-1 7.4.4.2. With EarlyChange 1 codes grow one entry early, as TIFF's do.
Expected<Decoded> decodeLzw(std::string_view data, int earlyChange, std::uint64_t limit) {
    constexpr unsigned clearTable = 256;
    constexpr unsigned endOfData = 257;
    constexpr unsigned tableSize = 4096;
    struct Entry {
        std::uint32_t start = 0;  // where in the output this sequence was last written
        std::uint32_t length = 0;
    };
    // A sequence in the table is always the previous one plus the byte behind it, so the output itself holds it.
    std::vector<Entry> table(tableSize);
    Decoded result;
    Bytes& out = result.bytes;
    unsigned next = endOfData + 1;
    unsigned width = 9;
    Entry previous;
    std::uint32_t bits = 0;
    unsigned bitCount = 0;
    std::size_t position = 0;
    result.truncated = true;
    limit = std::min<std::uint64_t>(limit, std::numeric_limits<std::uint32_t>::max() - tableSize);
    for (;;) {
        while (bitCount < width && position < data.size()) {
            bits = (bits << 8U) | byteAt(data, position++);
            bitCount += 8;
        }
        if (bitCount < width) {
            break;
        }
        const unsigned code = (bits >> (bitCount - width)) & ((1U << width) - 1U);
        bitCount -= width;
        if (code == endOfData) {
            result.truncated = false;
            break;
        }
        if (code == clearTable) {
            next = endOfData + 1;
            width = 9;
            previous = {};
            continue;
        }
        const Entry current{static_cast<std::uint32_t>(out.size()),
                            code < clearTable ? 1U : (code < next ? table[code].length : previous.length + 1)};
        if (code < clearTable) {
            out.push_back(static_cast<char>(code));
        } else if (code < next || (code == next && previous.length > 0 && next < tableSize)) {
            const std::uint32_t from = code < next ? table[code].start : previous.start;
            for (std::uint32_t i = 0; i < current.length; ++i) {
                out.push_back(out[from + i]);
            }
        } else {
            break;
        }
        if (out.size() > limit) {
            return bomb(limit);
        }
        if (previous.length > 0 && next < tableSize) {
            table[next++] = {previous.start, previous.length + 1};
        }
        previous = current;
        const unsigned reached = next + (earlyChange != 0 ? 1U : 0U);
        width = reached >= 2048 ? 12 : reached >= 1024 ? 11 : reached >= 512 ? 10 : 9;
    }
    return result;
}

// --- ASCII and run lengths -------------------------------------------------------------------------------------------

Decoded decodeAsciiHex(std::string_view data) {
    Decoded result;
    int high = -1;
    bool ended = false;
    for (std::size_t i = 0; i < data.size() && !ended; ++i) {
        const Byte c = byteAt(data, i);
        const int value = hexDigit(static_cast<char>(c));
        ended = c == '>';
        if (value < 0) {
            result.truncated = result.truncated || (!ended && !isWhiteSpace(c));
        } else if (high < 0) {
            high = value;
        } else {
            result.bytes.push_back(static_cast<char>(high * 16 + value));
            high = -1;
        }
    }
    if (high >= 0) {
        result.bytes.push_back(static_cast<char>(high * 16));
    }
    result.truncated = result.truncated || !ended;
    return result;
}

/// ISO 32000-1 7.4.3. A group beyond 2^32-1 wraps, as it does in other readers.
Decoded decodeAscii85(std::string_view data) {
    Decoded result;
    result.truncated = true;
    const auto putGroup = [&result](std::uint32_t value, unsigned count) {
        for (unsigned i = 0; i < count; ++i) {
            result.bytes.push_back(static_cast<char>(value >> (24U - 8U * i) & 0xFFU));
        }
    };
    std::size_t i = 0;
    while (i < data.size() && isWhiteSpace(byteAt(data, i))) {
        ++i;
    }
    if (data.substr(i).starts_with("<~")) {
        i += 2;
    }
    std::uint32_t value = 0;
    unsigned digits = 0;
    for (; i < data.size(); ++i) {
        const Byte c = byteAt(data, i);
        if (isWhiteSpace(c)) {
            continue;
        }
        if (c == 'z' && digits == 0) {
            putGroup(0, 4);
            continue;
        }
        if (c < '!' || c > 'u') {
            result.truncated = c != '~';
            break;
        }
        value = value * 85U + (c - std::uint32_t{'!'});
        if (++digits == 5) {
            putGroup(value, 4);
            value = 0;
            digits = 0;
        }
    }
    if (digits > 1) {
        for (unsigned k = digits; k < 5; ++k) {
            value = value * 85U + 84U;
        }
        putGroup(value, digits - 1);
    }
    return result;
}

Expected<Decoded> decodeRunLength(std::string_view data, std::uint64_t limit) {
    Decoded result;
    result.truncated = true;
    std::size_t i = 0;
    while (i < data.size()) {
        const Byte length = byteAt(data, i++);
        if (length == 128) {
            result.truncated = false;
            break;
        }
        if (length < 128) {
            result.bytes.append(data.substr(i, length + std::size_t{1}));
            i += length + std::size_t{1};
        } else if (i < data.size()) {
            result.bytes.append(std::size_t{257} - length, data[i++]);
        }
        if (result.bytes.size() > limit) {
            return bomb(limit);
        }
    }
    return result;
}

// --- Predictors ------------------------------------------------------------------------------------------------------

struct RowShape {
    std::size_t rowBytes = 0;
    std::size_t pixelBytes = 1;  // at least 1, as PNG counts
};

/// No rows for parameters out of range; readers then take the data as it is.
RowShape rowShape(const FilterParms& parms) {
    const int bits = parms.bitsPerComponent;
    const bool sane = parms.colors >= 1 && parms.colors <= 1024 && parms.columns >= 1 &&
                      (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16);
    if (!sane) {
        return {};
    }
    const std::uint64_t pixelBits = static_cast<std::uint64_t>(parms.colors) * static_cast<std::uint64_t>(bits);
    return {static_cast<std::size_t>((pixelBits * static_cast<std::uint64_t>(parms.columns) + 7) / 8),
            std::max<std::size_t>(1, static_cast<std::size_t>((pixelBits + 7) / 8))};
}

Byte paeth(int left, int up, int upLeft) {
    const int estimate = left + up - upLeft;
    const int toLeft = std::abs(estimate - left);
    const int toUp = std::abs(estimate - up);
    const int toUpLeft = std::abs(estimate - upLeft);
    return static_cast<Byte>(toLeft <= toUp && toLeft <= toUpLeft ? left : (toUp <= toUpLeft ? up : upLeft));
}

/// What PNG filter `type` predicts for byte `i` of `row`; `above` may be null for the first row.
Byte pngPrediction(int type, const Byte* row, const Byte* above, std::size_t i, std::size_t pixelBytes) {
    const int left = i >= pixelBytes ? row[i - pixelBytes] : 0;
    const int up = above != nullptr ? above[i] : 0;
    switch (type) {
        case 1:
            return static_cast<Byte>(left);
        case 2:
            return static_cast<Byte>(up);
        case 3:
            return static_cast<Byte>((left + up) / 2);
        case 4:
            return paeth(left, up, above != nullptr && i >= pixelBytes ? above[i - pixelBytes] : 0);
        default:
            return 0;
    }
}

Bytes undoPng(std::string_view data, const RowShape& shape) {
    Bytes out;
    out.reserve(data.size());
    const Byte* above = nullptr;
    out.resize(data.size());
    auto* row = reinterpret_cast<Byte*>(out.data());
    std::size_t position = 0;
    while (position + 1 < data.size()) {
        const int type = byteAt(data, position++);
        const std::size_t length = std::min(shape.rowBytes, data.size() - position);
        for (std::size_t i = 0; i < length; ++i) {
            row[i] = static_cast<Byte>(byteAt(data, position + i) + pngPrediction(type, row, above, i, shape.pixelBytes));
        }
        position += length;
        above = row;
        row += length;
    }
    out.resize(static_cast<std::size_t>(row - reinterpret_cast<Byte*>(out.data())));
    return out;
}

Bytes applyPng(std::string_view data, const RowShape& shape) {
    Bytes out;
    out.reserve(data.size() + data.size() / shape.rowBytes + 1);
    const auto* bytes = reinterpret_cast<const Byte*>(data.data());
    Bytes candidate;
    Bytes best;
    for (std::size_t position = 0; position < data.size(); position += shape.rowBytes) {
        const std::size_t length = std::min(shape.rowBytes, data.size() - position);
        const Byte* row = bytes + position;
        const Byte* above = position == 0 ? nullptr : row - shape.rowBytes;
        std::uint64_t bestCost = std::numeric_limits<std::uint64_t>::max();
        char bestType = 0;
        candidate.resize(length);
        for (int type = 0; type <= 4; ++type) {
            std::uint64_t cost = 0;
            for (std::size_t i = 0; i < length; ++i) {
                const auto difference = static_cast<Byte>(row[i] - pngPrediction(type, row, above, i, shape.pixelBytes));
                candidate[i] = static_cast<char>(difference);
                cost += difference < 128 ? difference : 256U - difference;
            }
            if (cost < bestCost) {
                bestCost = cost;
                bestType = static_cast<char>(type);
                best.swap(candidate);
                candidate.resize(length);
            }
        }
        out.push_back(bestType);
        out.append(best);
    }
    return out;
}

/// Differences to the sample of the same colour one pixel to the left, in the samples' own width (TIFF 6.0, section 14).
Bytes tiffPredictor(std::string_view data, const FilterParms& parms, const RowShape& shape, bool undo) {
    Bytes out(data);
    const auto bits = static_cast<unsigned>(parms.bitsPerComponent);
    const auto colors = static_cast<std::size_t>(parms.colors);
    const unsigned mask = (1U << bits) - 1U;
    std::vector<unsigned> previous(colors);
    for (std::size_t start = 0; start < out.size(); start += shape.rowBytes) {
        auto* row = reinterpret_cast<Byte*>(out.data()) + start;
        const std::size_t samples =
            std::min(std::min(shape.rowBytes, out.size() - start) * 8 / bits, colors * static_cast<std::size_t>(parms.columns));
        std::fill(previous.begin(), previous.end(), 0U);
        std::size_t color = 0;
        for (std::size_t i = 0; i < samples; ++i) {
            const std::size_t bit = i * bits;
            Byte* at = row + bit / 8;
            const unsigned shift = bits < 8 ? 8U - bits - static_cast<unsigned>(bit % 8) : 0U;
            const unsigned value = bits == 16 ? (unsigned{at[0]} << 8U) | at[1] : (unsigned{*at} >> shift) & mask;
            const unsigned changed = (undo ? value + previous[color] : value - previous[color]) & mask;
            previous[color] = undo ? changed : value;
            if (bits == 16) {
                at[0] = static_cast<Byte>(changed >> 8U);
                at[1] = static_cast<Byte>(changed & 0xFFU);
            } else {
                *at = static_cast<Byte>((*at & ~(mask << shift)) | (changed << shift));
            }
            color = color + 1 == colors ? 0 : color + 1;
        }
    }
    return out;
}

}  // namespace

Expected<Decoded> decodeFilter(std::string_view data, std::string_view filter, const FilterParms& parms, std::uint64_t limit) {
    if (filter == "FlateDecode" || filter == "LZWDecode") {
        auto decoded = filter == "FlateDecode" ? decodeFlate(data, limit) : decodeLzw(data, parms.earlyChange, limit);
        if (decoded && parms.predictor > 1) {
            decoded->bytes = undoPredictor(decoded->bytes, parms);
        }
        return decoded;
    }
    if (filter == "ASCIIHexDecode") {
        return decodeAsciiHex(data);
    }
    if (filter == "ASCII85Decode") {
        auto decoded = decodeAscii85(data);
        if (decoded.bytes.size() > limit) {  // 'z' alone makes four bytes of one
            return bomb(limit);
        }
        return decoded;
    }
    if (filter == "RunLengthDecode") {
        return decodeRunLength(data, limit);
    }
    return Error{ErrorCode::Unsupported, "The stream filter " + std::string(filter) + " is not known here", "", 0, "", ""};
}

Bytes flateEncode(std::string_view data, int level) {
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    Bytes out(size, '\0');
    // Fails only for a level out of range or lack of memory, which throws at the line above first.
    compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
              static_cast<uLong>(data.size()), std::clamp(level, 1, 9));
    out.resize(size);
    return out;
}

Bytes undoPredictor(std::string_view data, const FilterParms& parms) {
    const RowShape shape = rowShape(parms);
    if (shape.rowBytes == 0 || (parms.predictor != 2 && parms.predictor < 10)) {
        return Bytes(data);
    }
    return parms.predictor == 2 ? tiffPredictor(data, parms, shape, true) : undoPng(data, shape);
}

Bytes applyPredictor(std::string_view data, const FilterParms& parms) {
    const RowShape shape = rowShape(parms);
    if (shape.rowBytes == 0 || (parms.predictor != 2 && parms.predictor < 10)) {
        return Bytes(data);
    }
    return parms.predictor == 2 ? tiffPredictor(data, parms, shape, false) : applyPng(data, shape);
}

}  // namespace withheld::pdf
