// What may be said of a secret: "J••• S••••".
#pragma once

#include <string>
#include <string_view>

namespace withheld::verify {

/// First character of each word, bullets for the rest; at most 24 characters of it.
[[nodiscard]] std::string masked(std::u32string_view text);

}  // namespace withheld::verify
