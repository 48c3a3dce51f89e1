// Page geometry: from default user space to what is seen, and back (ISO 32000-1 8.3.2.3, 14.11.2, Table 30).
#pragma once

#include "base/Geometry.h"

namespace withheld {

/// The boxes of one page as written in the file, inherited values filled in.
struct PageGeometry {
    Rect mediaBox{0, 0, 612, 792};  ///< default user space units
    Rect cropBox{0, 0, 612, 792};   ///< clipped to the MediaBox, as viewers do
    int rotate = 0;                 ///< 0, 90, 180 or 270, clockwise
    double userUnit = 1;            ///< size of one unit in 1/72 inch
    friend bool operator==(const PageGeometry&, const PageGeometry&) = default;
};

/// Maps default user space to view pixels: origin top-left, y downwards, /Rotate and /UserUnit applied, only the CropBox seen.
class PageSpace {
public:
    /// `dpi`: pixels per inch of the view.
    PageSpace(const PageGeometry& page, double dpi);
    [[nodiscard]] double widthPixels() const { return m_width; }
    [[nodiscard]] double heightPixels() const { return m_height; }
    [[nodiscard]] const Matrix& toView() const { return m_toView; }
    [[nodiscard]] const Matrix& toUser() const { return m_toUser; }
    [[nodiscard]] Rect toView(const Rect& user) const { return mappedBounds(user, m_toView); }
    [[nodiscard]] Rect toUser(const Rect& view) const { return mappedBounds(view, m_toUser); }

private:
    Matrix m_toView;
    Matrix m_toUser;
    double m_width = 0;
    double m_height = 0;
};

}  // namespace withheld
