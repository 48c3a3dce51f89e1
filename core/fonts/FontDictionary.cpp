#include "fonts/FontDictionary.h"

#include <algorithm>

#include "fonts/FontDescriptor.h"
#include "fonts/PredefinedCMaps.h"

namespace withheld::fonts {

namespace {

ToUnicode readToUnicodeStream(const pdf::Object& stream, int depth) {
    const std::optional<CMapFile> file = readCMapStream(stream);
    if (!file) {
        return {};
    }
    const pdf::Object used = stream.get("UseCMap");
    if (used.isStream() && depth < kDeepestUseCMap) {
        const ToUnicode base = readToUnicodeStream(used, depth + 1);
        return ToUnicode(*file, &base);
    }
    return ToUnicode(*file);
}

}  // namespace

std::optional<WidthsByCode> readWidths(const pdf::Object& dictionary) {
    const pdf::Object widths = dictionary.get("Widths");
    if (!widths.isArray()) {
        return std::nullopt;
    }
    std::int64_t first = dictionary.get("FirstChar").integer();
    if (first < 0 || first > 255) {
        first = 0;
    }
    std::int64_t last = dictionary.get("LastChar").integer(255);
    if (last < first || last > 255) {
        last = 255;
    }
    WidthsByCode out;
    const std::int64_t count =
        std::min<std::int64_t>(static_cast<std::int64_t>(std::min<std::size_t>(widths.size(), 256)), last - first + 1);
    for (std::int64_t i = 0; i < count; ++i) {
        out[static_cast<std::size_t>(first + i)] = saneWidth(widths.at(static_cast<std::size_t>(i)).number());
    }
    return out;
}

std::optional<CMapFile> readCMapStream(const pdf::Object& stream) {
    constexpr std::size_t kLargestCMap = std::size_t{16} << 20U;
    const Expected<Bytes> bytes = stream.decodedStream();
    if (!bytes || bytes->size() > kLargestCMap) {
        return std::nullopt;
    }
    return readCMapFile(*bytes);
}

ToUnicode readToUnicode(const pdf::Object& dictionary) {
    const pdf::Object entry = dictionary.get("ToUnicode");
    if (entry.isName("Identity-H") || entry.isName("Identity-V")) {
        return ToUnicode::identity();
    }
    return entry.isStream() ? readToUnicodeStream(entry, 0) : ToUnicode();
}

std::vector<Code> splitBytes(std::string_view shown) {
    std::vector<Code> codes;
    codes.reserve(shown.size());
    for (const char c : shown) {
        codes.push_back({static_cast<unsigned char>(c), 1});
    }
    return codes;
}

}  // namespace withheld::fonts
