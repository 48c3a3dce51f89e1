// Where the pages of a document lie in the scrolled area, as they are arranged. Logical pixels; origin top-left.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <utility>
#include <vector>

#include "base/PageSpace.h"
#include "page/Arrangement.h"

namespace withheld::ui {

class PageLayout {
public:
    static constexpr double kGap = 14;  ///< around pages

    void setPages(std::vector<PageGeometry> pages);
    void setDpi(double dpi);              ///< logical pixels per inch
    void setTurn(int degrees);            ///< pages are seen turned clockwise by this, besides their own /Rotate
    void setViewportWidth(double width);  ///< pages narrower than it are centred
    void setArrangement(Arrangement arrangement);
    /// Where not all pages are laid out at a time: now the one with this page is. False when it was already.
    bool bringIntoSight(int page);
    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }
    [[nodiscard]] double dpi() const { return m_dpi; }
    [[nodiscard]] int turn() const { return m_turn; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] QRectF pageRect(int page) const;  ///< page from 1
    /// As it is seen.
    [[nodiscard]] QSizeF pageSizeAt(int page, double dpi) const;
    /// Of the page and those beside it, without the gaps between them.
    [[nodiscard]] QSizeF rowSizeAt(int page, double dpi) const;
    [[nodiscard]] double gapsInRow() const { return (pagesInRow() - 1) * kGap; }
    /// The first page of the row above (-1) or below (1); `page` itself at the ends.
    [[nodiscard]] int step(int page, int direction) const;
    /// As its images are drawn: without the view's turn.
    [[nodiscard]] QSizeF imageSizeAt(int page, double dpi) const;
    /// First and last page that reach into the band; {1, 0} when there are none.
    [[nodiscard]] std::pair<int, int> pagesIn(double top, double bottom) const;
    /// The first page at this height, or the nearest one.
    [[nodiscard]] int pageNear(double y) const;
    [[nodiscard]] int pageNear(const QPointF& point) const;
    /// As the file says it.
    [[nodiscard]] const PageGeometry& geometry(int page) const { return m_pages[static_cast<std::size_t>(page) - 1]; }
    /// As the page is seen.
    [[nodiscard]] PageSpace space(int page) const { return spaceAt(page, m_dpi); }

private:
    void lay();
    [[nodiscard]] int pagesInRow() const;
    [[nodiscard]] int rowOf(int page) const;
    [[nodiscard]] int rowNear(double y) const;
    /// First and last page of a row, from 0.
    [[nodiscard]] std::pair<int, int> pagesOf(int row) const;
    [[nodiscard]] PageSpace spaceAt(int page, double dpi) const;
    std::vector<PageGeometry> m_pages;
    std::vector<double> m_tops;  ///< of rows
    Arrangement m_arrangement = Arrangement::Continuous;
    int m_seenRow = 0;  ///< Single: the only one in sight
    double m_dpi = 96;
    int m_turn = 0;
    double m_viewportWidth = 0;
    double m_widest = 0;
    double m_height = 0;
};

}  // namespace withheld::ui
