#include "marks/Overlaps.h"

#include <algorithm>
#include <map>

namespace withheld::ui {

namespace {

constexpr double kWorthTelling = 0.1;

struct Spread {
    const casefile::CaseMark* mark;
    Rect bounds;
    double area = 0;
    bool isFound = false;
};

bool shareEnough(const Spread& a, const Spread& b) {
    double shared = 0;
    for (const Quad& one : a.mark->mark.quads) {
        for (const Quad& other : b.mark->mark.quads) {
            shared += sharedArea(one, other);
        }
    }
    return shared > 0 && shared >= kWorthTelling * std::min(a.area, b.area);
}

/// Neighbours from left to right, as far as they can reach; for each mark until one is found: many marks on one place are no
/// work.
void findOn(std::vector<Spread>& page, QSet<QString>& found) {
    std::sort(page.begin(), page.end(), [](const Spread& a, const Spread& b) { return a.bounds.x0 < b.bounds.x0; });
    double widest = 0;
    for (const Spread& each : page) {
        widest = std::max(widest, each.bounds.width());
    }
    const auto compare = [](Spread& a, Spread& b) {
        const bool touch =
            a.bounds.x0 < b.bounds.x1 && b.bounds.x0 < a.bounds.x1 && a.bounds.y0 < b.bounds.y1 && b.bounds.y0 < a.bounds.y1;
        if (touch && shareEnough(a, b)) {
            a.isFound = b.isFound = true;
        }
    };
    for (std::size_t i = 0; i < page.size(); ++i) {
        for (std::size_t j = i + 1; !page[i].isFound && j < page.size() && page[j].bounds.x0 < page[i].bounds.x1; ++j) {
            compare(page[i], page[j]);
        }
        for (std::size_t j = i; !page[i].isFound && j-- > 0 && page[j].bounds.x0 > page[i].bounds.x0 - widest;) {
            compare(page[i], page[j]);
        }
        if (page[i].isFound) {
            found.insert(QString::fromStdString(page[i].mark->mark.id));
        }
    }
}

}  // namespace

QSet<QString> overlappingMarks(const std::vector<const casefile::CaseMark*>& marks) {
    std::map<int, std::vector<Spread>> pages;
    for (const casefile::CaseMark* mark : marks) {
        Spread spread{mark, mark->mark.bounds(), 0, false};
        for (const Quad& quad : mark->mark.quads) {
            spread.area += area(quad);
        }
        pages[mark->mark.page].push_back(spread);
    }
    QSet<QString> found;
    for (auto& [page, spreads] : pages) {
        findOn(spreads, found);
    }
    return found;
}

}  // namespace withheld::ui
