// A mark: an area of a page that may not go out, and why.
#pragma once

#include <string>
#include <vector>

#include "base/Geometry.h"

namespace withheld {

/// Which gesture made the mark.
enum class MarkShape {
    Text,  ///< follows glyphs; one quad a line
    Area,  ///< a drawn box
    Page   ///< the whole page
};

/// Geometry in points of the page's default user space (origin bottom-left, before /Rotate).
struct Mark {
    std::string id;                       ///< unique in its case (UUID); "" outside a case
    int page = 1;                         ///< from 1
    std::vector<Quad> quads;              ///< at least one in a valid mark
    std::vector<std::string> exemptions;  ///< ids of the catalogue in the officer's order: "s.40(2)"; empty = undecided code
    MarkShape shape = MarkShape::Area;
    std::string kind;            ///< kind of information for the schedule: "name", "phone" …; "" = unknown
    std::string note;            ///< the officer's note; internal, never in a release
    std::string harm;            ///< what disclosure of this would harm; internal, never in a release, not part of the hash
    std::string publicInterest;  ///< for and against disclosing this, and the balance; internal like `harm`
    std::string text;            ///< words under the mark when it was made; internal, never in a release, not part of the hash
    std::string origin;          ///< why it exists: "by hand", "e-mail", "same as …"
    std::string author;          ///< user who made or last changed it; "" outside a case

    [[nodiscard]] Rect bounds() const;
    friend bool operator==(const Mark&, const Mark&) = default;
};

[[nodiscard]] const char* name(MarkShape shape);

}  // namespace withheld
