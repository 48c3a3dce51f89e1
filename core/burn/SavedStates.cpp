#include "burn/SavedStates.h"

#include <algorithm>

namespace withheld::burn {

void SavedStates::save(const content::Operation& operation) {
    m_blocks.push_back({operation.begin, m_painted, m_gone, m_inText});
}

bool SavedStates::restore(const content::Operation& operation) {
    if (m_blocks.empty()) {
        return false;
    }
    const Block block = m_blocks.back();
    m_blocks.pop_back();
    // A text object that begins outside and ends inside, or the reverse, is not to be torn.
    if (m_gone == block.gone || m_painted != block.painted || block.inText || m_inText) {
        return false;
    }
    const auto first =
        std::partition_point(m_marked.begin(), m_marked.end(), [&](const auto& range) { return range.first < block.begin; });
    std::size_t from = block.begin;
    for (auto range = first; range != m_marked.end(); ++range) {
        m_edits.replace(from, range->first, "");
        from = range->second;
    }
    m_edits.replace(from, operation.end, "");
    return true;
}

}  // namespace withheld::burn
