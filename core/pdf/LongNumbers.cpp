#include "pdf/LongNumbers.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "pdf/EveryValue.h"

namespace withheld::pdf {

namespace {

constexpr std::size_t longest = 100;
constexpr std::size_t window = 500;

bool isOfANumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
}

/// Whether characters of numbers stand in a row two windows long; sees all of those and some of the shorter ones.
bool hasLongRun(std::string_view bytes) {
    for (std::size_t at = window; at < bytes.size(); at += window) {
        if (isOfANumber(bytes[at])) {
            const std::string_view before = bytes.substr(at - window, window);
            if (std::all_of(before.begin(), before.end(), isOfANumber)) {
                return true;
            }
        }
    }
    return false;
}

bool isLongNumber(QPDFObjectHandle value) {
    return value.isReal() && value.getRealValue().size() > longest;
}

QPDFObjectHandle shortened(QPDFObjectHandle number) {
    constexpr int digits = 12;
    const std::string text = number.getRealValue();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return QPDFObjectHandle::newReal(value, digits);
}

}  // namespace

bool shortenLongNumbers(QPDF& pdf, std::string_view written) {
    if (!hasLongRun(written)) {
        return false;
    }
    ValueChange shorten;
    shorten.value = [](QPDFObjectHandle value) { return isLongNumber(value) ? std::optional(shortened(value)) : std::nullopt; };
    return changeEveryValue(pdf, shorten);
}

}  // namespace withheld::pdf
