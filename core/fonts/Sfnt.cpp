#include "fonts/Sfnt.h"

#include "fonts/BigEndian.h"

namespace withheld::fonts {

namespace {

constexpr std::size_t kHeaderSize = 12;
constexpr std::size_t kRecordSize = 16;
constexpr std::uint32_t kTrueType = 0x00010000;
constexpr std::uint32_t kAppleTrueType = 0x74727565;  // 'true'
constexpr std::uint32_t kOpenTypeCff = 0x4F54544F;    // 'OTTO'
constexpr std::size_t kAdjustmentAt = 8;              // head.checkSumAdjustment

std::uint32_t checksum(std::string_view table) {
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < table.size(); at += 4) {
        const std::string_view word = table.substr(at, 4);
        sum += bigEndianAt(word, 0, word.size()) << (8 * (4 - word.size()));
    }
    return sum;
}

}  // namespace

std::string_view Sfnt::table(const std::string& tag) const {
    const auto found = tables.find(tag);
    return found != tables.end() ? std::string_view(found->second) : std::string_view();
}

std::optional<Sfnt> readSfnt(std::string_view bytes) {
    Sfnt sfnt;
    sfnt.version = bigEndianAt(bytes, 0, 4);
    if (sfnt.version != kTrueType && sfnt.version != kAppleTrueType && sfnt.version != kOpenTypeCff) {
        return std::nullopt;
    }
    const std::size_t count = bigEndianAt(bytes, 4, 2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view record = slice(bytes, kHeaderSize + i * kRecordSize, kRecordSize);
        if (record.size() < kRecordSize) {
            break;
        }
        sfnt.tables.emplace(std::string(record.substr(0, 4)),
                            Bytes(slice(bytes, bigEndianAt(record, 8, 4), bigEndianAt(record, 12, 4))));
    }
    return sfnt;
}

Bytes writeSfnt(const Sfnt& sfnt) {
    const std::size_t count = sfnt.tables.size();
    std::size_t power = 0;
    while (std::size_t{2} << power <= count) {
        ++power;
    }
    Bytes directory;
    appendBigEndian(directory, sfnt.version, 4);
    appendBigEndian(directory, static_cast<std::uint32_t>(count), 2);
    appendBigEndian(directory, static_cast<std::uint32_t>(kRecordSize << power), 2);
    appendBigEndian(directory, static_cast<std::uint32_t>(power), 2);
    appendBigEndian(directory, static_cast<std::uint32_t>(kRecordSize * count - (kRecordSize << power)), 2);
    Bytes body;
    std::optional<std::size_t> adjustmentAt;
    const std::size_t bodyAt = kHeaderSize + kRecordSize * count;
    for (const auto& [tag, stored] : sfnt.tables) {
        Bytes table = stored;
        if (tag == "head" && table.size() >= kAdjustmentAt + 4) {
            table.replace(kAdjustmentAt, 4, 4, '\0');
            adjustmentAt = bodyAt + body.size() + kAdjustmentAt;
        }
        directory += tag;
        appendBigEndian(directory, checksum(table), 4);
        appendBigEndian(directory, static_cast<std::uint32_t>(bodyAt + body.size()), 4);
        appendBigEndian(directory, static_cast<std::uint32_t>(table.size()), 4);
        body += table;
        body.append((4 - table.size() % 4) % 4, '\0');
    }
    Bytes out = directory + body;
    if (adjustmentAt) {
        constexpr std::uint32_t kWholeFile = 0xB1B0AFBA;
        Bytes adjustment;
        appendBigEndian(adjustment, kWholeFile - checksum(out), 4);
        out.replace(*adjustmentAt, 4, adjustment);
    }
    return out;
}

}  // namespace withheld::fonts
