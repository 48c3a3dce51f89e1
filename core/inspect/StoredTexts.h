// Words that a document keeps outside its pages' content: bookmarks, properties, form values, targets of links.
#pragma once

#include <vector>

#include "inspect/Inspect.h"
#include "verify/PdfFile.h"

namespace withheld::inspect {

/// What a release keeps unless it repeats withheld words (ISO 32000-1 12.3.3, 14.3.3, 12.7.3.1, 12.6.4.7); comments and
/// attachments never leave. The values of widgets come with their place. Long and numerous ones are cut.
[[nodiscard]] std::vector<StoredText> storedTexts(verify::PdfFile& file);

}  // namespace withheld::inspect
