// The container of TrueType and OpenType programs: a directory of tables (OpenType 1.9, "Organization of an OpenType font").
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/Files.h"

namespace withheld::fonts {

struct Sfnt {
    std::uint32_t version = 0;            ///< 0x00010000, 'true', 'OTTO'
    std::map<std::string, Bytes> tables;  ///< by tag

    [[nodiscard]] bool has(const std::string& tag) const { return tables.contains(tag); }
    /// "" if missing.
    [[nodiscard]] std::string_view table(const std::string& tag) const;
};

/// nullopt for what is no single sfnt. Tables that reach out of the file are cut where it ends; of two with one tag the first
/// counts.
[[nodiscard]] std::optional<Sfnt> readSfnt(std::string_view bytes);
/// With fresh checksums.
[[nodiscard]] Bytes writeSfnt(const Sfnt& sfnt);

}  // namespace withheld::fonts
