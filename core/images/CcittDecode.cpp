#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "images/CcittCodes.h"
#include "images/CcittFax.h"

namespace withheld::images {
namespace {

constexpr unsigned kRunBits = 13;  // longest run code
constexpr unsigned kModeBits = 7;  // longest two-dimensional mode code
constexpr unsigned kEolBits = 12;  // eleven zeros and a one

/// What the next bits mean; length 0 marks a code that does not exist.
struct Code {
    std::int16_t value = 0;
    std::uint8_t length = 0;
};

enum Mode : std::int16_t { kVerticalLeft3 = -3, kVertical0 = 0, kVerticalRight3 = 3, kPass = 10, kHorizontal = 11 };

template <std::size_t Size>
void addCode(std::array<Code, Size>& table, unsigned tableBits, const char* bits, int value) {
    const auto length = static_cast<unsigned>(std::strlen(bits));
    std::size_t first = 0;
    for (const char* bit = bits; *bit != '\0'; ++bit) {
        first = first * 2 + (*bit == '1' ? 1 : 0);
    }
    first <<= tableBits - length;
    std::fill_n(table.begin() + static_cast<std::ptrdiff_t>(first), std::size_t{1} << (tableBits - length),
                Code{static_cast<std::int16_t>(value), static_cast<std::uint8_t>(length)});
}

using RunTable = std::array<Code, std::size_t{1} << kRunBits>;
using ModeTable = std::array<Code, std::size_t{1} << kModeBits>;

RunTable runTable(const std::array<const char*, kTerminatingCodes>& terminating,
                  const std::array<const char*, kMakeUpCodes>& makeUp) {
    RunTable table{};
    for (int i = 0; i < kTerminatingCodes; ++i) {
        addCode(table, kRunBits, terminating[static_cast<std::size_t>(i)], i);
    }
    for (int i = 0; i < kMakeUpCodes; ++i) {
        addCode(table, kRunBits, makeUp[static_cast<std::size_t>(i)], 64 * (i + 1));
    }
    for (int i = 0; i < kSharedMakeUpCodes; ++i) {
        addCode(table, kRunBits, kSharedMakeUp[static_cast<std::size_t>(i)], 1792 + 64 * i);
    }
    return table;
}

ModeTable modeTable() {
    ModeTable table{};
    const std::array<std::pair<const char*, int>, 9> codes{{{"1", kVertical0},
                                                            {"011", 1},
                                                            {"000011", 2},
                                                            {"0000011", kVerticalRight3},
                                                            {"010", -1},
                                                            {"000010", -2},
                                                            {"0000010", kVerticalLeft3},
                                                            {"0001", kPass},
                                                            {"001", kHorizontal}}};
    for (const auto& [bits, mode] : codes) {
        addCode(table, kModeBits, bits, mode);
    }
    return table;
}

class BitReader {
public:
    explicit BitReader(std::string_view data) : m_data(data) {}
    /// The next `count` (up to 25) bits, zeros behind the end.
    [[nodiscard]] unsigned peek(unsigned count) {
        load(count);
        return static_cast<unsigned>(m_bits >> (m_available - count)) & ((1U << count) - 1U);
    }
    void skip(unsigned count) {
        load(count);
        m_available -= count;
    }
    void alignToByte() { m_available -= m_available % 8; }
    [[nodiscard]] bool atEnd() const { return m_next * 8 >= m_data.size() * 8 + m_available; }

private:
    void load(unsigned count) {
        while (m_available < count) {
            m_bits = m_bits << 8U | (m_next < m_data.size() ? static_cast<std::uint8_t>(m_data[m_next]) : 0U);
            ++m_next;
            m_available += 8;
        }
    }

    std::string_view m_data;
    std::size_t m_next = 0;
    std::uint64_t m_bits = 0;
    unsigned m_available = 0;
};

/// Positions where the colour changes along a row, white first; the row's end closes it.
class RowDecoder {
public:
    RowDecoder(BitReader& bits, int columns) : m_bits(bits), m_columns(columns) {}

    [[nodiscard]] const std::vector<int>& changes() const { return m_current; }

    /// False at a code that does not exist; changes() then holds the row up to there.
    bool decodeOneDimensional() {
        m_current.clear();
        m_at = 0;
        for (bool black = false; m_at < m_columns; black = !black) {
            const int run = decodeRun(black);
            if (run < 0) {
                return false;
            }
            change(m_at + run);
        }
        return true;
    }

    bool decodeTwoDimensional() {
        m_reference.swap(m_current);
        m_current.clear();
        m_at = -1;
        m_referenceIndex = 0;
        while (m_at < m_columns) {
            const Code code = modes()[m_bits.peek(kModeBits)];
            if (code.length == 0) {
                return false;
            }
            m_bits.skip(code.length);
            const std::size_t b1 = findB1();
            if (code.value == kPass) {
                m_at = referenceChange(b1 + 1);
            } else if (code.value == kHorizontal) {
                const bool black = m_current.size() % 2 == 1;
                for (const bool color : {black, !black}) {
                    const int run = decodeRun(color);
                    if (run < 0) {
                        return false;
                    }
                    change(std::max(m_at, 0) + run);
                }
            } else {
                const int to = referenceChange(b1) + code.value;
                if (to < std::max(m_at, 0)) {
                    return false;
                }
                change(to);
            }
        }
        return true;
    }

private:
    static const ModeTable& modes() {
        static const ModeTable table = modeTable();
        return table;
    }

    void change(int to) {
        m_at = std::min(to, m_columns);
        m_current.push_back(m_at);
    }

