#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/Hex.h"

#include "content/Operation.h"

namespace withheld::content {

namespace {

constexpr int nestingLimit = 64;
constexpr std::size_t operandLimit = 4096;  // more than any operator takes; garbage beyond is dropped from the front

bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}
bool isDelimiter(char c) {
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' || c == '%';
}
bool isRegular(char c) {
    return !isBlank(c) && !isDelimiter(c);
}

/// Whether `word` is true, false or null; then `operand` is that.
bool readLiteral(std::string_view word, Operand& operand) {
    if (word != "true" && word != "false" && word != "null") {
        return false;
    }
    operand.kind = word == "null" ? Operand::Kind::Null : Operand::Kind::Boolean;
    operand.number = word == "true" ? 1 : 0;
    return true;
}

bool startsNumber(char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/// Bytes of one row of unfiltered inline image samples, 0 when the dictionary does not tell.
std::size_t rawLength(const Operand& dictionary) {
    const auto value = [&dictionary](const char* shortKey, const char* longKey) {
        const Operand* found = dictionary.find(shortKey);
        return found != nullptr ? found : dictionary.find(longKey);
    };
    if (value("F", "Filter") != nullptr) {
        return 0;
    }
    const Operand* width = value("W", "Width");
    const Operand* height = value("H", "Height");
    const Operand* bits = value("BPC", "BitsPerComponent");
    const Operand* mask = value("IM", "ImageMask");
    const Operand* space = value("CS", "ColorSpace");
    if (width == nullptr || height == nullptr || width->number < 1 || height->number < 1 ||
        width->number * height->number > 1e8) {
        return 0;
    }
    double depth = bits != nullptr ? bits->number : 8;
    double components = 1;
    if (mask != nullptr && mask->number != 0) {
        depth = 1;
    } else if (space != nullptr && space->isName()) {
        if (space->bytes == "RGB" || space->bytes == "DeviceRGB") {
            components = 3;
        } else if (space->bytes == "CMYK" || space->bytes == "DeviceCMYK") {
            components = 4;
        } else if (space->bytes != "G" && space->bytes != "DeviceGray") {
            return 0;  // a named space of the resources: its number of components is not known here
        }
    }
    return static_cast<std::size_t>(std::ceil(width->number * depth * components / 8) * height->number);
}

}  // namespace

const Operand* Operand::find(std::string_view key) const {
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].bytes == key) {
            return &items[i + 1];
        }
    }
    return nullptr;
}

void ContentReader::skipBlanks() {
    while (m_at < m_content.size()) {
        if (isBlank(m_content[m_at])) {
            ++m_at;
        } else if (m_content[m_at] == '%') {
            const std::size_t begin = m_at;
            while (m_at < m_content.size() && m_content[m_at] != '\n' && m_content[m_at] != '\r') {
                ++m_at;
            }
            m_comments.emplace_back(begin, m_at);
        } else {
            return;
        }
    }
}

std::string_view ContentReader::readWord() {
    const std::size_t begin = m_at;
    while (m_at < m_content.size() && isRegular(m_content[m_at])) {
        ++m_at;
    }
    return m_content.substr(begin, m_at - begin);
}

void ContentReader::readNumber(Operand& operand) {
    operand.kind = Operand::Kind::Number;
    bool negative = false;
    double value = 0;
    double scale = 0;  // 0 = before the decimal point; divided by once, so that short decimals come out exact
    bool inside = false;
    while (m_at < m_content.size()) {
        const char c = m_content[m_at];
        if (c >= '0' && c <= '9') {
            inside = true;
            constexpr double enough = 1e15;  // further decimals are below a double's precision
            if (scale < enough) {
                value = value * 10 + (c - '0');
                scale *= 10;
            }
        } else if (c == '.' && scale == 0) {
            scale = 1;
        } else if (c == '-' && !inside) {
            negative = true;
        } else if (c == '-') {
            // "12-34": readers take what stands before the sign (a known producer bug).
            while (m_at < m_content.size() && isRegular(m_content[m_at])) {
                ++m_at;
            }
            break;
        } else if (c != '+') {
            break;
        }
        ++m_at;
    }
    value = scale > 0 ? value / scale : value;
    operand.number = negative ? -value : value;
}

