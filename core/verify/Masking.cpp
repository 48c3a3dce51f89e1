#include "verify/Masking.h"

#include "base/Characters.h"
#include "base/Unicode.h"
#include "verify/PopplerPages.h"

namespace withheld::verify {

std::string masked(std::u32string_view text) {
    constexpr std::size_t limit = 24;
    std::u32string out;
    bool first = true;
    for (const char32_t c : text) {
        if (out.size() == limit) {
            out += U'…';
            break;
        }
        if (isBlank(c)) {
            first = true;
            out += U' ';
            continue;
        }
        out += first ? c : U'•';
        first = false;
    }
    return utf32ToUtf8(out);
}

}  // namespace withheld::verify
