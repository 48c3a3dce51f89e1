#include "pdf/LongNumbers.h"

#include <algorithm>
#include <charconv>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

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

bool shortenIn(QPDFObjectHandle container);

/// Direct values only: every object of the file is visited by itself.
template <typename Replace>
bool shortenValue(QPDFObjectHandle value, Replace replace) {
    if (value.isIndirect()) {
        return false;
    }
    if (!isLongNumber(value)) {
        return shortenIn(value);
    }
    replace(shortened(value));
    return true;
}

bool shortenIn(QPDFObjectHandle container) {
    bool changed = false;
    if (container.isStream()) {
        container = container.getDict();
    }
    if (container.isDictionary()) {
        for (const std::string& key : container.getKeys()) {
            const auto replace = [&](QPDFObjectHandle number) { container.replaceKey(key, number); };
            changed = shortenValue(container.getKey(key), replace) || changed;
        }
    } else if (container.isArray()) {
        for (int i = 0; i < container.getArrayNItems(); ++i) {
            const auto replace = [&](QPDFObjectHandle number) { container.setArrayItem(i, number); };
            changed = shortenValue(container.getArrayItem(i), replace) || changed;
        }
    }
    return changed;
}

}  // namespace

bool shortenLongNumbers(QPDF& pdf, std::string_view written) {
    if (!hasLongRun(written)) {
        return false;
    }
    bool changed = false;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (isLongNumber(object)) {
            pdf.replaceObject(object.getObjGen(), shortened(object));
            changed = true;
        } else {
            changed = shortenIn(object) || changed;
        }
    }
    return changed;
}

}  // namespace withheld::pdf
