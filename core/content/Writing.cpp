#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "base/Hash.h"
#include "content/Operation.h"

namespace withheld::content {

std::string numberText(double value) {
    if (!std::isfinite(value)) {
        return "0";
    }
    std::array<char, 400> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.6f", value);
    std::string text = buffer.data();
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" || text.empty() ? "0" : text;
}

std::string stringText(std::string_view bytes) {
    const auto binary = std::count_if(bytes.begin(), bytes.end(), [](char c) { return c < 0x20 || c >= 0x7F; });
    if (static_cast<std::size_t>(binary) * 3 > bytes.size()) {
        return "<" + toHex(bytes) + ">";
    }
    std::string out = "(";
    for (const char c : bytes) {
        if (c == '(' || c == ')' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c < 0x20 || c >= 0x7F) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\%03o", static_cast<unsigned>(static_cast<std::uint8_t>(c)));
            out += escape.data();
        } else {
            out += c;
        }
    }
    return out + ")";
}

std::string nameText(std::string_view name) {
    std::string out = "/";
    for (const char c : name) {
        const bool plain = c > 0x20 && c < 0x7F && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '#' + toHex(std::string_view(&c, 1));
        }
    }
    return out;
}

std::string operandText(const Operand& operand) {
    switch (operand.kind) {
        case Operand::Kind::Boolean:
            return operand.number != 0 ? "true" : "false";
        case Operand::Kind::Number:
            return numberText(operand.number);
        case Operand::Kind::Name:
            return nameText(operand.bytes);
        case Operand::Kind::String:
            return stringText(operand.bytes);
        case Operand::Kind::Array:
        case Operand::Kind::Dictionary: {
            const bool dictionary = operand.kind == Operand::Kind::Dictionary;
            std::string out = dictionary ? "<<" : "[";
            for (const Operand& item : operand.items) {
                out += operandText(item) + ' ';
            }
            return out + (dictionary ? ">>" : "]");
        }
        case Operand::Kind::Null:
            break;
    }
    return "null";
}

void StreamEdits::replace(std::size_t begin, std::size_t end, std::string text) {
    m_edits.push_back({begin, end, std::move(text)});
}

Bytes StreamEdits::applied(std::string_view content) const {
    std::vector<const Edit*> order;
    order.reserve(m_edits.size());
    for (const Edit& edit : m_edits) {
        order.push_back(&edit);
    }
    const auto isBefore = [](const Edit* a, const Edit* b) {
        if (a->begin != b->begin) {
            return a->begin < b->begin;
        }
        const bool aInserts = a->begin == a->end;
        const bool bInserts = b->begin == b->end;
        return aInserts != bInserts ? aInserts : a->end > b->end;
    };
    std::stable_sort(order.begin(), order.end(), isBefore);
    Bytes out;
    out.reserve(content.size());
    // Blanks keep the neighbours apart ("(a)Tj(b)Tj" has none of its own); more than one would count what went.
    const auto isBlank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0 || c == '\0'; };
    const auto separate = [&] {
        if (!out.empty() && !isBlank(out.back())) {
            out += ' ';
        }
    };
    std::size_t at = 0;
    bool afterEdit = false;
    for (const Edit* edit : order) {
        if (edit->begin < at) {
            continue;  // inside of what went as a whole
        }
        const std::string_view between = content.substr(at, edit->begin - at);
        if (!afterEdit || !std::all_of(between.begin(), between.end(), isBlank)) {
            out += between;
        }
        separate();
        out += edit->text;
        separate();
        at = edit->end;
        afterEdit = true;
    }
    out.append(content, at);
    return out;
}

}  // namespace withheld::content
