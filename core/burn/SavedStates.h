// Blocks between q and Q (8.4.2) in which nothing is painted any more: their matrices and clips would tell where each part of
// what went stood, and how wide it was.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "content/Operation.h"

namespace withheld::burn {

/// Told of the operators of one content stream in their order.
class SavedStates {
public:
    explicit SavedStates(content::StreamEdits& edits) : m_edits(edits) {}

    void save(const content::Operation& operation);
    /// Takes the whole block out of the stream when something went from it and nothing stays; whether it did.
    bool restore(const content::Operation& operation);
    void textObject(bool open) { m_inText = open; }
    /// Marked content is part of the document's structure, and stays.
    void markedContent(const content::Operation& operation) { m_marked.emplace_back(operation.begin, operation.end); }
    /// An operation that paints, and then, that it went whole.
    void paints() { ++m_painted; }
    void goes() {
        --m_painted;
        ++m_gone;
    }
    /// How many paintings stay, and how many went.
    [[nodiscard]] std::size_t staying() const { return m_painted; }
    [[nodiscard]] std::size_t gone() const { return m_gone; }

private:
    struct Block {
        std::size_t begin;
        std::size_t painted;
        std::size_t gone;
        bool inText;
    };
    content::StreamEdits& m_edits;
    std::vector<Block> m_blocks;
    std::vector<std::pair<std::size_t, std::size_t>> m_marked;
    std::size_t m_painted = 0;
    std::size_t m_gone = 0;
    bool m_inText = false;
};

}  // namespace withheld::burn
