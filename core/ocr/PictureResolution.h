// The resolution of scans: reading a scan's own pixels is better than reading them enlarged or reduced.
#pragma once

#include <string_view>
#include <vector>

namespace withheld::ocr {

/// Per page the resolution in dpi of the one picture that has the page's shape; 0 where there is none, and empty when libqpdf
/// cannot open the file.
[[nodiscard]] std::vector<double> pictureResolutions(std::string_view pdf);

}  // namespace withheld::ocr
