// Poppler's text boxes as words of the page.
#pragma once

#include <memory>
#include <vector>

#include "base/PageSpace.h"
#include "base/PageText.h"

namespace Poppler {
class TextBox;
}

namespace withheld::render {

/// `boxes` in Poppler's reading order: points of the upright CropBox view at one unit a point (no /UserUnit), origin top-left.
[[nodiscard]] std::vector<Word> wordsOf(const std::vector<std::unique_ptr<Poppler::TextBox>>& boxes,
                                        const PageGeometry& geometry);

}  // namespace withheld::render