    [[nodiscard]] int referenceChange(std::size_t index) const {
        return index < m_reference.size() ? m_reference[index] : m_columns;
    }

    /// Index of the first change on the row above that lies right of a0 and goes to the colour opposite to a0's (T.6, 2.2.1).
    std::size_t findB1() {
        const std::size_t parity = m_current.size() % 2;
        std::size_t& i = m_referenceIndex;
        // A vertical-left code puts a0 in front of the last b1, so the change before that one may be next.
        i = i >= 2 ? i - 2 : 0;
        i += (i % 2) ^ parity;
        while (i < m_reference.size() && m_reference[i] <= m_at) {
            i += 2;
        }
        return i;
    }

    int decodeRun(bool black) {
        static const RunTable white = runTable(kWhiteTerminating, kWhiteMakeUp);
        static const RunTable dark = runTable(kBlackTerminating, kBlackMakeUp);
        int total = 0;
        for (;;) {
            const Code code = (black ? dark : white)[m_bits.peek(kRunBits)];
            if (code.length == 0) {
                return -1;
            }
            m_bits.skip(code.length);
            total = std::min(total + code.value, m_columns);
            if (code.value < 64) {
                return total;
            }
            if (m_bits.atEnd()) {
                return -1;
            }
        }
    }

    BitReader& m_bits;
    int m_columns;
    int m_at = 0;
    std::size_t m_referenceIndex = 0;
    std::vector<int> m_reference;
    std::vector<int> m_current;
};

/// Appends a row to `out`; black runs are bits set, the rest clear.
void paintRow(Bytes& out, const std::vector<int>& changes, int columns) {
    const std::size_t start = out.size();
    out.resize(start + (static_cast<std::size_t>(columns) + 7) / 8, '\0');
    auto* row = reinterpret_cast<std::uint8_t*>(out.data()) + start;
    for (std::size_t i = 0; i < changes.size(); i += 2) {
        const auto begin = static_cast<std::size_t>(changes[i]);
        const auto end = static_cast<std::size_t>(i + 1 < changes.size() ? changes[i + 1] : columns);
        if (begin >= end) {
            continue;
        }
        const auto firstMask = static_cast<std::uint8_t>(0xFFU >> (begin % 8));
        const auto lastMask = static_cast<std::uint8_t>(0xFFU << (7 - (end - 1) % 8));
        const std::size_t first = begin / 8;
        const std::size_t last = (end - 1) / 8;
        if (first == last) {
            row[first] = static_cast<std::uint8_t>(row[first] | (firstMask & lastMask));
            continue;
        }
        row[first] = static_cast<std::uint8_t>(row[first] | firstMask);
        std::fill(row + first + 1, row + last, std::uint8_t{0xFF});
        row[last] = static_cast<std::uint8_t>(row[last] | lastMask);
    }
}

/// Consumes fill bits and end-of-line codes in front of a row; their number.
int skipEndOfLines(BitReader& bits, bool group3Mixed, bool& twoDimensional) {
    int count = 0;
    for (;;) {
        unsigned zeros = 0;
        // Fill is any number of zeros in front of the code; what is shorter than eleven belongs to a run code.
        if (bits.peek(kEolBits - 1) != 0) {
            return count;
        }
        while (bits.peek(1) == 0 && !bits.atEnd()) {
            bits.skip(1);
            ++zeros;
        }
        if (bits.atEnd() || zeros == 0) {
            return count;
        }
        bits.skip(1);
        ++count;
        if (group3Mixed) {
            twoDimensional = bits.peek(1) == 0;
            bits.skip(1);
        }
    }
}

/// After damage: goes to the next end-of-line code, in front of it. False if there is none.
bool findEndOfLine(BitReader& bits) {
    while (!bits.atEnd()) {
        if (bits.peek(kEolBits) == 1) {
            return true;
        }
        bits.skip(1);
    }
    return false;
}

}  // namespace

CcittDecoded decodeCcitt(std::string_view data, const CcittParms& parms, int maxRows) {
    CcittDecoded result;
    BitReader bits(data);
    RowDecoder row(bits, parms.columns);
    const int limit = !parms.endOfBlock && parms.rows > 0 ? std::min(parms.rows, maxRows) : maxRows;
    bool ended = false;
    for (int y = 0; y < limit && !ended; ++y) {
        if (parms.encodedByteAlign) {
            bits.alignToByte();
        }
        bool twoDimensional = parms.k < 0;
        const int endOfLines = skipEndOfLines(bits, parms.k > 0, twoDimensional);
        if ((endOfLines > 0 && parms.k < 0) || (endOfLines > 1 && y > 0) || bits.atEnd()) {
            ended = endOfLines > 0;
            break;
        }
        if (parms.k > 0 && endOfLines == 0) {
            twoDimensional = bits.peek(1) == 0;
            bits.skip(1);
        }
        const bool sound = twoDimensional ? row.decodeTwoDimensional() : row.decodeOneDimensional();
        if (!sound) {
            result.truncated = true;
            if (parms.k < 0 || !findEndOfLine(bits)) {
                break;
            }
        }
        paintRow(result.rows, row.changes(), parms.columns);
    }
    const std::size_t rowBytes = (static_cast<std::size_t>(parms.columns) + 7) / 8;
    result.truncated = result.truncated || (!ended && result.rows.size() / rowBytes < static_cast<std::size_t>(limit));
    if (!parms.blackIs1) {
        std::transform(result.rows.begin(), result.rows.end(), result.rows.begin(), [](char c) { return static_cast<char>(~c); });
    }
    return result;
}

}  // namespace withheld::images
