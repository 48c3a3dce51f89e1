// The proof: reads a burned file with libraries that did not write it (Poppler, libqpdf) and says what it finds.
// Never includes burn or content: a judge does not share the accused's eyes.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "marks/Mark.h"

namespace withheld::verify {

enum class Outcome { Passed, Failed, Noted };  ///< Noted: for the officer to know, not a failure

struct Finding {
    int page = 0;          ///< from 1; 0 = whole file
    Rect rect;             ///< points, default user space; empty if none
    std::string evidence;  ///< masked: "J••• S••••"; never a secret
    std::string remedy;
};

struct Check {
    std::string id;      ///< stable, one of checkIds()
    std::string title;   ///< "Text under boxes"
    std::string method;  ///< "Poppler, words and characters"
    std::string scope;   ///< "55 boxes"
    Outcome outcome = Outcome::Passed;
    std::string result;  ///< "none", "2 words"
    std::vector<Finding> findings;
};

/// Every check that a proof consists of, in the report's order: "text-in-boxes", "pixels-in-boxes", "under-the-box",
/// "pixels-outside", "words-outside", "withheld-words", "document-strings", "fonts", "structure", "empty-marks",
/// "pages-without-text".
[[nodiscard]] const std::vector<std::string>& checkIds();

struct Report {
    std::vector<Check> checks;
    int boxes = 0;
    int pages = 0;
    std::string sourceSha256;
    std::string outputSha256;
    std::string setHash;  ///< "" outside a case
    /// Whether every check of checkIds() was made and none failed.
    [[nodiscard]] bool passed() const;
    /// nullptr if that check was not made.
    [[nodiscard]] const Check* find(const std::string& id) const;
    /// "PASS - 118 of 118 redactions proved, 0 hidden items left" or "FAIL - 1 problem"
    [[nodiscard]] std::string verdict() const;
};

struct VerifyOptions {
    std::string password;          ///< of the source
    bool wordsMayBeAdded = false;  ///< an OCR layer was added: more words outside are fine, fewer are not
    double dpi = 150;              ///< of the pixel comparison
    int threads = 2;
};

/// Both files as bytes; names only for messages. An Error means that the proof could not be made (never that it passed).
[[nodiscard]] Expected<Report> verify(std::string_view source, const std::string& sourceName, std::string_view output,
                                      const std::string& outputName, const std::vector<Mark>& marks,
                                      const VerifyOptions& options = {}, const ProgressCallback& progress = {},
                                      const Cancel& cancel = {});

[[nodiscard]] nlohmann::json toJson(const Report& report);
[[nodiscard]] Report reportFromJson(const nlohmann::json& object);
[[nodiscard]] std::string toText(const Report& report);

}  // namespace withheld::verify
