#include "fonts/SimpleEncoding.h"

#include <algorithm>

namespace withheld::fonts {

namespace {

void readDifferences(SimpleEncoding& out, const pdf::Object& differences) {
    constexpr std::size_t kMostEntries = 4096;
    std::int64_t code = 0;
    const std::size_t count = std::min(differences.size(), kMostEntries);
    for (std::size_t i = 0; i < count; ++i) {
        const pdf::Object entry = differences.at(i);
        if (entry.isNumber()) {
            code = entry.integer(static_cast<std::int64_t>(std::clamp(entry.number(), -1.0, 256.0)));
        } else if (entry.isName()) {
            if (code >= 0 && code < 256) {
                const std::size_t index = static_cast<std::size_t>(code);
                out.names[index] = entry.name();
                out.fromDifferences.set(index);
                out.isStated = true;
            }
            code = std::clamp<std::int64_t>(code + 1, 0, 256);
        }
    }
}

}  // namespace

SimpleEncoding readSimpleEncoding(const pdf::Object& encoding, const EncodingTable* implicitBase) {
    SimpleEncoding out;
    const std::string baseName = encoding.isName() ? encoding.name() : encoding.get("BaseEncoding").name();
    const EncodingTable* base = encodingNamed(baseName);
    out.isStated = base != nullptr;
    out.isMacRoman = baseName == "MacRomanEncoding";
    if (base == nullptr) {
        base = implicitBase;
        out.baseIsBuiltIn = implicitBase == nullptr;
    }
    if (base != nullptr) {
        std::copy(base->begin(), base->end(), out.names.begin());
    }
    if (encoding.isDictionary()) {
        if (const pdf::Object differences = encoding.get("Differences"); differences.isArray()) {
            readDifferences(out, differences);
        }
    }
    return out;
}

}  // namespace withheld::fonts
