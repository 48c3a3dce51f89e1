// Changing values wherever they stand in a file that qpdf has read.
#pragma once

#include <functional>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace withheld::pdf {

struct ValueChange {
    /// What stands in a value's place from now on; nothing where it stays. Not asked for dictionaries, arrays and streams.
    std::function<std::optional<QPDFObjectHandle>(QPDFObjectHandle)> value;
    /// What a dictionary's key is called from now on.
    std::function<std::string(const std::string&)> key = [](const std::string& same) { return same; };
};

/// Applies `change` to every object of the file, at any depth. True when anything was changed.
[[nodiscard]] bool changeEveryValue(QPDF& pdf, const ValueChange& change);

}  // namespace withheld::pdf
