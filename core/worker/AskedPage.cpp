#include "worker/AskedPage.h"

#include <cmath>

namespace withheld::worker {

double AskedPage::resolution(double wanted, double mostPixels) const {
    const PageSpace space(geometry, wanted);
    const double pixels = space.widthPixels() * space.heightPixels();
    return pixels > mostPixels ? wanted * std::sqrt(mostPixels / pixels) : wanted;
}

Expected<AskedPage> askedPage(Session& session, const process::CallContext& context) {
    auto document = session.document(process::fileOf(context));
    if (!document) {
        return document.error();
    }
    const int number = context.header.at("page").get<int>();
    auto geometry = (*document)->geometry(number);
    if (!geometry) {
        return geometry.error();
    }
    return AskedPage{*document, number, *geometry};
}

}  // namespace withheld::worker
