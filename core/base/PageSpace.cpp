#include "base/PageSpace.h"

namespace withheld {

PageSpace::PageSpace(const PageGeometry& page, double dpi) {
    const Rect& box = page.cropBox;
    const double scale = dpi / 72 * page.userUnit;
    const double w = box.width() * scale;
    const double h = box.height() * scale;
    // Upright view first: move the CropBox to the origin, scale, turn y down.
    const Matrix upright = Matrix::translation(-box.x0, -box.y0).then(Matrix{scale, 0, 0, -scale, 0, h});
    switch (((page.rotate % 360) + 360) % 360) {
        case 90:
            m_toView = upright.then(Matrix{0, 1, -1, 0, h, 0});
            break;
        case 180:
            m_toView = upright.then(Matrix{-1, 0, 0, -1, w, h});
            break;
        case 270:
            m_toView = upright.then(Matrix{0, -1, 1, 0, 0, w});
            break;
        default:
            m_toView = upright;
    }
    const bool sideways = page.rotate % 180 != 0;
    m_width = sideways ? h : w;
    m_height = sideways ? w : h;
    m_toUser = m_toView.inverted();
}

}  // namespace withheld
