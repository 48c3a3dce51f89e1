// PDF text strings (ISO 32000-1 7.9.2.2, Annex D.3): PDFDocEncoding, UTF-16BE with mark, UTF-8 with mark (PDF 2.0).
#pragma once

#include <string>
#include <string_view>

#include "base/Files.h"

namespace withheld::pdf {

[[nodiscard]] std::string textStringToUtf8(std::string_view bytes);
/// ASCII stays as it is; anything else becomes UTF-16BE with byte order mark.
[[nodiscard]] Bytes utf8ToTextString(std::string_view utf8);

}  // namespace withheld::pdf
