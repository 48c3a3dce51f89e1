// What a document stores beside its pages: revisions, attachments, scripts, comments, form data, metadata …
#pragma once

#include <string_view>
#include <vector>

#include "inspect/Inspect.h"
#include "verify/PdfFile.h"

namespace withheld::inspect {

/// `bytes`: what `file` was opened from; `password` opens earlier revisions too.
[[nodiscard]] std::vector<Finding> findStored(verify::PdfFile& file, std::string_view bytes, const std::string& password);

/// Earlier states of the file that can be got back from its bytes (ISO 32000-1 7.5.6).
[[nodiscard]] std::vector<Finding> findRevisions(verify::PdfFile& file, std::string_view bytes, const std::string& password);

}  // namespace withheld::inspect
