// The building blocks of a CFF font program (Adobe Technical Note 5176): INDEX and DICT.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/Files.h"

namespace withheld::fonts {

/// Views into the program, which must outlive it.
struct CffIndex {
    std::vector<std::string_view> items;
    std::size_t end = 0;  ///< offset behind it
};

/// nullopt when it reaches out of the program or its offsets run backwards.
[[nodiscard]] std::optional<CffIndex> readCffIndex(std::string_view program, std::size_t at);
[[nodiscard]] Bytes writeCffIndex(const std::vector<std::string_view>& items);

/// Operators of two bytes are 0x0C00 + the second.
namespace cff {
constexpr int kVersion = 0;
constexpr int kWeight = 4;
constexpr int kUniqueId = 13;
constexpr int kXuid = 14;
constexpr int kCharset = 15;
constexpr int kEncoding = 16;
constexpr int kCharStrings = 17;
constexpr int kPrivate = 18;
constexpr int kSubrs = 19;
constexpr int kCopyright = 0x0C00;
constexpr int kCharstringType = 0x0C06;
constexpr int kPostScript = 0x0C15;
constexpr int kBaseFontName = 0x0C16;
constexpr int kRos = 0x0C1E;
constexpr int kFdArray = 0x0C24;
constexpr int kFdSelect = 0x0C25;
constexpr int kFontName = 0x0C26;
}  // namespace cff

/// A DICT as a list of entries in their order, each as it is stored.
class CffDict {
public:
    /// nullopt for broken operands.
    [[nodiscard]] static std::optional<CffDict> read(std::string_view bytes);

    [[nodiscard]] bool has(int op) const;
    /// Integer operand of an operator; `fallback` when it is missing or no integer.
    [[nodiscard]] std::int64_t integer(int op, std::size_t operand, std::int64_t fallback) const;
    /// Every integer operand of every operator, with it.
    [[nodiscard]] std::vector<std::pair<int, std::int64_t>> integers() const;

    void remove(int op);
    /// Replaces the entry (or adds it) by integers of five bytes, so that its size does not depend on their values.
    void set(int op, const std::vector<std::int64_t>& operands);
    [[nodiscard]] Bytes bytes() const;

private:
    struct Entry {
        int op = 0;
        Bytes stored;                                       ///< operands and operator
        std::vector<std::optional<std::int64_t>> operands;  ///< null: a real number
    };
    [[nodiscard]] const Entry* find(int op) const;
    std::vector<Entry> m_entries;
};

}  // namespace withheld::fonts
