// Content stream syntax (ISO 32000-1 7.8.2): operands and operators with their byte ranges, so that a stream can be edited in
// place and everything that is not edited stays byte for byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/Files.h"

namespace withheld::content {

struct Operand {
    enum class Kind { Null, Boolean, Number, Name, String, Array, Dictionary };
    Kind kind = Kind::Null;
    double number = 0;           ///< Number; Boolean: 0 or 1
    std::string bytes;           ///< Name (decoded, without slash), String (decoded)
    std::vector<Operand> items;  ///< Array; Dictionary: key (Name), value, key, value …
    std::size_t begin = 0;       ///< offset in the stream; of an operation's own operands only

    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
    [[nodiscard]] bool isName() const { return kind == Kind::Name; }
    /// Dictionary only; nullptr if missing.
    [[nodiscard]] const Operand* find(std::string_view key) const;
};

struct Operation {
    std::string name;               ///< "Tj"; an inline image is one operation "BI"
    std::vector<Operand> operands;  ///< of BI: one Dictionary
    std::size_t begin = 0;          ///< offset of the first operand (or the operator)
    std::size_t end = 0;            ///< behind the operator (behind EI for BI)
    std::size_t dataBegin = 0;      ///< inline image data
    std::size_t dataEnd = 0;

    [[nodiscard]] double number(std::size_t index, double fallback = 0) const {
        return index < operands.size() && operands[index].isNumber() ? operands[index].number : fallback;
    }
};

/// Reads operations one by one. Broken syntax never fails: what can't be understood becomes an unknown operator.
class ContentReader {
public:
    explicit ContentReader(std::string_view content) : m_content(content) {}
    /// False at the end. `operation` is reused to save allocations.
    [[nodiscard]] bool next(Operation& operation);
    /// Byte ranges of the comments passed so far (7.2.3); they paint nothing but can hold text.
    [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>>& comments() const { return m_comments; }

private:
    void skipBlanks();
    [[nodiscard]] bool readOperand(Operand& operand, int depth);
    /// Regular characters up to a blank or delimiter; empty at a delimiter.
    [[nodiscard]] std::string_view readWord();
    void readNumber(Operand& operand);
    void readName(std::string& name);
    void readLiteralString(std::string& bytes);
    void readHexString(std::string& bytes);
    void readContainer(Operand& operand, bool dictionary, int depth);
    void readInlineImage(Operation& operation);
    [[nodiscard]] std::size_t findInlineImageEnd(const Operand& dictionary, std::size_t begin) const;

    std::string_view m_content;
    std::size_t m_at = 0;
    std::vector<std::pair<std::size_t, std::size_t>> m_comments;
};

/// PDF syntax of a number: fixed notation, up to six decimals, no trailing zeros.
[[nodiscard]] std::string numberText(double value);
/// "(…)" with escapes, or "<…>" when mostly binary.
[[nodiscard]] std::string stringText(std::string_view bytes);
/// "/Name" with #xx escapes.
[[nodiscard]] std::string nameText(std::string_view name);
[[nodiscard]] std::string operandText(const Operand& operand);

/// Replacements of byte ranges, made in any order, applied at once. A range may contain others, which then count for nothing;
/// other overlaps must not be. An empty range inserts, before what replaces bytes from there on.
class StreamEdits {
public:
    void replace(std::size_t begin, std::size_t end, std::string text);
    void erase(const Operation& operation) { replace(operation.begin, operation.end, ""); }
    [[nodiscard]] bool empty() const { return m_edits.empty(); }
    [[nodiscard]] Bytes applied(std::string_view content) const;

private:
    struct Edit {
        std::size_t begin;
        std::size_t end;
        std::string text;
    };
    std::vector<Edit> m_edits;
};

}  // namespace withheld::content
