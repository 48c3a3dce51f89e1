#include "page/PageLayout.h"

#include <algorithm>

namespace withheld::ui {

namespace {

constexpr double kOutOfSight = 1e5;  // between rows of which only one is seen

}  // namespace

void PageLayout::setPages(std::vector<PageGeometry> pages) {
    m_pages = std::move(pages);
    m_seenRow = 0;
    lay();
}

void PageLayout::setDpi(double dpi) {
    m_dpi = dpi;
    lay();
}

void PageLayout::setTurn(int degrees) {
    m_turn = ((degrees % 360) + 360) % 360;
    lay();
}

void PageLayout::setArrangement(Arrangement arrangement) {
    m_arrangement = arrangement;
    m_seenRow = 0;
    lay();
}

bool PageLayout::bringIntoSight(int page) {
    if (m_arrangement != Arrangement::Single || m_seenRow == rowOf(page)) {
        return false;
    }
    m_seenRow = rowOf(page);
    lay();
    return true;
}

PageSpace PageLayout::spaceAt(int page, double dpi) const {
    PageGeometry turned = geometry(page);
    turned.rotate = (turned.rotate + m_turn) % 360;
    return {turned, dpi};
}

void PageLayout::setViewportWidth(double width) {
    m_viewportWidth = width;
}

int PageLayout::pagesInRow() const {
    return m_arrangement == Arrangement::Facing ? 2 : 1;
}

int PageLayout::rowOf(int page) const {
    return (page - 1) / pagesInRow();
}

std::pair<int, int> PageLayout::pagesOf(int row) const {
    const int first = row * pagesInRow() + 1;
    return {first, std::min(first + pagesInRow() - 1, pageCount())};
}

int PageLayout::step(int page, int direction) const {
    const int row = std::clamp(rowOf(page) + direction, 0, std::max(0, rowOf(pageCount())));
    return row == rowOf(page) ? page : pagesOf(row).first;
}

void PageLayout::lay() {
    m_tops.clear();
    m_widest = 0;
    m_height = 0;
    double y = kGap;
    for (int row = 0; pagesOf(row).first <= pageCount(); ++row) {
        const QSizeF size = rowSizeAt(pagesOf(row).first, m_dpi);
        if (m_arrangement == Arrangement::Single) {
            y = kGap + (row - m_seenRow) * kOutOfSight;
        }
        m_tops.push_back(y);
        m_widest = std::max(m_widest, size.width() + gapsInRow());
        y += size.height() + kGap;
        if (m_arrangement != Arrangement::Single || row == m_seenRow) {
            m_height = y;
        }
    }
}

QSizeF PageLayout::size() const {
    return {m_widest + 2 * kGap, m_height};
}

QSizeF PageLayout::rowSizeAt(int page, double dpi) const {
    const auto [first, last] = pagesOf(rowOf(page));
    QSizeF size(0, 0);
    for (int member = first; member <= last; ++member) {
        const QSizeF one = pageSizeAt(member, dpi);
        // A last page without its neighbour stays on its side.
        size = {size.width() + one.width() * (first == last ? pagesInRow() : 1), std::max(size.height(), one.height())};
    }
    return size;
}

QRectF PageLayout::pageRect(int page) const {
    const int row = rowOf(page);
    const int first = pagesOf(row).first;
    const QSizeF size = pageSizeAt(page, m_dpi);
    const double width = std::max(m_viewportWidth, m_widest + 2 * kGap);
    double x = (width - rowSizeAt(page, m_dpi).width() - gapsInRow()) / 2;
    if (page != first) {
        x += pageSizeAt(first, m_dpi).width() + kGap;
    }
    return {{x, m_tops[static_cast<std::size_t>(row)]}, size};
}

QSizeF PageLayout::pageSizeAt(int page, double dpi) const {
    const PageSpace space = spaceAt(page, dpi);
    return {space.widthPixels(), space.heightPixels()};
}

QSizeF PageLayout::imageSizeAt(int page, double dpi) const {
    const PageSpace space(geometry(page), dpi);
    return {space.widthPixels(), space.heightPixels()};
}

std::pair<int, int> PageLayout::pagesIn(double top, double bottom) const {
    if (m_pages.empty() || bottom < kGap) {
        return {1, 0};
    }
    int first = rowNear(top);
    const int last = rowNear(bottom);
    while (first < last && pageRect(pagesOf(first).first).bottom() < top) {
        ++first;
    }
    return {pagesOf(first).first, pagesOf(last).second};
}

int PageLayout::rowNear(double y) const {
    if (m_arrangement == Arrangement::Single) {
        return m_seenRow;
    }
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::max(0, static_cast<int>(after - m_tops.begin()) - 1);
}

int PageLayout::pageNear(double y) const {
    return pagesOf(rowNear(y)).first;
}

int PageLayout::pageNear(const QPointF& point) const {
    const auto [first, last] = pagesOf(rowNear(point.y()));
    return first < last && point.x() >= pageRect(last).left() - kGap / 2 ? last : first;
}

}  // namespace withheld::ui
