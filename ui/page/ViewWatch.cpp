#include "page/ViewWatch.h"

namespace withheld::ui {

bool ViewWatch::saw(int page, const QRectF& part, int milliseconds) {
    Page& entry = m_pages[page];
    if (entry.seen || part.isEmpty()) {
        return false;
    }
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            // A cell counts when its middle was on screen: the last pixel row of a page need not be.
            const QPointF middle((column + 0.5) / kColumns, (row + 0.5) / kRows);
            if (part.contains(middle)) {
                entry.covered.set(static_cast<std::size_t>(row * kColumns + column));
            }
        }
    }
    entry.milliseconds += milliseconds;
    entry.seen = entry.covered.all() && entry.milliseconds >= m_needed;
    return entry.seen;
}

bool ViewWatch::isSeen(int page) const {
    const auto found = m_pages.find(page);
    return found != m_pages.end() && found->second.seen;
}

}  // namespace withheld::ui
