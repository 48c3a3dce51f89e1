// The page that a call is about.
#pragma once

#include "base/PageSpace.h"
#include "process/Calls.h"
#include "worker/Session.h"

namespace withheld::worker {

struct AskedPage {
    const render::Renderer* document;  ///< valid until the session's next call
    int number;                        ///< from 1
    PageGeometry geometry;

    /// `wanted` in dpi, or less where the page's image would have more than `mostPixels`.
    [[nodiscard]] double resolution(double wanted, double mostPixels) const;
};

/// Of the request's first file and "page". Throws as process::fileOf does.
[[nodiscard]] Expected<AskedPage> askedPage(Session& session, const process::CallContext& context);

}  // namespace withheld::worker
