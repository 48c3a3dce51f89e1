#include "burn/ColorProfiles.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "pdf/TextString.h"

namespace withheld::burn {

namespace {

constexpr std::size_t headerSize = 128;
constexpr std::size_t signaturePlace = 36;
constexpr std::size_t checksumPlace = 84;
constexpr std::size_t checksumSize = 16;
constexpr std::size_t tagEntrySize = 12;
constexpr std::size_t elementHeader = 8;  ///< type signature and four bytes that are zero
constexpr std::size_t mostTags = 100;

/// Bytes of a profile that are one text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t size = 0;
    bool wide = false;  ///< UTF-16BE
};

std::size_t numberAt(std::string_view bytes, std::size_t place) {
    if (place + 4 > bytes.size()) {
        return 0;
    }
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[place + i]);
    }
    return value;
}

bool isProfile(std::string_view bytes) {
    return bytes.size() > headerSize + 4 && bytes.substr(signaturePlace, 4) == "acsp";
}

/// `begin` and `size` of one element.
void addTexts(std::string_view profile, std::size_t begin, std::size_t size, std::vector<TextRange>& texts) {
    const std::string_view type = profile.substr(begin, 4);
    const auto add = [&](std::size_t from, std::size_t length, bool wide) {
        if (from < begin + size) {
            texts.push_back({from, std::min(length, begin + size - from), wide});
        }
    };
    if (type == "text") {
        add(begin + elementHeader, size, false);
    } else if (type == "desc") {
        // A count and ASCII, a language, a count and UTF-16, then Macintosh's own encoding in 67 bytes.
        const std::size_t length = std::min(numberAt(profile, begin + elementHeader), size);
        add(begin + elementHeader + 4, length, false);
        const std::size_t wide = begin + elementHeader + 4 + length + 4;
        const std::size_t wideLength = std::min(numberAt(profile, wide), size) * 2;
        add(wide + 4, wideLength, true);
        add(wide + 4 + wideLength + 3, size, false);
    } else if (type == "mluc") {
        const std::size_t records = std::min(numberAt(profile, begin + elementHeader), mostTags);
        for (std::size_t i = 0; i < records; ++i) {
            const std::size_t record = begin + elementHeader + 8 + i * tagEntrySize;
            const std::size_t length = std::min(numberAt(profile, record + 4), size);
            const std::size_t offset = std::min(numberAt(profile, record + 8), size);
            add(begin + offset, length, true);
        }
    }
}

std::vector<TextRange> textsOf(std::string_view profile) {
    std::vector<TextRange> texts;
    const std::size_t tags = std::min(numberAt(profile, headerSize), mostTags);
    for (std::size_t i = 0; i < tags; ++i) {
        const std::size_t entry = headerSize + 4 + i * tagEntrySize;
        const std::size_t begin = numberAt(profile, entry + 4);
        const std::size_t size = numberAt(profile, entry + 8);
        if (begin + elementHeader <= profile.size() && size <= profile.size() - begin) {
            addTexts(profile, begin, size, texts);
        }
    }
    return texts;
}

std::string readable(std::string_view profile, const TextRange& range) {
    const std::string_view bytes = profile.substr(range.begin, range.size);
    return range.wide ? pdf::textStringToUtf8("\xFE\xFF" + std::string(bytes)) : std::string(bytes.substr(0, bytes.find('\0')));
}

/// Calls `visit` with each profile and its decoded bytes, until it returns true.
void forEachProfile(const BurnContext& context, const std::function<bool(const pdf::Object&, const Bytes&)>& visit) {
    for (const pdf::Object& object : context.document.objects()) {
        // An ICC profile stream says its number of components and nothing of what it is (8.6.5.5).
        if (!object.isStream() || !object.has("N") || object.has("Type") || object.has("Subtype")) {
            continue;
        }
        const Expected<Bytes> bytes = object.decodedStream();
        if (bytes && isProfile(*bytes) && visit(object, *bytes)) {
            return;
        }
    }
}

TextTest testOf(const WithheldWords& words) {
    return [&words](std::string_view text) { return words.standIn(text); };
}

}  // namespace

Bytes withoutTexts(std::string_view profile, const TextTest& repeats) {
    Bytes cleaned;
    for (const TextRange& range : textsOf(profile)) {
        if (!repeats(readable(profile, range))) {
            continue;
        }
        if (cleaned.empty()) {
            cleaned = Bytes(profile);
        }
        for (std::size_t i = 0; i < range.size; ++i) {
            char& byte = cleaned[range.begin + i];
            byte = range.wide ? (i % 2 == 0 ? '\0' : ' ') : (byte == '\0' ? '\0' : ' ');
        }
    }
    if (!cleaned.empty()) {
        std::fill_n(cleaned.begin() + static_cast<std::ptrdiff_t>(checksumPlace), checksumSize, '\0');
    }
    return cleaned;
}

bool anyProfileRepeats(const BurnContext& context, const WithheldWords& words) {
    bool found = false;
    forEachProfile(context, [&](const pdf::Object&, const Bytes& profile) {
        found = !withoutTexts(profile, testOf(words)).empty();
        return found;
    });
    return found;
}

int cleanProfiles(BurnContext& context, const WithheldWords& words) {
    std::vector<std::pair<pdf::Object, Bytes>> changed;
    forEachProfile(context, [&](const pdf::Object& object, const Bytes& profile) {
        Bytes cleaned = withoutTexts(profile, testOf(words));
        if (!cleaned.empty()) {
            changed.emplace_back(object, std::move(cleaned));
        }
        return false;
    });
    for (const auto& [object, bytes] : changed) {
        object.setStreamCompressed(bytes);
    }
    return static_cast<int>(changed.size());
}

}  // namespace withheld::burn
