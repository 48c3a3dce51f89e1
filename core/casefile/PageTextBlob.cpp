#include "casefile/PageTextBlob.h"

#include <QByteArray>
#include <bit>
#include <cstdint>
#include <cstring>

namespace withheld::casefile {

namespace {

constexpr std::uint32_t blobVersion = 1;
constexpr int compressionLevel = 4;  // 6 is twice as slow for 3 % less

/// Layout: counts and texts first, then all numbers of all boxes with their bytes transposed: the high bytes of neighbouring
/// coordinates are alike, so that zlib finds them.
struct Writer {
    Bytes out;
    std::vector<double> numbers;

    void number(std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            out.push_back(static_cast<char>((value >> shift) & 0xFFU));
        }
    }
    void text(const std::string& value) {
        number(static_cast<std::uint32_t>(value.size()));
        out += value;
    }
    void box(const Rect& r) { numbers.insert(numbers.end(), {r.x0, r.y0, r.x1, r.y1}); }
    void appendNumbers() {
        number(static_cast<std::uint32_t>(numbers.size()));
        for (unsigned byte = 0; byte < 8; ++byte) {
            for (const double value : numbers) {
                out.push_back(static_cast<char>((std::bit_cast<std::uint64_t>(value) >> (8 * byte)) & 0xFFU));
            }
        }
    }
};

struct Reader {
    std::string_view in;
    bool good = true;

    std::uint32_t number() {
        if (in.size() < 4) {
            good = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (unsigned i = 0; i < 4; ++i) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>(in[i])) << (8 * i);
        }
        in.remove_prefix(4);
        return value;
    }
    std::string text() {
        const std::uint32_t size = number();
        if (size > in.size()) {
            good = false;
            return {};
        }
        std::string value(in.substr(0, size));
        in.remove_prefix(size);
        return value;
    }
    std::vector<double> numbers() {
        const std::size_t count = number();
        if (!good || in.size() != count * 8) {
            good = false;
            return {};
        }
        std::vector<double> values(count);
        for (std::size_t i = 0; i < count; ++i) {
            std::uint64_t bits = 0;
            for (std::size_t byte = 0; byte < 8; ++byte) {
                bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(in[byte * count + i])) << (8 * byte);
            }
            values[i] = std::bit_cast<double>(bits);
        }
        return values;
    }
};

Error damaged() {
    return {ErrorCode::Tampered, "The stored words of a page are damaged", "", 0, "Read the page again.", ""};
}

}  // namespace

Bytes toBlob(const PageText& text) {
    Writer writer;
    writer.number(blobVersion);
    writer.number(static_cast<std::uint32_t>(text.page));
    writer.number(static_cast<std::uint32_t>(text.source));
    writer.number(static_cast<std::uint32_t>(text.words.size()));
    for (const Word& word : text.words) {
        writer.text(word.text);
        writer.number(static_cast<std::uint32_t>(word.line));
        writer.number(static_cast<std::uint32_t>(word.block));
        writer.number(std::bit_cast<std::uint32_t>(word.confidence));
        writer.number(static_cast<std::uint32_t>(word.chars.size()) * 2 + (word.spaceAfter ? 1 : 0));
        writer.box(word.box);
        for (const Rect& box : word.chars) {
            writer.box(box);
        }
    }
    writer.appendNumbers();
    return qCompress(reinterpret_cast<const uchar*>(writer.out.data()), static_cast<qsizetype>(writer.out.size()),
                     compressionLevel)
        .toStdString();
}

Expected<PageText> pageTextFromBlob(const Bytes& blob) {
    // qUncompress takes memory for the size that the first four bytes claim, before it looks at the rest.
    constexpr std::size_t sizeBytes = 4;
    constexpr std::uint32_t mostBytes = 64U << 20U;
    std::uint32_t claimed = 0;
    for (std::size_t i = 0; i < sizeBytes && i < blob.size(); ++i) {
        claimed = (claimed << 8U) | static_cast<unsigned char>(blob[i]);
    }
    if (blob.size() < sizeBytes || claimed > mostBytes) {
        return damaged();
    }
    const QByteArray plain = qUncompress(reinterpret_cast<const uchar*>(blob.data()), static_cast<qsizetype>(blob.size()));
    Reader reader{std::string_view(plain.constData(), static_cast<std::size_t>(plain.size()))};
    if (reader.number() != blobVersion) {
        return damaged();
    }
    PageText text;
    text.page = static_cast<int>(reader.number());
    const std::uint32_t source = reader.number();
    if (source > static_cast<std::uint32_t>(TextSource::Ocr)) {
        return damaged();
    }
    text.source = static_cast<TextSource>(source);
    const std::uint32_t count = reader.number();
    std::vector<std::size_t> charCounts;
    std::size_t boxes = 0;
    for (std::uint32_t i = 0; i < count && reader.good; ++i) {
        Word word;
        word.text = reader.text();
        word.line = static_cast<int>(reader.number());
        word.block = static_cast<int>(reader.number());
        word.confidence = std::bit_cast<float>(reader.number());
        const std::uint32_t charsAndSpace = reader.number();
        word.spaceAfter = (charsAndSpace & 1U) != 0;
        charCounts.push_back(charsAndSpace / 2);
        boxes += 1 + charsAndSpace / 2;
        text.words.push_back(std::move(word));
    }
    const std::vector<double> numbers = reader.numbers();
    if (!reader.good || numbers.size() != boxes * 4) {
        return damaged();
    }
    std::size_t next = 0;
    const auto takeBox = [&numbers, &next] {
        next += 4;
        return Rect{numbers[next - 4], numbers[next - 3], numbers[next - 2], numbers[next - 1]};
    };
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        text.words[i].box = takeBox();
        text.words[i].chars.reserve(charCounts[i]);
        for (std::size_t c = 0; c < charCounts[i]; ++c) {
            text.words[i].chars.push_back(takeBox());
        }
    }
    return text;
}

}  // namespace withheld::casefile
