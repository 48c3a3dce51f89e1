#include "pdf/NumberSigns.h"

#include <exception>
#include <string>
#include <string_view>

#include "pdf/EveryValue.h"

namespace withheld::pdf {

namespace {

// No name can hold a zero (7.3.5), so qpdf keeps it for a number sign that no two hexadecimal digits follow.
constexpr char strayMark = '\0';
constexpr std::string_view escape = "#23";

/// qpdf 11.3 writes a number sign as it is, whatever follows it; other versions escape it.
bool writerEscapes() {
    static const bool escapes = QPDFObjectHandle::newName("/#").unparse() != "/#";
    return escapes;
}

std::string escaped(const std::string& name) {
    std::string out;
    for (const char c : name) {
        if (c == strayMark || c == '#') {
            out += writerEscapes() ? "#" : escape;
        } else {
            out += c;
        }
    }
    return out;
}

std::string unescaped(const std::string& name) {
    if (writerEscapes()) {
        return name;
    }
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        out += name[i];
        if (name.compare(i, escape.size(), escape) == 0) {
            i += escape.size() - 1;
        }
    }
    return out;
}

bool respellNames(QPDF& pdf, const std::function<std::string(const std::string&)>& spelling) {
    ValueChange change;
    change.key = spelling;
    change.value = [&](QPDFObjectHandle value) -> std::optional<QPDFObjectHandle> {
        if (!value.isName()) {
            return std::nullopt;
        }
        const std::string name = value.getName();
        const std::string other = spelling(name);
        return other == name ? std::nullopt : std::optional(QPDFObjectHandle::newName(other));
    };
    return changeEveryValue(pdf, change);
}

}  // namespace

EscapedNumberSigns::EscapedNumberSigns(QPDF& pdf) : m_pdf(pdf), m_any(respellNames(pdf, escaped)) {}

EscapedNumberSigns::~EscapedNumberSigns() {
    try {
        if (m_any) {
            respellNames(m_pdf, unescaped);
        }
    } catch (const std::exception&) {
        // The file has been written; what fails now is the next use of it, which says so itself.
        m_any = false;
    }
}

}  // namespace withheld::pdf
