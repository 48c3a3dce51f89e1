// Which subroutines Type 2 charstrings call (Adobe Technical Note 5177): what only dropped glyphs call holds their outlines.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "fonts/CffFile.h"

namespace withheld::fonts {

/// Follows charstrings of one Private DICT.
class Type2Calls {
public:
    /// `usedGlobal`, `usedLocal`: as long as the indexes; set where a subroutine is called.
    Type2Calls(const CffIndex& global, const CffIndex& local, std::vector<bool>& usedGlobal, std::vector<bool>& usedLocal)
        : m_global(global), m_local(local), m_usedGlobal(usedGlobal), m_usedLocal(usedLocal) {}

    /// False when it can't be followed to its end: what it calls is then not known.
    [[nodiscard]] bool follow(std::string_view charstring);
    /// Standard encoding codes of the base and the accent, when the last followed charstring was made of these (endchar with four
    /// operands).
    [[nodiscard]] std::optional<std::pair<int, int>> accented() const { return m_accented; }

private:
    [[nodiscard]] bool run(std::string_view code, int depth);
    [[nodiscard]] bool call(const CffIndex& subroutines, std::vector<bool>& used, int depth);
    [[nodiscard]] bool escape(std::uint32_t op);
    void countStems();

    const CffIndex& m_global;
    const CffIndex& m_local;
    std::vector<bool>& m_usedGlobal;
    std::vector<bool>& m_usedLocal;
    std::vector<std::optional<int>> m_stack;  ///< null: not known without a full interpreter
    std::size_t m_stems = 0;
    std::size_t m_steps = 0;
    bool m_ended = false;
    std::optional<std::pair<int, int>> m_accented;
};

}  // namespace withheld::fonts
