#include "images/ColorSpace.h"

#include <string_view>

namespace withheld::images {
namespace {

using Kind = ColorSpace::Kind;
// A name may stand for a name, an ICC profile for its alternate; more steps than this are a cycle.
constexpr int kMaxDepth = 6;

ColorSpace ofCount(std::int64_t components) {
    switch (components) {
        case 1:
            return {Kind::Gray, 1};
        case 3:
            return {Kind::Rgb, 3};
        case 4:
            return {Kind::Cmyk, 4};
        default:
            return {};
    }
}

ColorSpace named(std::string_view name) {
    if (name == "DeviceGray" || name == "G" || name == "CalGray") {
        return ofCount(1);
    }
    if (name == "DeviceRGB" || name == "RGB" || name == "CalRGB") {
        return ofCount(3);
    }
    if (name == "DeviceCMYK" || name == "CMYK") {
        return ofCount(4);
    }
    return {};
}

ColorSpace resolve(const pdf::Object& space, const pdf::Object& resources, int depth) {
    if (depth > kMaxDepth) {
        return {};
    }
    if (space.isName()) {
        const ColorSpace device = named(space.name());
        return device.components > 0 ? device : resolve(resources.get("ColorSpace").get(space.name()), resources, depth + 1);
    }
    if (!space.isArray() || space.size() == 0) {
        return {};
    }
    const std::string family = space.at(0).name();
    if (family == "Indexed" || family == "I") {
        return {Kind::Indexed, 1};
    }
    if (family == "Lab") {
        return {Kind::Lab, 3};
    }
    if (family == "Separation") {
        return {Kind::Tint, 1};
    }
    if (family == "DeviceN") {
        const std::size_t inks = space.at(1).size();
        return inks >= 1 && inks <= 32 ? ColorSpace{Kind::Tint, static_cast<int>(inks)} : ColorSpace{};
    }
    if (family == "ICCBased") {
        const ColorSpace counted = ofCount(space.at(1).get("N").integer());
        return counted.components > 0 ? counted : resolve(space.at(1).get("Alternate"), resources, depth + 1);
    }
    return named(family);
}

}  // namespace

ColorSpace colorSpaceOf(const pdf::Object& space, const pdf::Object& resources) {
    return resolve(space, resources, 0);
}

}  // namespace withheld::images
