// Which subroutines Type 1 charstrings call (Adobe Type 1 Font Format, chapters 6 and 8).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/Files.h"

namespace withheld::fonts {

class Type1Calls {
public:
    /// `subroutines`: decrypted, by number.
    explicit Type1Calls(const std::map<std::size_t, Bytes>& subroutines) : m_subroutines(subroutines) {}

    /// False when it can't be followed to its end: what it calls is then not known.
    [[nodiscard]] bool follow(std::string_view charstring);
    /// Numbers called by all that was followed.
    [[nodiscard]] const std::set<std::size_t>& used() const { return m_used; }
    /// Standard encoding codes of the base and the accent, when the last followed charstring has seac.
    [[nodiscard]] std::optional<std::pair<int, int>> accented() const { return m_accented; }

private:
    using Number = std::optional<int>;  ///< null: known only to a full interpreter
    [[nodiscard]] bool run(std::string_view code, int depth);
    [[nodiscard]] bool escape(unsigned op);
    [[nodiscard]] Number pop();
    [[nodiscard]] bool callOther();

    const std::map<std::size_t, Bytes>& m_subroutines;
    std::set<std::size_t> m_used;
    std::vector<Number> m_stack;
    std::vector<Number> m_postScript;
    std::size_t m_steps = 0;
    bool m_ended = false;
    std::optional<std::pair<int, int>> m_accented;
};

}  // namespace withheld::fonts
