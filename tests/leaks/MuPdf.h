// MuPDF's eyes, by its program mutool: the product does not link it.
#pragma once

#include <string>
#include <string_view>

#include "support/Forensics.h"

namespace withheld::test {

/// Text of a page. Fails the running test when mutool is not there or refuses the file.
[[nodiscard]] std::string textByMuPdf(std::string_view pdf, int page = 1);
/// 8-bit grey picture.
[[nodiscard]] Picture pictureByMuPdf(std::string_view pdf, int page = 1, double dpi = 72);

}  // namespace withheld::test