void ContentReader::readName(std::string& name) {
    ++m_at;
    while (m_at < m_content.size() && isRegular(m_content[m_at])) {
        char c = m_content[m_at];
        if (c == '#' && m_at + 2 < m_content.size() && hexDigit(m_content[m_at + 1]) >= 0 && hexDigit(m_content[m_at + 2]) >= 0) {
            const int code = hexDigit(m_content[m_at + 1]) * 16 + hexDigit(m_content[m_at + 2]);
            if (code != 0) {  // no name holds a zero (7.3.5); intake reads the three characters as they are, too
                c = static_cast<char>(code);
                m_at += 2;
            }
        }
        name += c;
        ++m_at;
    }
}

void ContentReader::readLiteralString(std::string& bytes) {
    int depth = 1;
    for (++m_at; m_at < m_content.size(); ++m_at) {
        char c = m_content[m_at];
        if (c == '(') {
            ++depth;
        } else if (c == ')') {
            if (--depth == 0) {
                ++m_at;
                return;
            }
        } else if (c == '\r') {
            if (m_at + 1 < m_content.size() && m_content[m_at + 1] == '\n') {
                ++m_at;
            }
            c = '\n';
        } else if (c == '\\' && m_at + 1 < m_content.size()) {
            c = m_content[++m_at];
            switch (c) {
                case 'n':
                    c = '\n';
                    break;
                case 'r':
                    c = '\r';
                    break;
                case 't':
                    c = '\t';
                    break;
                case 'b':
                    c = '\b';
                    break;
                case 'f':
                    c = '\f';
                    break;
                case '\r':
                    if (m_at + 1 < m_content.size() && m_content[m_at + 1] == '\n') {
                        ++m_at;
                    }
                    continue;
                case '\n':
                    continue;
                default:
                    if (c >= '0' && c <= '7') {
                        int value = c - '0';
                        for (int k = 0;
                             k < 2 && m_at + 1 < m_content.size() && m_content[m_at + 1] >= '0' && m_content[m_at + 1] <= '7';
                             ++k) {
                            value = value * 8 + (m_content[++m_at] - '0');
                        }
                        c = static_cast<char>(value & 0xFF);
                    }
            }
        }
        bytes += c;
    }
}

void ContentReader::readHexString(std::string& bytes) {
    int high = -1;
    for (++m_at; m_at < m_content.size() && m_content[m_at] != '>'; ++m_at) {
        const int value = hexDigit(m_content[m_at]);
        if (value < 0) {
            continue;
        }
        if (high < 0) {
            high = value;
        } else {
            bytes += static_cast<char>(high * 16 + value);
            high = -1;
        }
    }
    if (high >= 0) {
        bytes += static_cast<char>(high * 16);
    }
    m_at = std::min(m_at + 1, m_content.size());
}

void ContentReader::readContainer(Operand& operand, bool dictionary, int depth) {
    operand.kind = dictionary ? Operand::Kind::Dictionary : Operand::Kind::Array;
    m_at += dictionary ? 2 : 1;
    while (true) {
        skipBlanks();
        if (m_at >= m_content.size()) {
            return;
        }
        if (!dictionary && m_content[m_at] == ']') {
            ++m_at;
            return;
        }
        if (dictionary && m_content.substr(m_at, 2) == ">>") {
            m_at += 2;
            return;
        }
        Operand item;
        if (readOperand(item, depth + 1)) {
            operand.items.push_back(std::move(item));
            continue;
        }
        // A bare word: true, false and null are values; anything else inside a container is skipped.
        const std::string_view word = readWord();
        if (readLiteral(word, item)) {
            operand.items.push_back(std::move(item));
        } else if (word.empty()) {
            ++m_at;  // a stray delimiter
        }
    }
}

