// XFDF (ISO 19444-1): annotations of a PDF as XML, which Acrobat and PDF-XChange write and read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "interchange/ForeignMark.h"

namespace withheld::interchange {

/// `redact` and `highlight` elements; everything else is ignored, and so are areas without extent. Entities are not expanded from
/// outside and not without bounds. Fails with InvalidInput naming line and column, or when it is no XFDF.
[[nodiscard]] Expected<std::vector<ForeignMark>> parseXfdf(std::string_view xml, const std::string& file = "");

/// One `redact` element a mark. `pdf`: name of the document that the marks belong to. Words under marks are not written.
[[nodiscard]] std::string toXfdf(const std::vector<Mark>& marks, const std::string& pdf);

}  // namespace withheld::interchange
