// For clang with libstdc++ 12 only, which can't compile qpdf 11.3's JSON.hh in C++20 (a vector of the class within the class).
// The other headers need no more than its name. GCC, which builds the product, does not need this.
#pragma once

#define JSON_HH
class JSON;
