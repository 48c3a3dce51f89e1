// Kerning between letters, if the producer of the text applied any.
#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "inference/PageGlyphs.h"

namespace withheld::inference {

/// A pair of letters that the text shows, with the move between them.
struct ShownPair {
    char32_t left = 0;
    char32_t right = 0;
    double move = 0;  ///< em, negative when the letters were moved together
};

/// Pairs of letters that one operation shows side by side, by font.
[[nodiscard]] std::map<const fonts::Font*, std::vector<ShownPair>> shownPairs(const PageGlyphs& page);

class Kerning {
public:
    Kerning() = default;
    /// The font's own table (kern or GPOS, from the embedded program or an installed font of that name), if the pairs that are
    /// shown agree with it; empty otherwise, also when nothing is kerned.
    [[nodiscard]] static Kerning ofFont(const fonts::Font& font, const pdf::Object& dictionary,
                                        const std::vector<ShownPair>& shown);

    [[nodiscard]] bool empty() const { return m_table == nullptr; }
    /// em; 0 when the table does not say.
    [[nodiscard]] double between(char32_t left, char32_t right) const;

    struct Table;

private:
    std::shared_ptr<Table> m_table;
};

}  // namespace withheld::inference
