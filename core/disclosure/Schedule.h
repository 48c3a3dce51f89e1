// The schedule of redactions: one row a mark, never the words under it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "casefile/CaseState.h"
#include "disclosure/Exemptions.h"

namespace withheld::disclosure {

/// Document::id → name under which it is released. Documents that are not in it are not in the papers.
using ReleasedNames = std::vector<std::pair<std::string, std::string>>;

struct ScheduleRow {
    int number = 0;
    std::string document;  ///< released name
    int page = 0;
    std::string place;                    ///< "top left", "whole page"
    std::vector<std::string> exemptions;  ///< ids
    std::string information;              ///< kind of information: "Name of an individual"
    std::string reason;                   ///< titles of the exemptions
    std::string basis;                    ///< "Absolute", "Qualified", "Absolute and qualified", "Not an exemption"
    std::string publicInterest;           ///< where the public-interest test is found: "Notice, s.31(1)(a)"; "Not required"
};

struct Schedule {
    std::string reference;
    std::vector<ScheduleRow> rows;  ///< in the order of documents, pages, and reading
    /// Marks by exemption id, in the catalogue's order; a mark with two counts for both.
    std::vector<std::pair<std::string, int>> byExemption;
    std::vector<std::pair<std::string, int>> byDocument;
};

[[nodiscard]] Schedule scheduleOf(const casefile::CaseState& state, const ReleasedNames& names, const Catalogue& catalogue);

/// RFC 4180 with a byte order mark; a field that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] std::string toCsv(const Schedule& schedule);
/// Two sheets: rows and totals; every cell is text or a number, never a formula.
[[nodiscard]] Expected<Bytes> toXlsx(const Schedule& schedule);

/// "phone" → "Telephone number", "" → "Information".
[[nodiscard]] std::string informationName(const std::string& kind, MarkShape shape);

}  // namespace withheld::disclosure
