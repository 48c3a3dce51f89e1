#include "copies/PageCopies.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "templates/SeenWords.h"

namespace withheld::copies {

namespace {

constexpr std::size_t mostCompared = 96;  // candidates of one page; copies of a filled form are all alike

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 31U;
    value *= 0x9E3779B97F4A7C15ULL;
    return value ^ (value >> 29U);
}

/// FNV-1a; equal words have to be told apart from others, not kept from anybody.
std::uint64_t hashOf(std::u32string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char32_t letter : word) {
        hash = (hash ^ letter) * 0x100000001B3ULL;
    }
    return mixed(hash);
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t count = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++count;
            ++i;
            ++j;
        } else {
            a[i] < b[j] ? ++i : ++j;
        }
    }
    return count;
}

/// Pages with the same words are one group; groups are compared, not pages.
struct Group {
    const PagePrint* print = nullptr;
    std::vector<PageKey> pages;
};

std::vector<Group> groupsOf(const std::vector<std::pair<PageKey, PagePrint>>& pages) {
    std::vector<Group> groups;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> byHash;
    for (const auto& [key, print] : pages) {
        if (print.words().size() < fewestWords) {
            continue;
        }
        std::uint64_t hash = print.words().size();
        for (const std::uint64_t word : print.words()) {
            hash = mixed(hash ^ word);
        }
        std::vector<std::size_t>& same = byHash[hash];
        const auto found = std::find_if(same.begin(), same.end(),
                                        [&, &print = print](std::size_t each) { return *groups[each].print == print; });
        if (found != same.end()) {
            groups[*found].pages.push_back(key);
        } else {
            same.push_back(groups.size());
            groups.push_back({&print, {key}});
        }
    }
    return groups;
}

void note(CopiesByPage& copies, const Group& a, const Group& b, double alike) {
    for (const PageKey& page : a.pages) {
        std::vector<Copy>& known = copies[page];
        for (const PageKey& other : b.pages) {
            if (known.size() >= 2 * mostCopies) {
                break;
            }
            if (other != page) {
                known.push_back({other, alike});
            }
        }
    }
}

}  // namespace

PagePrint::PagePrint(const PageText& text) {
    std::unordered_map<std::uint64_t, std::uint64_t> counts;
    for (const Word& word : text.words) {
        if (const std::u32string folded = templates::foldedWord(word.text); !folded.empty()) {
            const std::uint64_t hash = hashOf(folded);
            m_words.push_back(mixed(hash + 0x9E3779B97F4A7C15ULL * counts[hash]++));
        }
    }
    std::sort(m_words.begin(), m_words.end());
}

void keepLikest(CopiesByPage& copies) {
    for (auto& [page, known] : copies) {
        std::stable_sort(known.begin(), known.end(),
                         [](const Copy& a, const Copy& b) { return a.alike != b.alike ? a.alike > b.alike : a.page < b.page; });
        known.resize(std::min(known.size(), mostCopies));
    }
}

CopiesByPage findCopies(const std::vector<std::pair<PageKey, PagePrint>>& pages, const std::function<bool()>& stop) {
    const std::vector<Group> groups = groupsOf(pages);
    std::unordered_map<std::uint64_t, std::uint32_t> frequency;
    for (const Group& group : groups) {
        for (const std::uint64_t word : group.print->words()) {
            ++frequency[word];
        }
    }
    CopiesByPage copies;
    for (const Group& group : groups) {
        if (group.pages.size() > 1) {
            note(copies, group, group, 1);
        }
    }
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> index;
    std::vector<std::pair<std::uint32_t, std::uint64_t>> rarest;  // how many pages have the word
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t at = 0; at < groups.size(); ++at) {
        if (stop && at % 64 == 0 && stop()) {
            break;
        }
        const std::vector<std::uint64_t>& words = groups[at].print->words();
        const auto needed = static_cast<std::size_t>(std::ceil(leastAlike * static_cast<double>(words.size()) - 1e-9));
        const std::size_t prefix = words.size() - needed + 1;
        rarest.clear();
        for (const std::uint64_t word : words) {
            rarest.emplace_back(frequency[word], word);
        }
        std::nth_element(rarest.begin(), rarest.begin() + static_cast<std::ptrdiff_t>(prefix - 1), rarest.end());
        rarest.resize(prefix);
        candidates.clear();
        for (const auto& [holdersOfIt, word] : rarest) {
            if (holdersOfIt > 1) {
                std::vector<std::uint32_t>& holders = index[word];
                // The latest first: copies stand near each other more often than not.
                const std::size_t some = std::min(holders.size(), mostCompared);
                candidates.insert(candidates.end(), holders.rbegin(), holders.rbegin() + static_cast<std::ptrdiff_t>(some));
                holders.push_back(at);
            }
        }
        std::sort(candidates.begin(), candidates.end(), std::greater<>());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        candidates.resize(std::min(candidates.size(), mostCompared));
        for (const std::uint32_t other : candidates) {
            const std::vector<std::uint64_t>& theirs = groups[other].print->words();
            const double longer = static_cast<double>(std::max(words.size(), theirs.size()));
            if (static_cast<double>(std::min(words.size(), theirs.size())) < leastAlike * longer) {
                continue;
            }
            const double alike = static_cast<double>(shared(words, theirs)) / longer;
            if (alike >= leastAlike - 1e-9) {
                note(copies, groups[at], groups[other], alike);
                note(copies, groups[other], groups[at], alike);
            }
        }
    }
    keepLikest(copies);
    return copies;
}

}  // namespace withheld::copies
