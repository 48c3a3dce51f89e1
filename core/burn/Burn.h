// The burn: what is under the marks is gone from the file, everything else stands where it stood.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Progress.h"
#include "marks/Mark.h"

namespace withheld::burn {

struct BurnOptions {
    /// Words known to stand under marks from elsewhere (OCR): cleaned from outlines, links, names as the burn's own are.
    std::vector<std::string> withheldWords;
    std::vector<int> picturePages;  ///< these became pictures before the burn (safe mode): the report names them
    bool objectStreams = false;     ///< the source had them: write them too, so that the file does not grow
};

/// What happened to one page. Never holds removed text.
struct BurnedPage {
    int page = 0;
    int marks = 0;
    bool contentUnchanged = false;  ///< content streams byte for byte as in the source
    std::string contentSha256;      ///< of the decoded page content in the result, streams joined by line feeds; "" if unreadable
    int glyphs = 0;                 ///< removed
    int straddledGlyphs = 0;        ///< removed though part of their ink stood outside
    std::vector<Point> straddles;   ///< where their baselines began, default user space
    int images = 0;                 ///< blanked or removed
    int paths = 0;                  ///< cut or removed
    int annotations = 0;            ///< removed
    bool empty = false;             ///< a mark on it covered nothing
    bool picture = false;           ///< released as a picture with the open words as text (safe mode)
};

/// A string outside page content that repeated withheld words and was replaced.
struct ReplacedText {
    std::string what;    ///< "bookmark", "link", "form value", "name" (of a destination, layer, page label, …)
    std::string masked;  ///< as it was: "S•••••••• o• •••"; nothing of the withheld words
    int page = 0;        ///< of a bookmark's destination; 0 if unknown
};

struct BurnReport {
    std::vector<BurnedPage> pages;
    std::vector<std::string> notes;  ///< document-level removals in the user's words: "2 attachments removed"
    std::vector<ReplacedText> replaced;
    std::string sourceSha256;
    std::string outputSha256;
};

struct BurnResult {
    Bytes bytes;
    BurnReport report;
};

/// `source`: bytes that pdf::intake returned. Marks on pages that do not exist fail with InvalidInput.
/// Fails with CannotRemove naming page and object; there is no partial result.
[[nodiscard]] Expected<BurnResult> burn(std::string_view source, const std::string& file, const std::vector<Mark>& marks,
                                        const BurnOptions& options = {}, const ProgressCallback& progress = {},
                                        const Cancel& cancel = {});

[[nodiscard]] nlohmann::json toJson(const BurnReport& report);
[[nodiscard]] BurnReport reportFromJson(const nlohmann::json& object);
/// `approvedBy` "" prints that nobody approved.
[[nodiscard]] std::string reportToJson(const BurnReport& report, const std::string& approvedBy = "");

}  // namespace withheld::burn
