#include "worker/PageTextCoding.h"

#include <cstdint>
#include <cstring>
#include <type_traits>

namespace withheld::worker {

namespace {

// Both ends run on one machine from one build: the host's own byte order and sizes will do.
template <typename T>
void put(Bytes& out, T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}
    template <typename T>
    T get() {
        T value{};
        if (m_bytes.size() < sizeof value) {
            m_good = false;
            m_bytes = {};
            return value;
        }
        std::memcpy(&value, m_bytes.data(), sizeof value);
        m_bytes.remove_prefix(sizeof value);
        return value;
    }
    std::string string(std::size_t size) {
        if (m_bytes.size() < size) {
            m_good = false;
            m_bytes = {};
            return {};
        }
        std::string result(m_bytes.substr(0, size));
        m_bytes.remove_prefix(size);
        return result;
    }
    /// Whether `count` things of at least `size` bytes can still follow.
    bool canHold(std::uint64_t count, std::size_t size) {
        m_good = m_good && count <= m_bytes.size() / size;
        return m_good;
    }
    [[nodiscard]] bool finished() const { return m_good && m_bytes.empty(); }
    [[nodiscard]] bool good() const { return m_good; }

private:
    std::string_view m_bytes;
    bool m_good = true;
};

constexpr std::size_t smallestWord = sizeof(Rect) + 2 * sizeof(std::uint32_t) + 2 * sizeof(std::int32_t) + sizeof(float) + 1;

}  // namespace

Bytes encode(const PageText& text) {
    Bytes out;
    put(out, std::int32_t{text.page});
    put(out, static_cast<std::uint8_t>(text.source));
    put(out, static_cast<std::uint32_t>(text.words.size()));
    for (const Word& word : text.words) {
        put(out, static_cast<std::uint32_t>(word.text.size()));
        put(out, static_cast<std::uint32_t>(word.chars.size()));
        out += word.text;
        put(out, word.box);
        for (const Rect& box : word.chars) {
            put(out, box);
        }
        put(out, std::int32_t{word.line});
        put(out, std::int32_t{word.block});
        put(out, word.confidence);
        put(out, static_cast<std::uint8_t>(word.spaceAfter));
    }
    return out;
}

std::optional<PageText> decodePageText(std::string_view bytes) {
    Reader reader(bytes);
    PageText text;
    text.page = reader.get<std::int32_t>();
    const auto source = reader.get<std::uint8_t>();
    const auto words = reader.get<std::uint32_t>();
    if (source > static_cast<std::uint8_t>(TextSource::Ocr) || !reader.canHold(words, smallestWord)) {
        return std::nullopt;
    }
    text.source = static_cast<TextSource>(source);
    text.words.reserve(words);
    for (std::uint32_t i = 0; i < words && reader.good(); ++i) {
        Word word;
        const auto letters = reader.get<std::uint32_t>();
        const auto boxes = reader.get<std::uint32_t>();
        word.text = reader.string(letters);
        word.box = reader.get<Rect>();
        if (!reader.canHold(boxes, sizeof(Rect))) {
            return std::nullopt;
        }
        word.chars.reserve(boxes);
        for (std::uint32_t c = 0; c < boxes; ++c) {
            word.chars.push_back(reader.get<Rect>());
        }
        word.line = reader.get<std::int32_t>();
        word.block = reader.get<std::int32_t>();
        word.confidence = reader.get<float>();
        word.spaceAfter = reader.get<std::uint8_t>() != 0;
        text.words.push_back(std::move(word));
    }
    if (!reader.finished()) {
        return std::nullopt;
    }
    return text;
}

}  // namespace withheld::worker
