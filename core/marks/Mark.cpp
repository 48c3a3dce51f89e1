#include "marks/Mark.h"

namespace withheld {

Rect Mark::bounds() const {
    if (quads.empty()) {
        return {};
    }
    Rect all = quads.front().bounds();
    for (const Quad& quad : quads) {
        all = all.united(quad.bounds());
    }
    return all;
}

const char* name(MarkShape shape) {
    switch (shape) {
        case MarkShape::Text:
            return "text";
        case MarkShape::Page:
            return "page";
        case MarkShape::Area:
            break;
    }
    return "area";
}

}  // namespace withheld
