// Outlines in embedded font programs: a glyph that nothing shows any more can still be drawn from the file.
#pragma once

#include <cstddef>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <vector>

namespace withheld::verify {

/// How many glyphs with ink the embedded programs of `fonts` (font dictionaries that go by one name) hold beside those of the
/// shown codes and the parts these are made of; nothing if a program cannot be read, or none is embedded.
[[nodiscard]] std::optional<std::size_t> unshownOutlines(const std::vector<QPDFObjectHandle>& fonts,
                                                         const std::set<unsigned>& shown);

}  // namespace withheld::verify
