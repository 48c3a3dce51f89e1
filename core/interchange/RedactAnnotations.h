// Redaction annotations in a PDF (ISO 32000-2 12.5.6.23): marks that Acrobat, PDF-XChange and others made but nobody applied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "interchange/ForeignMark.h"

namespace withheld::interchange {

/// /Redact annotations, and highlights as proposals, page by page. Fails as libqpdf does: NotAPdf, PasswordNeeded, Damaged.
[[nodiscard]] Expected<std::vector<ForeignMark>> marksInPdf(std::string_view pdf, const std::string& file,
                                                            const std::string& password = "");

/// The PDF with one /Redact annotation a mark, for colleagues who work in another program. NOTHING is removed from it. Marks on
/// pages that do not exist fail with InvalidInput. Words under marks are not written anywhere they did not stand.
[[nodiscard]] Expected<Bytes> withRedactAnnotations(std::string_view pdf, const std::string& file,
                                                    const std::vector<Mark>& marks);

}  // namespace withheld::interchange
