// What a released file may not hold: earlier revisions, scripts, attachments, orphans, comments, hidden layers …
#pragma once

#include <string_view>
#include <vector>

#include "verify/Boxes.h"
#include "verify/PdfFile.h"
#include "verify/Verify.h"

namespace withheld::verify {

/// A finding, and whether it fails the check or is only to be known.
struct StructureFinding {
    Finding finding;
    bool fails = true;
};

/// The bytes: one revision, nothing after it, nothing between the objects.
[[nodiscard]] std::vector<StructureFinding> judgeFileBytes(std::string_view bytes, QPDF& qpdf);

/// Bytes that belong to no object in use: between objects, earlier revisions, behind the end.
[[nodiscard]] std::vector<std::string_view> bytesOutsideObjects(std::string_view bytes, QPDF& qpdf);

/// The objects of the output, and its pages against the source's. `boxes`: one entry a page.
[[nodiscard]] std::vector<StructureFinding> judgeStructure(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes);

/// Call last: what libqpdf complained of while everything was read.
[[nodiscard]] std::vector<StructureFinding> judgeWarnings(QPDF& qpdf);

}  // namespace withheld::verify
