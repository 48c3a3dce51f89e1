// Safe mode: pages whose content the burn can't take apart become a picture of themselves before the burn.
//
// What the page paints is drawn once, everything under the marks is blacked out in the pixels, and the words that stand open are
// laid over it as invisible text (ISO 32000-1 9.3.6, mode 3), each character where it stood. Annotations, form fields and links
// stay what they are: they are burned as on any page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Progress.h"
#include "marks/Mark.h"

namespace withheld::rasterize {

/// Dots per inch of the pictures. The proof renders such pages at the same resolution, so that it can compare dot by dot.
inline constexpr double pictureDpi = 300;
/// Larger pages (plans, posters) get fewer dots per inch.
inline constexpr double mostPixels = 40e6;

/// `pdf`: bytes that pdf::intake returned. `pages` from 1, each once; `marks`: of the whole document. Other pages stay as they
/// are. Fails with InvalidInput (no such page), Damaged, TooLarge, Cancelled.
[[nodiscard]] Expected<Bytes> rasterizePages(std::string_view pdf, const std::string& file, const std::vector<int>& pages,
                                             const std::vector<Mark>& marks, const ProgressCallback& progress = {},
                                             const Cancel& cancel = {});

}  // namespace withheld::rasterize
