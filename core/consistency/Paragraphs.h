// The same paragraph in two places, redacted in one and open in the other: found by the words around a mark, so also where what
// is marked would tell nothing alone (a number, a small word, a box over half a line).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "consistency/Board.h"
#include "consistency/Tokens.h"

namespace withheld::consistency {

/// A page's tokens, and under which mark each lies ("" = open).
struct CoveredPage {
    std::string document;
    int page = 0;
    std::vector<Token> tokens;
    std::vector<std::string> markOf;  ///< one a token
};

class Paragraphs {
public:
    /// So many words in a row are held to be the same text.
    static constexpr std::size_t window = 8;

    /// First of all pages with marks …
    void learn(const CoveredPage& page);
    /// … then of all pages: where words that are marked elsewhere stand open among the same words. Indexes of tokens by the mark
    /// that covers them there.
    [[nodiscard]] std::map<std::string, std::set<std::size_t>> openIn(const CoveredPage& page) const;
    [[nodiscard]] bool isEmpty() const { return m_known.empty(); }

private:
    struct Marked {
        std::size_t offset = 0;  ///< in the window
        std::string mark;
    };
    std::unordered_map<std::uint64_t, std::vector<Marked>> m_known;  ///< by the window's words
};

}  // namespace withheld::consistency
