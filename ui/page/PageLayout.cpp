#include "page/PageLayout.h"

#include <algorithm>

namespace withheld::ui {

void PageLayout::setPages(std::vector<PageGeometry> pages) {
    m_pages = std::move(pages);
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

PageSpace PageLayout::spaceAt(int page, double dpi) const {
    PageGeometry turned = geometry(page);
    turned.rotate = (turned.rotate + m_turn) % 360;
    return {turned, dpi};
}

void PageLayout::setViewportWidth(double width) {
    m_viewportWidth = width;
}

void PageLayout::lay() {
    m_tops.clear();
    m_widest = 0;
    double y = kGap;
    for (int page = 1; page <= pageCount(); ++page) {
        const PageSpace space = this->space(page);
        m_tops.push_back(y);
        m_widest = std::max(m_widest, space.widthPixels());
        y += space.heightPixels() + kGap;
    }
    m_height = y;
}

QSizeF PageLayout::size() const {
    return {m_widest + 2 * kGap, m_height};
}

QRectF PageLayout::pageRect(int page) const {
    const PageSpace space = this->space(page);
    const double width = std::max(m_viewportWidth, m_widest + 2 * kGap);
    return {(width - space.widthPixels()) / 2, m_tops[static_cast<std::size_t>(page) - 1], space.widthPixels(),
            space.heightPixels()};
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
    if (m_pages.empty() || bottom < m_tops.front()) {
        return {1, 0};
    }
    int first = pageNear(top);
    const int last = pageNear(bottom);
    while (first < last && pageRect(first).bottom() < top) {
        ++first;
    }
    return {first, last};
}

int PageLayout::pageNear(double y) const {
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::max(1, static_cast<int>(after - m_tops.begin()));
}

}  // namespace withheld::ui
