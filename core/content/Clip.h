// What the clip lets through, as far as rectangles can tell.
#pragma once

#include <limits>

#include "base/Geometry.h"

namespace withheld::content {

struct Clip {
    static constexpr double everywhere = std::numeric_limits<double>::max() / 4;
    Rect bounds{-everywhere, -everywhere, everywhere, everywhere};  ///< default user space; nothing shows outside
    bool certain = true;                                            ///< all inside shows

    /// Another clip, or the /BBox of a form: `rect` seen through `toUser`.
    void narrow(const Rect& rect, const Matrix& toUser) {
        bounds = bounds.intersected(mappedBounds(rect, toUser));
        const bool straight = (toUser.b == 0 && toUser.c == 0) || (toUser.a == 0 && toUser.d == 0);
        certain = certain && straight;
    }
};

}  // namespace withheld::content
