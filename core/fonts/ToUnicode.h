// The Unicode text of character codes, from a /ToUnicode CMap (ISO 32000-1 9.10.3) or of CIDs from an Adobe-*-UCS2 CMap.
#pragma once

#include <array>
#include <string>

#include "fonts/CMapFile.h"
#include "fonts/Font.h"
#include "fonts/IntervalMap.h"

namespace withheld::fonts {

class ToUnicode {
public:
    ToUnicode() = default;
    /// `base`: the CMap that usecmap names, null if none.
    explicit ToUnicode(const CMapFile& file, const ToUnicode* base = nullptr);
    /// Codes are UTF-16 values: writers who give the name Identity-H for the stream.
    [[nodiscard]] static ToUnicode identity();

    /// UTF-8; "" where the CMap says nothing of use (no entry, U+0000, U+FFFD, lone surrogate). Prefers entries of the
    /// code's own length, then takes any: writers give simple fonts two-byte entries.
    [[nodiscard]] std::string text(Code code) const;
    /// The same entry as it is stored, usable or not.
    [[nodiscard]] std::u32string stored(Code code) const;
    [[nodiscard]] bool isEmpty() const;

private:
    std::array<IntervalMap<std::u32string>, 4> m_texts;  ///< by code length - 1
};

}  // namespace withheld::fonts
