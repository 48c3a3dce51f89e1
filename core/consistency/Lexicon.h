// The strings that are looked for, with the other forms in which a name is written.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "consistency/Board.h"
#include "consistency/Tokens.h"

namespace withheld::consistency {

/// A string that is marked somewhere.
struct Subject {
    std::string text;  ///< as it stands under the first mark
    std::string key;
    std::vector<std::string> marks;  ///< ids, in reading order
    std::vector<std::string> exemptions;
    std::string kind;
};

/// Whether finding this elsewhere would tell anything: not "the", not "12".
[[nodiscard]] bool isTelling(const std::vector<Token>& tokens);

class Lexicon {
public:
    struct Hit {
        std::size_t subject = 0;
        std::size_t end = 0;  ///< one past the last token
        Match match = Match::Same;
    };

    /// Of all forms that are written the same, the first subject's own string wins.
    explicit Lexicon(const std::vector<Subject>& subjects);
    /// The longest string that starts with this token.
    [[nodiscard]] std::optional<Hit> at(const std::vector<Token>& tokens, std::size_t index) const;

private:
    struct Form {
        std::size_t subject = 0;
        Match match = Match::Same;
    };
    struct Node {
        std::vector<std::pair<char, std::size_t>> next;
        std::optional<Form> form;
    };
    struct Surname {
        std::size_t subject = 0;
        std::string initial;  ///< where no more of the first name is known; else ""
    };
    void add(const std::string& key, Form form);
    void addName(const std::vector<Token>& tokens, std::size_t subject);
    [[nodiscard]] std::size_t step(std::size_t node, char c) const;
    [[nodiscard]] std::optional<Hit> bySurname(const std::vector<Token>& tokens, std::size_t index) const;

    std::vector<Node> m_nodes;
    std::map<std::string, std::vector<Surname>> m_surnames;
};

}  // namespace withheld::consistency
