// Type 3 fonts (ISO 32000-1 9.6.5): glyphs are content streams.
#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <string>

#include "fonts/Font.h"
#include "fonts/FontDescriptor.h"
#include "fonts/SimpleEncoding.h"
#include "fonts/ToUnicode.h"

namespace withheld::fonts {

class Type3Font : public Font {
public:
    explicit Type3Font(const pdf::Object& dictionary);

    [[nodiscard]] FontKind kind() const override { return FontKind::Type3; }
    [[nodiscard]] std::string baseFont() const override { return m_name; }
    [[nodiscard]] bool isVertical() const override { return false; }
    [[nodiscard]] std::vector<Code> split(std::string_view shown) const override;
    [[nodiscard]] double advance(Code code) const override { return m_advances[index(code)]; }
    [[nodiscard]] double verticalAdvance(Code) const override { return 0; }
    [[nodiscard]] Point verticalOrigin(Code) const override { return {}; }
    [[nodiscard]] std::string unicode(Code code) const override { return m_texts[index(code)]; }
    /// The box of d1, where the procedure has one that can be true; empty where there is no procedure.
    [[nodiscard]] std::optional<Rect> inkBox(Code code) const override;
    [[nodiscard]] double ascent() const override { return m_extent.ascent; }
    [[nodiscard]] double descent() const override { return m_extent.descent; }
    [[nodiscard]] Matrix fontMatrix() const override { return m_matrix; }
    [[nodiscard]] pdf::Object glyphProcedure(Code code) const override { return m_procedures[index(code)]; }
    [[nodiscard]] pdf::Object resources() const override { return m_resources; }

private:
    struct Ink {
        bool known = false;
        std::optional<Rect> box;
    };
    [[nodiscard]] static std::size_t index(Code code) { return code.value & 0xFFU; }
    [[nodiscard]] std::optional<Rect> statedBox(std::size_t code) const;

    std::string m_name;
    Matrix m_matrix;
    pdf::Object m_resources;
    std::array<pdf::Object, 256> m_procedures;
    std::array<double, 256> m_advances{};
    std::array<std::string, 256> m_texts;
    VerticalExtent m_extent;
    mutable std::mutex m_inkMutex;
    mutable std::array<Ink, 256> m_ink;
};

}  // namespace withheld::fonts
