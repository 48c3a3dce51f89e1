// Pictures and forms that a result carries though nothing of it paints them: the original of what was changed, kept alive by a
// resource dictionary, a tag or a private key.
#pragma once

#include <vector>

#include "verify/Boxes.h"
#include "verify/PdfFile.h"
#include "verify/Structure.h"

namespace withheld::verify {

/// On or below a marked page, or the catalogue, each is a fault; elsewhere only what the source does not have there, or what the
/// source paints on a marked page. `boxes`: one entry a page.
[[nodiscard]] std::vector<StructureFinding> judgeUnpainted(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes);

}  // namespace withheld::verify
