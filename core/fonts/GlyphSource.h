// Where a font's outlines come from: the program embedded in the file, or the installed font that readers put in its place.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "fonts/FontDescriptor.h"
#include "fonts/FontProgram.h"

namespace withheld::fonts {

/// Reads programs when they are first asked for: most questions (advance, Unicode) never need them. Thread-safe as far as
/// the document that holds the stream is.
class GlyphSource {
public:
    GlyphSource(const FontDescriptor& descriptor, std::string baseFont);

    /// The file holds a program, which need not be readable.
    [[nodiscard]] bool isEmbedded() const { return m_embeddedStream.isStream(); }
    /// Null if not embedded or not readable.
    [[nodiscard]] const FontProgram* embedded() const;
    /// The installed font nearest to name and flags; null if there is none at all.
    [[nodiscard]] const FontProgram* substitute() const;

private:
    pdf::Object m_embeddedStream;
    std::string m_baseFont;
    FontDescriptor m_descriptor;
    mutable std::once_flag m_embeddedOnce;
    mutable std::once_flag m_substituteOnce;
    mutable std::shared_ptr<const FontProgram> m_embedded;
    mutable std::shared_ptr<const FontProgram> m_substitute;
};

/// Ink of a substitute's glyph, stretched or squeezed sideways to the advance that the file states, as readers draw it.
[[nodiscard]] std::optional<Rect> stretchedInk(const FontProgram& substitute, std::uint32_t glyph, double statedAdvance);

}  // namespace withheld::fonts
