// Marks from other programs into a document of a case, and back: JSON, XFDF, annotations in a PDF.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "casefile/Case.h"

namespace withheld::release {

struct ReadMarks {
    std::vector<Mark> marks;
    std::vector<casefile::Case::NewSuggestion> proposals;  ///< highlights
    int leftOut = 0;                                       ///< already there (same page and place)
};

/// Reads `from` for the document, by its content: this program's JSON, XFDF, or a PDF with redaction annotations (with
/// `password`). Overlay texts become exemptions where the case's code set knows them; else they stand in the note and the code is
/// undecided. Each mark gets the words that stand under it. Nothing is added to the case yet. Fails with InvalidInput on marks of
/// pages that the document does not have.
[[nodiscard]] Expected<ReadMarks> readMarks(const casefile::Case& file, const casefile::Document& document,
                                            const std::filesystem::path& from, const std::string& password = "");

/// Writes the document's marks by the ending of `to`: ".json", ".xfdf", or ".pdf", which is the document itself with one
/// annotation a mark and NOTHING removed. Fails with InvalidInput on other endings and when there are no marks.
[[nodiscard]] Expected<void> writeMarks(const casefile::Case& file, const casefile::Document& document,
                                        const std::filesystem::path& to);

}  // namespace withheld::release
