#include <algorithm>
#include <array>
#include <bit>
#include <utility>
#include <vector>

#include "images/CcittCodes.h"
#include "images/CcittFax.h"

namespace withheld::images {
namespace {

struct Word {
    std::uint32_t bits = 0;
    unsigned length = 0;
};

Word word(const char* text) {
    Word result;
    for (; *text != '\0'; ++text, ++result.length) {
        result.bits = result.bits * 2 + (*text == '1' ? 1 : 0);
    }
    return result;
}

template <std::size_t Size>
std::array<Word, Size> words(const std::array<const char*, Size>& texts) {
    std::array<Word, Size> result{};
    for (std::size_t i = 0; i < Size; ++i) {
        result[i] = word(texts[i]);
    }
    return result;
}

class BitWriter {
public:
    void put(Word code) {
        m_bits = m_bits << code.length | code.bits;
        m_count += code.length;
        while (m_count >= 8) {
            m_count -= 8;
            m_out.push_back(static_cast<char>(m_bits >> m_count & 0xFFU));
        }
    }
    [[nodiscard]] Bytes finish() {
        if (m_count > 0) {
            put({0, 8 - m_count});
        }
        return std::move(m_out);
    }

private:
    Bytes m_out;
    std::uint64_t m_bits = 0;
    unsigned m_count = 0;
};

/// Positions where the colour changes, white first. `flip` is 0xFF where a set bit means white.
void findChanges(const char* row, int columns, std::uint8_t flip, std::vector<int>& changes) {
    changes.clear();
    const std::size_t rowBytes = (static_cast<std::size_t>(columns) + 7) / 8;
    const std::uint64_t flip64 = flip * 0x0101010101010101ULL;
    std::uint64_t color = 0;  // all ones while the run is black
    for (std::size_t byte = 0; byte < rowBytes; byte += 8) {
        std::uint64_t block = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            block = block << 8U | (byte + i < rowBytes ? static_cast<std::uint8_t>(row[byte + i]) : flip);
        }
        block ^= flip64;
        int at = 0;
        while (at < 64) {
            const std::uint64_t different = (block ^ color) << static_cast<unsigned>(at);
            if (different == 0) {
                break;
            }
            at += std::countl_zero(different);
            const int position = static_cast<int>(byte) * 8 + at;
            if (position >= columns) {
                return;
            }
            changes.push_back(position);
            color = ~color;
        }
    }
}

class Group4Encoder {
public:
    explicit Group4Encoder(int columns) : m_columns(columns) {}

    void putRow(const std::vector<int>& changes, const std::vector<int>& reference) {
        int a0 = -1;
        bool black = false;
        std::size_t a = 0;  // index of a1 in `changes`
        std::size_t b = 0;
        const auto at = [this](const std::vector<int>& row, std::size_t i) { return i < row.size() ? row[i] : m_columns; };
        while (a0 < m_columns) {
            b = b >= 2 ? b - 2 : 0;
            b += (b % 2) ^ (black ? 1U : 0U);
            while (b < reference.size() && reference[b] <= a0) {
                b += 2;
            }
            const int a1 = at(changes, a);
            const int b1 = at(reference, b);
            const int b2 = at(reference, b + 1);
            if (b2 < a1) {
                m_bits.put(s_pass);
                a0 = b2;
            } else if (a1 - b1 >= -3 && a1 - b1 <= 3) {
                m_bits.put(s_vertical[static_cast<std::size_t>(a1 - b1 + 3)]);
                a0 = a1;
                black = !black;
                ++a;
            } else {
                const int a2 = at(changes, a + 1);
                m_bits.put(s_horizontal);
                putRun(a1 - std::max(a0, 0), black);
                putRun(a2 - a1, !black);
                a0 = a2;
                a += 2;
            }
        }
    }

    [[nodiscard]] Bytes finish() {
        m_bits.put(s_endOfLine);
        m_bits.put(s_endOfLine);
        return m_bits.finish();
    }

private:
    void putRun(int run, bool black) {
        static const auto whiteTerminating = words(kWhiteTerminating);
        static const auto blackTerminating = words(kBlackTerminating);
        static const auto whiteMakeUp = words(kWhiteMakeUp);
        static const auto blackMakeUp = words(kBlackMakeUp);
        static const auto shared = words(kSharedMakeUp);
        constexpr int longest = 2560;
        while (run >= longest) {
            m_bits.put(shared.back());
            run -= longest;
        }
        if (run >= 1792) {
            m_bits.put(shared[static_cast<std::size_t>((run - 1792) / 64)]);
        } else if (run >= 64) {
            m_bits.put((black ? blackMakeUp : whiteMakeUp)[static_cast<std::size_t>(run / 64 - 1)]);
        }
        m_bits.put((black ? blackTerminating : whiteTerminating)[static_cast<std::size_t>(run % 64)]);
    }

    // T.6, table 1: a1 left of b1 by three, two, one, right under it, right of it by one, two, three.
    inline static const std::array<Word, 7> s_vertical =
        words(std::array<const char*, 7>{"0000010", "000010", "010", "1", "011", "000011", "0000011"});
    inline static const Word s_pass = word("0001");
    inline static const Word s_horizontal = word("001");
    inline static const Word s_endOfLine = word("000000000001");
    int m_columns;
    BitWriter m_bits;
};

}  // namespace

Bytes encodeGroup4(std::string_view rows, int columns, bool blackIs1) {
    const std::size_t rowBytes = (static_cast<std::size_t>(columns) + 7) / 8;
    Group4Encoder encoder(columns);
    std::vector<int> reference;
    std::vector<int> current;
    for (std::size_t start = 0; start + rowBytes <= rows.size(); start += rowBytes) {
        findChanges(rows.data() + start, columns, blackIs1 ? 0 : 0xFF, current);
        encoder.putRow(current, reference);
        reference.swap(current);
    }
    return encoder.finish();
}

}  // namespace withheld::images
