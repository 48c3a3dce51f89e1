// What cm operators (8.4.4) add up to between one thing that stays and the next, when what was painted between them goes. Letters
// that are painted as pictures, one by one, each with a matrix of its own, would be told by how far these move.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/Geometry.h"
#include "content/Operation.h"

namespace withheld::burn {

/// Told of the operators of one content stream in their order.
class MatrixChains {
public:
    void concatenate(const content::Operation& operation, const Matrix& matrix);
    void save();
    /// `erased`: the block between q and Q goes with all that stands in it.
    void restore(bool erased);
    /// Something is seen through the present matrix.
    void uses();
    /// Something was painted since, and goes.
    void goes() { m_silent = true; }
    /// The end of the stream: makes one cm of each chain of which something went, and none of one that nothing follows.
    void finish(content::StreamEdits& edits);

private:
    struct Step {
        std::size_t begin;
        std::size_t end;
        Matrix matrix;
    };
    using Chain = std::vector<Step>;
    /// What a block that goes has to give back.
    struct Saved {
        std::size_t edits;
        std::size_t undone;
        bool silent;
    };
    struct Edit {
        std::size_t begin;
        std::size_t end;
        std::string text;
    };
    void fold(const Chain& chain);
    void drop(const Chain& chain);

    std::vector<Chain> m_chains{1};  ///< since something was last seen; by block, innermost last
    std::size_t m_firstOpen = 0;     ///< chains before it are empty
    std::vector<Saved> m_saved;
    std::vector<std::pair<std::size_t, Chain>> m_cleared;  ///< by uses(), with their place
    std::vector<Edit> m_edits;
    bool m_silent = false;
};

}  // namespace withheld::burn
