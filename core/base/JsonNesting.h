// Against JSON that is nested so deeply that writing it again overflows the stack.
#pragma once

#include <string_view>

namespace withheld {

/// Whether arrays and objects are nested at most `most` deep. Says nothing of whether it is JSON at all.
[[nodiscard]] bool isNestedAtMost(std::string_view json, int most);

}  // namespace withheld
