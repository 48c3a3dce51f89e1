// The compiled-in word lists of resources/gazetteers, one name an entry, nullptr at the end; "*" after a name that is also an
// everyday word.
#pragma once

namespace withheld::detect {

extern const char* const firstNames[];
extern const char* const surnames[];

}  // namespace withheld::detect
