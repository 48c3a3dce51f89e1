#include "consistency/Paragraphs.h"

#include <algorithm>
#include <functional>

namespace withheld::consistency {

namespace {

constexpr std::size_t fewestOpen = 3;  ///< words of the window that are readable on the marked page: without any nothing is alike

std::vector<std::uint64_t> hashesOf(const std::vector<Token>& tokens) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(tokens.size());
    for (const Token& token : tokens) {
        hashes.push_back(std::hash<std::string>{}(token.folded));
    }
    return hashes;
}

std::uint64_t windowAt(const std::vector<std::uint64_t>& hashes, std::size_t first) {
    std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a
    for (std::size_t i = first; i < first + Paragraphs::window; ++i) {
        hash = (hash ^ hashes[i]) * 1099511628211ULL;
    }
    return hash;
}

}  // namespace

void Paragraphs::learn(const CoveredPage& page) {
    const std::vector<std::uint64_t> hashes = hashesOf(page.tokens);
    for (std::size_t first = 0; first + window <= hashes.size(); ++first) {
        std::vector<Marked> marked;
        for (std::size_t offset = 0; offset < window; ++offset) {
            if (const std::string& mark = page.markOf[first + offset]; !mark.empty()) {
                marked.push_back({offset, mark});
            }
        }
        if (!marked.empty() && marked.size() + fewestOpen <= window) {
            m_known.try_emplace(windowAt(hashes, first), std::move(marked));
        }
    }
}

std::map<std::string, std::set<std::size_t>> Paragraphs::openIn(const CoveredPage& page) const {
    std::map<std::string, std::set<std::size_t>> open;
    std::set<std::size_t> taken;  // one token is told of once, whichever of several marks it was compared with
    const std::vector<std::uint64_t> hashes = hashesOf(page.tokens);
    for (std::size_t first = 0; first + window <= hashes.size(); ++first) {
        const auto known = m_known.find(windowAt(hashes, first));
        if (known == m_known.end()) {
            continue;
        }
        for (const Marked& each : known->second) {
            const std::size_t at = first + each.offset;
            if (page.markOf[at].empty() && taken.insert(at).second) {
                open[each.mark].insert(at);
            }
        }
    }
    return open;
}

}  // namespace withheld::consistency
