// The canonical form of marks, and the hash that an approval names.
#pragma once

#include <string>
#include <vector>

#include "marks/Mark.h"

namespace withheld {

/// The marks on one source document.
struct DocumentMarks {
    std::string sourceSha256;  ///< lower-case hex of the source's bytes
    std::vector<Mark> marks;
};

/// Canonical JSON (RFC 8785 style: fixed key order, no blanks) over source hashes and, per document in order of its hash,
/// the marks in a fixed order (page, quads, exemptions). Coordinates are rounded to 0.01 pt. Notes, texts, authors and ids
/// are left out: they do not change what is released.
[[nodiscard]] std::string canonicalJson(std::vector<DocumentMarks> documents);

/// SHA-256 of canonicalJson, lower-case hex.
[[nodiscard]] std::string markSetHash(const std::vector<DocumentMarks>& documents);

/// For people: "7F3A-91C2", the first eight digits.
[[nodiscard]] std::string shortHash(const std::string& hash);

}  // namespace withheld
