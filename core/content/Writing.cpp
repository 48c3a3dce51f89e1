#include <algorithm>
#include <array>
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

std::size_t StreamEdits::replace(std::size_t begin, std::size_t end, std::string text) {
    m_edits.push_back({begin, end, std::move(text)});
    return m_edits.size() - 1;
}

Bytes StreamEdits::applied(std::string_view content) const {
    std::vector<const Edit*> order;
    order.reserve(m_edits.size());
    for (const Edit& edit : m_edits) {
        order.push_back(&edit);
    }
    std::stable_sort(order.begin(), order.end(), [](const Edit* a, const Edit* b) { return a->begin < b->begin; });
    Bytes out;
    out.reserve(content.size());
    std::size_t at = 0;
    for (const Edit* edit : order) {
        if (edit->begin < at) {
            continue;  // cannot happen with ranges of whole operations; an overlap must not duplicate bytes
        }
        out.append(content, at, edit->begin - at);
        // Blanks keep the neighbours apart ("(a)Tj(b)Tj" has none of its own).
        out += ' ';
        out += edit->text;
        out += ' ';
        at = edit->end;
    }
    out.append(content, at);
    return out;
}

}  // namespace withheld::content
