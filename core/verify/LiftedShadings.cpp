#include "verify/LiftedShadings.h"

#include <array>
#include <sstream>

namespace withheld::verify {

namespace {

constexpr int functionBased = 1;
constexpr int firstMesh = 4;
constexpr int lastMesh = 7;
constexpr int deepestFunction = 4;

int integerOf(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle value = keyOf(dictionary, key);
    return value.isInteger() ? value.getIntValueAsInt() : 0;
}

/// Whether the function is a ramp or a few of them in a row, too little for bars that spell something.
bool isRamp(QPDFObjectHandle function, int depth = 0) {
    constexpr int fewPieces = 6;
    if (function.isArray()) {
        bool all = depth < deepestFunction;
        for (int i = 0; all && i < function.getArrayNItems(); ++i) {
            all = isRamp(function.getArrayItem(i), depth + 1);
        }
        return all;
    }
    switch (integerOf(function, "/FunctionType")) {
        case 2:  // exponential
            return function.isDictionary();
        case 3: {  // stitched
            QPDFObjectHandle pieces = keyOf(function, "/Functions");
            return pieces.isArray() && pieces.getArrayNItems() <= fewPieces && isRamp(pieces, depth + 1);
        }
        case 0: {  // sampled
            QPDFObjectHandle size = keyOf(function, "/Size");
            return size.isArray() && size.getArrayNItems() == 1 && size.getArrayItem(0).isInteger() &&
                   size.getArrayItem(0).getIntValue() <= fewPieces;
        }
        default:
            return false;
    }
}

Rect numbersOf(QPDFObjectHandle array, int x0, int x1, int y0, int y1) {
    const auto at = [&](int i) {
        QPDFObjectHandle number = array.isArray() && i < array.getArrayNItems() ? array.getArrayItem(i) : QPDFObjectHandle();
        return number.isInitialized() && number.isNumber() ? number.getNumericValue() : 0;
    };
    return Rect{at(x0), at(y0), at(x1), at(y1)}.normalized();
}

/// Where the shading can paint at all.
Rect paintedArea(QPDFObjectHandle shading, int type, const Matrix& placement, const Rect& shown) {
    if (type >= firstMesh && type <= lastMesh) {
        return mappedBounds(numbersOf(keyOf(shading, "/Decode"), 0, 1, 2, 3), placement);
    }
    Rect area = shown;
    if (const std::optional<Rect> frame = mappedRect(shading, "/BBox", placement)) {
        area = area.intersected(*frame);
    }
    if (type == functionBased) {
        QPDFObjectHandle domain = keyOf(shading, "/Domain");
        const Rect square = domain.isArray() ? numbersOf(domain, 0, 1, 2, 3) : Rect{0, 0, 1, 1};
        area = area.intersected(mappedBounds(square, matrixOf(keyOf(shading, "/Matrix")).then(placement)));
    }
    return area;
}

}  // namespace

Matrix matrixOf(QPDFObjectHandle array) {
    Matrix m;
    if (array.isArray() && array.getArrayNItems() == 6) {
        const auto at = [&](int i) { return array.getArrayItem(i).isNumber() ? array.getArrayItem(i).getNumericValue() : 0; };
        m = {at(0), at(1), at(2), at(3), at(4), at(5)};
    }
    return m;
}

std::optional<Rect> mappedRect(QPDFObjectHandle dictionary, const char* key, const Matrix& placement) {
    QPDFObjectHandle array = keyOf(dictionary, key);
    if (!array.isArray() || array.getArrayNItems() != 4) {
        return std::nullopt;
    }
    return mappedBounds(rectOf(array), placement);
}

std::optional<FoundImage> liftedShading(QPDF& qpdf, QPDFObjectHandle shading, const Matrix& placement, const Rect& shown,
                                        const PageBoxes& boxes) {
    const int type = integerOf(shading, "/ShadingType");
    const bool mesh = type >= firstMesh && type <= lastMesh;
    if (!placement.isInvertible() || (!mesh && type != functionBased && isRamp(keyOf(shading, "/Function")))) {
        return std::nullopt;
    }
    // Around the boxes is enough to be judged, and keeps sheets small.
    constexpr double around = 20;
    const Rect area = paintedArea(shading, type, placement, shown).intersected(boxes.bounds().grown(around));
    if (area.isEmpty() || !boxes.touches(area)) {
        return std::nullopt;
    }
    if (mesh && shading.isStream() && shading.getDict().hasKey("/BBox")) {
        shading = shading.copyStream();
        shading.getDict().removeKey("/BBox");
    }
    std::ostringstream content;
    content.imbue(std::locale::classic());
    content << std::fixed << area.x0 << ' ' << area.y0 << ' ' << area.width() << ' ' << area.height() << " re W n " << placement.a
            << ' ' << placement.b << ' ' << placement.c << ' ' << placement.d << ' ' << placement.e << ' ' << placement.f
            << " cm /Shading sh";
    QPDFObjectHandle form = qpdf.newStream(content.str());
    form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    form.getDict().replaceKey(
        "/BBox", QPDFObjectHandle::newFromRectangle(QPDFObjectHandle::Rectangle(area.x0, area.y0, area.x1, area.y1)));
    QPDFObjectHandle shadings = QPDFObjectHandle::newDictionary();
    shadings.replaceKey("/Shading", shading);
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/Shading", shadings);
    form.getDict().replaceKey("/Resources", resources);
    LiftedImage facts;
    facts.quad = Quad::of(area);
    facts.kind = mesh ? LiftedImage::Kind::Mesh : type == functionBased ? LiftedImage::Kind::Computed : LiftedImage::Kind::Ramp;
    return FoundImage{form, Matrix(), facts};
}

}  // namespace withheld::verify