bool ContentReader::readOperand(Operand& operand, int depth) {
    const char c = m_content[m_at];
    if (startsNumber(c)) {
        readNumber(operand);
        return true;
    }
    if (c == '/') {
        operand.kind = Operand::Kind::Name;
        readName(operand.bytes);
        return true;
    }
    if (c == '(') {
        operand.kind = Operand::Kind::String;
        readLiteralString(operand.bytes);
        return true;
    }
    if (depth > nestingLimit) {
        return false;
    }
    if (c == '<') {
        if (m_content.substr(m_at, 2) == "<<") {
            readContainer(operand, true, depth);
        } else {
            operand.kind = Operand::Kind::String;
            readHexString(operand.bytes);
        }
        return true;
    }
    if (c == '[') {
        readContainer(operand, false, depth);
        return true;
    }
    return false;
}

bool ContentReader::next(Operation& operation) {
    operation.name.clear();
    operation.operands.clear();
    bool first = true;
    while (true) {
        skipBlanks();
        if (m_at >= m_content.size()) {
            return false;  // operands without an operator paint nothing
        }
        if (first) {
            operation.begin = m_at;
            first = false;
        }
        Operand operand;
        operand.begin = m_at;
        if (readOperand(operand, 0)) {
            if (operation.operands.size() == operandLimit) {
                operation.operands.erase(operation.operands.begin());
            }
            operation.operands.push_back(std::move(operand));
            continue;
        }
        const std::string_view word = readWord();
        if (word.empty()) {
            ++m_at;  // a stray delimiter: ignored as readers do
            continue;
        }
        if (readLiteral(word, operand)) {
            operation.operands.push_back(std::move(operand));
            continue;
        }
        operation.name.assign(word);
        operation.end = m_at;
        if (word == "BI") {
            readInlineImage(operation);
        }
        return true;
    }
}

void ContentReader::readInlineImage(Operation& operation) {
    Operand dictionary;
    dictionary.kind = Operand::Kind::Dictionary;
    while (true) {
        skipBlanks();
        if (m_at >= m_content.size()) {
            break;
        }
        Operand operand;
        if (readOperand(operand, 0)) {
            dictionary.items.push_back(std::move(operand));
            continue;
        }
        const std::size_t begin = m_at;
        const std::string_view word = readWord();
        if (word != "null" && readLiteral(word, operand)) {
            dictionary.items.push_back(std::move(operand));
        } else if (word == "ID") {
            break;
        } else if (word.empty()) {
            ++m_at;
        } else if (word == "EI") {
            operation.dataBegin = operation.dataEnd = begin;
            operation.operands.assign(1, std::move(dictionary));
            operation.end = m_at;
            return;
        }
    }
    if (m_at < m_content.size() && isBlank(m_content[m_at])) {
        ++m_at;
    }
    operation.dataBegin = m_at;
    operation.dataEnd = findInlineImageEnd(dictionary, m_at);
    m_at = operation.dataEnd;
    skipBlanks();
    if (m_content.substr(m_at, 2) == "EI") {
        m_at += 2;
    }
    operation.end = m_at;
    operation.operands.assign(1, std::move(dictionary));
}

std::size_t ContentReader::findInlineImageEnd(const Operand& dictionary, std::size_t begin) const {
    const auto isEnd = [this](std::size_t at) {
        return m_content.substr(at, 2) == "EI" && (at + 2 >= m_content.size() || !isRegular(m_content[at + 2]));
    };
    if (const std::size_t length = rawLength(dictionary); length > 0 && begin + length <= m_content.size()) {
        std::size_t at = begin + length;
        while (at < m_content.size() && isBlank(m_content[at]) && at < begin + length + 4) {
            ++at;
        }
        if (isEnd(at)) {
            return begin + length;
        }
    }
    // EI between blanks, followed by what can be a content stream: binary data rarely has a printable run behind it.
    constexpr std::size_t lookAhead = 16;
    for (std::size_t at = begin; at + 2 <= m_content.size(); ++at) {
        if (!isEnd(at) || (at > begin && !isBlank(m_content[at - 1]))) {
            continue;
        }
        bool printable = true;
        for (const char c : m_content.substr(at + 2, lookAhead)) {
            printable = printable && (isBlank(c) || (c >= 0x20 && c < 0x7F)) && c != '\0';
        }
        if (printable) {
            return at > begin ? at - 1 : at;
        }
    }
    return m_content.size();
}

}  // namespace withheld::content
