#include "burn/DamagedStreams.h"

#include <string>
#include <vector>

#include "pdf/Filters.h"

namespace withheld::burn {

namespace {

pdf::FilterParms parmsOf(const pdf::Object& dictionary) {
    const auto value = [&](const char* key, int fallback) { return static_cast<int>(dictionary.get(key).integer(fallback)); };
    return {value("Predictor", 1), value("Colors", 1), value("BitsPerComponent", 8), value("Columns", 1),
            value("EarlyChange", 1)};
}

/// Whether it had to be written anew.
bool mend(const pdf::Object& stream) {
    Bytes bytes = stream.rawStream();
    bool damaged = false;
    const std::vector<std::string> filters = stream.filters();
    for (std::size_t i = 0; i < filters.size(); ++i) {
        if (filters[i] == "Crypt") {
            continue;  // intake has decrypted; only the name stays
        }
        Expected<pdf::Decoded> decoded = pdf::decodeFilter(bytes, filters[i], parmsOf(stream.decodeParms(i)));
        if (!decoded) {
            stream.setStreamCompressed("");
            return true;
        }
        damaged = damaged || decoded->truncated;
        bytes = std::move(decoded->bytes);
    }
    if (damaged) {
        stream.setStreamCompressed(bytes);
    }
    return damaged;
}

}  // namespace

int mendDamagedStreams(BurnContext& context) {
    int mended = 0;
    for (const pdf::Object& object : context.document.objects()) {
        // An image's own coding is looked at pixel by pixel.
        if (object.isStream() && !object.get("Subtype").isName("Image") && mend(object)) {
            ++mended;
        }
    }
    return mended;
}

}  // namespace withheld::burn
