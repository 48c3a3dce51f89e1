// Where the procedures of a Type 3 font paint (9.6.5): their own account of it (d1) may be missing or wrong.
#pragma once

#include <map>
#include <optional>

#include "content/Interpreter.h"

namespace withheld::burn {

class ProcedureInk {
public:
    explicit ProcedureInk(content::FontCache& fonts) : m_fonts(fonts) {}
    /// In text space at size 1; empty when nothing is painted, nullopt when nobody can tell or the font is of another kind.
    /// `resources`: of the content that shows the glyph, for fonts without any.
    [[nodiscard]] std::optional<Rect> of(const fonts::Font& font, fonts::Code code, const pdf::Object& resources);

private:
    content::FontCache& m_fonts;
    std::map<pdf::ObjectId, std::optional<Rect>> m_byProcedure;  ///< in glyph space
};

}  // namespace withheld::burn
