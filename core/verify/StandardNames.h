// Names that the PDF format itself uses. A withheld word "Page" is no leak because a page is a /Page.
#pragma once

#include <string_view>

namespace withheld::verify {

/// `name` without slash. Keys and values of ISO 32000-1, standard structure types, operators of CMap files, and names of
/// paragraph styles that office programs give to tags ("Text body", "Heading 1").
[[nodiscard]] bool isStandardName(std::string_view name);

}  // namespace withheld::verify
