// Pictures, shadings and appearances of the lifted copy: what has a sheet or a form of its own.
#include <sstream>

#include "verify/ContentLifter.h"
#include "verify/LiftedShadings.h"

namespace withheld::verify {

namespace {

constexpr std::size_t imageLimit = 4000;
constexpr std::size_t shadingLimit = 300;
constexpr const char* beyondUnitSquare = "[-1 -1 2 2]";  // a frame at the picture's edge would soften it

bool isLossy(QPDFObjectHandle image) {
    QPDFObjectHandle filter = keyOf(image, "/Filter");
    const auto lossy = [](QPDFObjectHandle name) {
        return name.isName() && (name.getName() == "/DCTDecode" || name.getName() == "/JPXDecode");
    };
    bool any = lossy(filter);
    for (int i = 0; filter.isArray() && i < filter.getArrayNItems(); ++i) {
        any = any || lossy(filter.getArrayItem(i));
    }
    return any;
}

int positiveInt(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle value = keyOf(dictionary, key);
    return value.isInteger() && value.getIntValue() > 0 && value.getIntValue() < 1'000'000 ? static_cast<int>(value.getIntValue())
                                                                                           : 1;
}

LiftedImage factsOf(const Matrix& ctm, int width, int height, bool lossy) {
    LiftedImage facts;
    facts.quad = Quad::of({0, 0, 1, 1}, ctm);
    facts.pixel = std::max(std::hypot(ctm.a, ctm.b) / width, std::hypot(ctm.c, ctm.d) / height);
    facts.columns = width;
    facts.rows = height;
    facts.lossy = lossy;
    return facts;
}

}  // namespace

std::string ContentLifter::liftAppearance(QPDFObjectHandle appearance, const Rect& rect, QPDFObjectHandle resources) {
    const std::optional<Rect> frame = mappedRect(appearance, "/BBox", matrixOf(keyOf(appearance, "/Matrix")));
    if (!frame || frame->isEmpty()) {
        return {};
    }
    const double width = rect.width() / frame->width();
    const double height = rect.height() / frame->height();
    std::ostringstream placed;
    placed.imbue(std::locale::classic());
    placed << std::fixed << "q " << width << " 0 0 " << height << ' ' << rect.x0 - width * frame->x0 << ' '
           << rect.y0 - height * frame->y0 << " cm /Appearance Do Q\n";
    QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/Appearance", appearance);
    own.replaceKey("/XObject", appearances);
    const std::string content = lift(placed.str(), own, Matrix());
    // The rewritten forms have numbers of their own over the whole page.
    QPDFObjectHandle all = keyOf(resources, "/XObject");
    all = all.isDictionary() ? all.shallowCopy() : QPDFObjectHandle::newDictionary();
    for (auto& [name, form] : keyOf(own, "/XObject").getDictAsMap()) {
        if (name != "/Appearance") {
            all.replaceKey(name, form);
        }
    }
    resources.replaceKey("/XObject", all);
    return content;
}

void ContentLifter::addShading(QPDFObjectHandle shading, const Matrix& placement, const Rect& shown) {
    if (!keyOf(shading, "/ShadingType").isInteger()) {
        return;
    }
    if (m_shadings >= shadingLimit) {
        m_complete = false;
        return;
    }
    if (std::optional<FoundImage> found = liftedShading(m_qpdf, shading, placement, shown, m_boxes)) {
        ++m_shadings;
        m_images.push_back(std::move(*found));
    }
}

bool ContentLifter::touchesBox(const Matrix& ctm) const {
    const Quad quad = Quad::of({0, 0, 1, 1}, ctm);
    for (const Box& box : m_boxes.all()) {
        if (box.bounds.intersects(quad.bounds())) {
            return true;
        }
    }
    return false;
}

void ContentLifter::keepImage(QPDFObjectHandle image, const Matrix& ctm, bool asMask) {
    if (m_images.size() >= imageLimit) {
        m_complete = false;
        return;
    }
    const LiftedImage facts = factsOf(ctm, positiveInt(image, "/Width"), positiveInt(image, "/Height"), isLossy(image));
    bool hides = asMask;
    for (const char* key : {"/SMask", "/Mask", "/OC", "/Matte"}) {
        hides = hides || image.getDict().hasKey(key);
    }
    if (hides) {
        image = image.copyStream();
        for (const char* key : {"/SMask", "/Mask", "/OC", "/Matte", "/SMaskInData"}) {
            image.getDict().removeKey(key);
        }
    }
    QPDFObjectHandle form = m_qpdf.newStream("0 g /Picture Do");
    form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    form.getDict().replaceKey("/BBox", QPDFObjectHandle::parse(beyondUnitSquare));
    QPDFObjectHandle xobjects = QPDFObjectHandle::newDictionary();
    xobjects.replaceKey("/Picture", image);
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", xobjects);
    form.getDict().replaceKey("/Resources", resources);
    m_images.push_back({form, ctm, facts});
}

void ContentLifter::addImage(QPDFObjectHandle image, const Matrix& ctm) {
    if (!touchesBox(ctm)) {
        return;
    }
    keepImage(image, ctm, false);
    for (const char* key : {"/SMask", "/Mask"}) {
        QPDFObjectHandle mask = keyOf(image, key);
        if (mask.isStream()) {
            keepImage(mask, ctm, true);
        }
    }
}

void ContentLifter::addInlineImage(std::string_view source, int width, int height, bool lossy, QPDFObjectHandle resources,
                                   const Matrix& ctm) {
    if (!touchesBox(ctm)) {
        return;
    }
    if (m_images.size() >= imageLimit) {
        m_complete = false;
        return;
    }
    QPDFObjectHandle form = m_qpdf.newStream("0 g " + std::string(source) + "\n");
    form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    form.getDict().replaceKey("/BBox", QPDFObjectHandle::parse(beyondUnitSquare));
    QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
    if (keyOf(resources, "/ColorSpace").isDictionary()) {
        own.replaceKey("/ColorSpace", keyOf(resources, "/ColorSpace"));
    }
    form.getDict().replaceKey("/Resources", own);
    m_images.push_back({form, ctm, factsOf(ctm, width, height, lossy)});
}

}  // namespace withheld::verify
