#include "base/Characters.h"

#include <glib.h>

namespace withheld {

bool isLetterOrNumber(char32_t c) {
    return g_unichar_isalnum(c) != FALSE;
}

bool isCombiningMark(char32_t c) {
    return g_unichar_ismark(c) != FALSE;
}

bool isDecimalDigit(char32_t c) {
    return g_unichar_isdigit(c) != FALSE;
}

char32_t toLowerCase(char32_t c) {
    return g_unichar_tolower(c);
}

bool isBlank(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

}  // namespace withheld
