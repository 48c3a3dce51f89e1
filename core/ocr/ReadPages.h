// Many pages read by several engines, each in a thread of its own.
#pragma once

#include <QImage>
#include <functional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/PageSpace.h"
#include "base/PageText.h"
#include "base/Progress.h"

namespace withheld::ocr {

/// A page as seen, and its resolution.
struct SeenPage {
    QImage image;
    double dpi = 300;
};
/// Draws a page (from 1). Called from one thread only.
using PageSource = std::function<Expected<SeenPage>(int page, const Cancel& cancel)>;

struct PageToRead {
    int page = 1;
    PageGeometry geometry;
};

struct ReadOptions {
    std::string language = "eng";
    int jobs = 2;
    int timeLimit = 180;  ///< seconds a page
};

/// Reads the pages in the order given (visible ones first). `makeSource` is called once in each thread, since a renderer
/// belongs to one thread. The results stand in the order of `pages`; a page that fails does not stop the others, cancelling
/// gives the rest Cancelled. Fails as a whole only when no engine can be made (MissingComponent).
/// `report` is called from the reading threads, one at a time.
[[nodiscard]] Expected<std::vector<Expected<PageText>>> readPages(const std::vector<PageToRead>& pages,
                                                                  const std::function<Expected<PageSource>()>& makeSource,
                                                                  const ReadOptions& options, const ProgressCallback& report = {},
                                                                  const Cancel& cancel = {});

}  // namespace withheld::ocr
