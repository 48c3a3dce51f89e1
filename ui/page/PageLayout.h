// Where the pages of a document lie in the scrolled area, one under the other. Logical pixels; origin top-left.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <utility>
#include <vector>

#include "base/PageSpace.h"

namespace withheld::ui {

class PageLayout {
public:
    static constexpr double kGap = 14;  ///< around pages

    void setPages(std::vector<PageGeometry> pages);
    void setDpi(double dpi);              ///< logical pixels per inch
    void setTurn(int degrees);            ///< pages are seen turned clockwise by this, besides their own /Rotate
    void setViewportWidth(double width);  ///< pages narrower than it are centred
    [[nodiscard]] double dpi() const { return m_dpi; }
    [[nodiscard]] int turn() const { return m_turn; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] QRectF pageRect(int page) const;  ///< page from 1
    /// As it is seen.
    [[nodiscard]] QSizeF pageSizeAt(int page, double dpi) const;
    /// As its images are drawn: without the view's turn.
    [[nodiscard]] QSizeF imageSizeAt(int page, double dpi) const;
    /// First and last page that reach into the band; {1, 0} when there are none.
    [[nodiscard]] std::pair<int, int> pagesIn(double top, double bottom) const;
    /// The page at this height, or the nearest one.
    [[nodiscard]] int pageNear(double y) const;
    /// As the file says it.
    [[nodiscard]] const PageGeometry& geometry(int page) const { return m_pages[static_cast<std::size_t>(page) - 1]; }
    /// As the page is seen.
    [[nodiscard]] PageSpace space(int page) const { return spaceAt(page, m_dpi); }

private:
    void lay();
    [[nodiscard]] PageSpace spaceAt(int page, double dpi) const;
    std::vector<PageGeometry> m_pages;
    std::vector<double> m_tops;
    double m_dpi = 96;
    int m_turn = 0;
    double m_viewportWidth = 0;
    double m_widest = 0;
    double m_height = 0;
};

}  // namespace withheld::ui
