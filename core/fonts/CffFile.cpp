#include "fonts/CffFile.h"

#include <algorithm>

#include "fonts/BigEndian.h"

namespace withheld::fonts {

std::optional<CffIndex> readCffIndex(std::string_view program, std::size_t at) {
    if (at > program.size() || program.size() - at < 2) {
        return std::nullopt;
    }
    CffIndex index;
    const std::size_t count = bigEndianAt(program, at, 2);
    if (count == 0) {
        index.end = at + 2;
        return index;
    }
    const std::size_t size = bigEndianAt(program, at + 2, 1);
    const std::size_t offsets = at + 3;
    const std::size_t tableSize = (count + 1) * size;
    if (size < 1 || size > 4 || program.size() - at < 3 || program.size() - offsets < tableSize) {
        return std::nullopt;
    }
    const std::size_t base = offsets + tableSize - 1;  // offsets count from 1
    std::size_t begin = bigEndianAt(program, offsets, size);
    index.items.reserve(count);
    for (std::size_t i = 1; i <= count; ++i) {
        const std::size_t end = bigEndianAt(program, offsets + i * size, size);
        if (begin < 1 || end < begin || end > program.size() - base) {
            return std::nullopt;
        }
        index.items.push_back(program.substr(base + begin, end - begin));
        begin = end;
    }
    index.end = base + begin;
    return index;
}

Bytes writeCffIndex(const std::vector<std::string_view>& items) {
    Bytes out;
    appendBigEndian(out, static_cast<std::uint32_t>(items.size()), 2);
    if (items.empty()) {
        return out;
    }
    std::size_t total = 1;
    for (const std::string_view item : items) {
        total += item.size();
    }
    std::size_t size = 1;
    while (size < 4 && total >> (8 * size) != 0) {
        ++size;
    }
    appendBigEndian(out, static_cast<std::uint32_t>(size), 1);
    std::size_t offset = 1;
    appendBigEndian(out, 1, size);
    for (const std::string_view item : items) {
        offset += item.size();
        appendBigEndian(out, static_cast<std::uint32_t>(offset), size);
    }
    for (const std::string_view item : items) {
        out += item;
    }
    return out;
}

std::optional<CffDict> CffDict::read(std::string_view bytes) {
    constexpr std::uint32_t kEscape = 12;
    constexpr std::uint32_t kLastOperator = 21;
    CffDict dict;
    Entry entry;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::uint32_t first = bigEndianAt(bytes, at, 1);
        if (first <= kLastOperator) {
            const bool escaped = first == kEscape;
            if (escaped && at + 1 >= bytes.size()) {
                return std::nullopt;
            }
            entry.op = static_cast<int>(escaped ? 0x0C00U + bigEndianAt(bytes, at + 1, 1) : first);
            at += escaped ? 2 : 1;
            entry.stored = Bytes(bytes.substr(begin, at - begin));
            dict.m_entries.push_back(std::move(entry));
            entry = {};
            begin = at;
        } else if (first == 28) {
            entry.operands.emplace_back(static_cast<std::int16_t>(bigEndianAt(bytes, at + 1, 2)));
            at += 3;
        } else if (first == 29) {
            entry.operands.emplace_back(static_cast<std::int32_t>(bigEndianAt(bytes, at + 1, 4)));
            at += 5;
        } else if (first == 30) {  // a real number in nibbles, up to an F
            ++at;
            while (at < bytes.size() && (bytes[at] & 0x0F) != 0x0F && (bytes[at] & 0xF0) != 0xF0) {
                ++at;
            }
            ++at;
            entry.operands.emplace_back(std::nullopt);
        } else if (first >= 32 && first <= 246) {
            entry.operands.emplace_back(static_cast<std::int64_t>(first) - 139);
            ++at;
        } else if (first >= 247 && first <= 254) {
            const std::int64_t second = bigEndianAt(bytes, at + 1, 1);
            entry.operands.emplace_back(first <= 250 ? (static_cast<std::int64_t>(first) - 247) * 256 + second + 108
                                                     : -(static_cast<std::int64_t>(first) - 251) * 256 - second - 108);
            at += 2;
        } else {
            return std::nullopt;
        }
        if (at > bytes.size()) {
            return std::nullopt;
        }
    }
    return dict;
}

const CffDict::Entry* CffDict::find(int op) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [op](const Entry& entry) { return entry.op == op; });
    return found != m_entries.end() ? &*found : nullptr;
}

bool CffDict::has(int op) const {
    return find(op) != nullptr;
}

std::int64_t CffDict::integer(int op, std::size_t operand, std::int64_t fallback) const {
    const Entry* entry = find(op);
    return entry != nullptr && operand < entry->operands.size() ? entry->operands[operand].value_or(fallback) : fallback;
}

std::vector<std::pair<int, std::int64_t>> CffDict::integers() const {
    std::vector<std::pair<int, std::int64_t>> out;
    for (const Entry& entry : m_entries) {
        for (const std::optional<std::int64_t>& operand : entry.operands) {
            if (operand) {
                out.emplace_back(entry.op, *operand);
            }
        }
    }
    return out;
}

void CffDict::remove(int op) {
    std::erase_if(m_entries, [op](const Entry& entry) { return entry.op == op; });
}

void CffDict::set(int op, const std::vector<std::int64_t>& operands) {
    Entry entry;
    entry.op = op;
    for (const std::int64_t operand : operands) {
        entry.stored.push_back(29);
        appendBigEndian(entry.stored, static_cast<std::uint32_t>(operand), 4);
        entry.operands.emplace_back(operand);
    }
    appendBigEndian(entry.stored, static_cast<std::uint32_t>(op), op >= 0x0C00 ? 2 : 1);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [op](const Entry& each) { return each.op == op; });
    if (found != m_entries.end()) {
        *found = std::move(entry);
    } else {
        m_entries.push_back(std::move(entry));
    }
}

Bytes CffDict::bytes() const {
    Bytes out;
    for (const Entry& entry : m_entries) {
        out += entry.stored;
    }
    return out;
}

}  // namespace withheld::fonts
