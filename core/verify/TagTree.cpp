#include "verify/TagTree.h"

#include <map>
#include <set>

namespace withheld::verify {

namespace {

constexpr std::size_t elementLimit = 2'000'000;

}  // namespace

std::vector<TagElement> tagElementsOf(PdfFile& file) {
    std::map<QPDFObjGen, int> pageNumbers;
    int number = 0;
    for (const QPDFObjectHandle& page : file.qpdf().getAllPages()) {
        pageNumbers[page.getObjGen()] = ++number;
    }
    const auto pageOf = [&](QPDFObjectHandle dictionary, int inherited) {
        const auto found = pageNumbers.find(keyOf(dictionary, "/Pg").getObjGen());
        return found == pageNumbers.end() ? inherited : found->second;
    };
    std::vector<TagElement> elements;
    QPDFObjectHandle root = keyOf(file.qpdf().getRoot(), "/StructTreeRoot");
    if (!root.isDictionary()) {
        return elements;
    }
    std::set<QPDFObjGen> seen;
    elements.push_back({root, 0, 0, {}, false, false});
    for (std::size_t at = 0; at < elements.size() && elements.size() < elementLimit; ++at) {
        QPDFObjectHandle kids = keyOf(elements[at].object, "/K");
        const int page = elements[at].page;
        const auto take = [&](QPDFObjectHandle kid) {
            if (kid.isInteger()) {
                elements[at].kids.push_back({page, kid.getIntValueAsInt(), false, QPDFObjectHandle::newNull()});
            } else if (kid.isDictionary() && kid.hasKey("/MCID")) {
                QPDFObjectHandle id = keyOf(kid, "/MCID");
                elements[at].kids.push_back({pageOf(kid, page), id.isInteger() ? id.getIntValueAsInt() : -1,
                                             keyOf(kid, "/Stm").isStream(), QPDFObjectHandle::newNull()});
            } else if (kid.isDictionary() && kid.hasKey("/Obj")) {
                elements[at].kids.push_back({pageOf(kid, page), -1, false, keyOf(kid, "/Obj")});
            } else if (kid.isDictionary() && (!kid.isIndirect() || seen.insert(kid.getObjGen()).second)) {
                elements.push_back({kid, at, pageOf(kid, page), {}, false, false});
            }
        };
        if (kids.isArray()) {
            for (QPDFObjectHandle& kid : kids.getArrayAsVector()) {
                take(kid);
            }
        } else {
            take(kids);
        }
    }
    return elements;
}

}  // namespace withheld::verify
