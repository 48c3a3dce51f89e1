#include "verify/AnnotationAreas.h"

#include <algorithm>

namespace withheld::verify {

std::vector<Rect> areasOf(const AnnotationFacts& annotation) {
    constexpr int numbersOfAQuad = 8;
    QPDFObjectHandle points = keyOf(annotation.object, "/QuadPoints");
    const int count = points.isArray() ? points.getArrayNItems() : 0;
    if (annotation.subtype != "Link" || count == 0 || count % numbersOfAQuad != 0) {
        return {annotation.rect};
    }
    const Rect most = annotation.rect.grown(0.5);  // rounding
    std::vector<Rect> areas;
    for (int first = 0; first < count; first += numbersOfAQuad) {
        Rect bounds;
        for (int i = first; i < first + numbersOfAQuad; i += 2) {
            QPDFObjectHandle x = points.getArrayItem(i);
            QPDFObjectHandle y = points.getArrayItem(i + 1);
            const Point corner{x.isNumber() ? x.getNumericValue() : 0, y.isNumber() ? y.getNumericValue() : 0};
            const Rect dot{corner.x, corner.y, corner.x, corner.y};
            bounds = i == first ? dot : bounds.united(dot);
        }
        if (bounds.isEmpty() || !most.contains(bounds)) {
            return {annotation.rect};
        }
        areas.push_back(bounds);
    }
    return areas;
}

bool isUnderABox(const AnnotationFacts& annotation, const PageBoxes& boxes) {
    const std::vector<Rect> areas = areasOf(annotation);
    return std::any_of(areas.begin(), areas.end(), [&](const Rect& area) { return boxes.touches(area); });
}

}  // namespace withheld::verify
