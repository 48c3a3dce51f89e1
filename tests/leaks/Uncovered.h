// What a burned page paints below its boxes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace withheld::test {

/// The file with the boxes taken off page 1.
[[nodiscard]] std::string withoutBoxes(std::string_view burned);
/// The raw data of the image XObjects of page 1, by their places in its content: one entry a Do.
[[nodiscard]] std::vector<std::string> imageDataOf(std::string_view pdf);

}  // namespace withheld::test
