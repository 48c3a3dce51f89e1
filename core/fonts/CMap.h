// Splits the strings of a composite font into codes and maps the codes to CIDs (ISO 32000-1 9.7.5, 9.7.6).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/CMapFile.h"
#include "fonts/Font.h"
#include "fonts/IntervalMap.h"

namespace withheld::fonts {

class CMap {
public:
    /// Identity-H and Identity-V.
    [[nodiscard]] static CMap identity(bool vertical);
    /// `base`: the CMap that usecmap names, null if none. A file without any codespace range gets <0000> <FFFF>.
    CMap(const CMapFile& file, const CMap* base);

    /// The code at the front of `rest`; never longer than it. Bytes outside all codespace ranges are taken as the best
    /// partial match is long (9.7.6.3). Precondition: !rest.empty().
    [[nodiscard]] Code next(std::string_view rest) const;
    /// 0 where nothing is defined.
    [[nodiscard]] std::uint32_t cid(Code code) const;
    [[nodiscard]] bool isVertical() const { return m_vertical; }
    /// A CMap that defines no CID at all is of no use.
    [[nodiscard]] bool definesCids() const;
    [[nodiscard]] const std::vector<CodeRange>& codespace() const { return m_codespace; }

    void setVertical(bool vertical) { m_vertical = vertical; }

private:
    CMap() = default;
    [[nodiscard]] int lengthOfUndefined(std::string_view rest) const;

    bool m_identity = false;
    bool m_vertical = false;
    std::vector<CodeRange> m_codespace;
    std::array<IntervalMap<std::uint32_t>, 4> m_cids;     ///< by code length - 1
    std::array<IntervalMap<std::uint32_t>, 4> m_notdefs;  ///< likewise
};

}  // namespace withheld::fonts
