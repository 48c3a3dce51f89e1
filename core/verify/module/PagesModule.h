// What a program that loads Poppler late and the module that is linked with it agree on. Both come from one build.
#pragma once

#include "verify/PopplerPages.h"

namespace withheld::verify {

/// The module's file, beside the program or in its folder of libraries.
inline constexpr const char* pagesModuleFile = "withheld-pages.so";
/// The module's only function, with C linkage.
inline constexpr const char* pagesModuleEntry = "withheldOpenPages";
/// Puts what PopplerPages::open gives into `result`.
using PagesModuleEntry = void (*)(const std::string_view* bytes, const std::string* name,
                                  Expected<std::unique_ptr<PopplerPages>>* result);

}  // namespace withheld::verify
