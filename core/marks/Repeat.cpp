#include "marks/Repeat.h"

#include <algorithm>
#include <cmath>

namespace withheld {

namespace {

constexpr double kDpi = 72;
constexpr double kSameSize = 1;  // point

const PageGeometry& geometryOf(int page, const std::vector<PageGeometry>& pages) {
    return pages[static_cast<std::size_t>(page) - 1];
}

}  // namespace

std::vector<int> chosenPages(const PageChoice& choice, const std::vector<PageGeometry>& pages) {
    const int count = static_cast<int>(pages.size());
    std::optional<PageSpace> wanted;
    if (choice.sameSizeAs >= 1 && choice.sameSizeAs <= count) {
        wanted.emplace(geometryOf(choice.sameSizeAs, pages), kDpi);
    }
    std::vector<int> chosen;
    for (int page = std::max(1, choice.first); page <= std::min(count, choice.last); ++page) {
        if ((choice.parity == PageParity::Odd && page % 2 == 0) || (choice.parity == PageParity::Even && page % 2 != 0)) {
            continue;
        }
        const PageSpace space(geometryOf(page, pages), kDpi);
        if (!wanted || (std::abs(space.widthPixels() - wanted->widthPixels()) <= kSameSize &&
                        std::abs(space.heightPixels() - wanted->heightPixels()) <= kSameSize)) {
            chosen.push_back(page);
        }
    }
    return chosen;
}

Mark wholePageMark(int page, const PageGeometry& geometry) {
    Mark mark;
    mark.page = page;
    mark.shape = MarkShape::Page;
    mark.quads = {Quad::of(geometry.cropBox)};
    return mark;
}

std::optional<Mark> repeatedOn(const Mark& mark, int page, const std::vector<PageGeometry>& pages) {
    const PageGeometry& there = geometryOf(page, pages);
    Mark repeated = mark;
    repeated.id.clear();
    repeated.author.clear();
    repeated.text.clear();
    repeated.page = page;
    if (mark.shape == MarkShape::Page) {
        repeated.quads = wholePageMark(page, there).quads;
        return repeated;
    }
    // Elsewhere it no longer follows the letters that it was made along.
    repeated.shape = MarkShape::Area;
    const PageSpace from(geometryOf(mark.page, pages), kDpi);
    const PageSpace to(there, kDpi);
    const Matrix move = from.toView().then(to.toUser());
    for (Quad& quad : repeated.quads) {
        quad = quad.mapped(move);
    }
    // A box stays a box when the page is turned otherwise.
    for (Quad& quad : repeated.quads) {
        const Rect bounds = quad.bounds();
        if (std::abs(area(quad) - bounds.area()) < 1e-6 * std::max(1.0, bounds.area())) {
            quad = Quad::of(bounds);
        }
    }
    if (!repeated.bounds().intersects(there.cropBox)) {
        return std::nullopt;
    }
    return repeated;
}

}  // namespace withheld
