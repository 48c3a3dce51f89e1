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
    std::string evidence;  ///< masked: "J••• S••••"; for the officer, since first letters and lengths tell as well
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
    std::string setHash;            ///< "" outside a case
    std::vector<int> picturePages;  ///< of the options
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
    /// Pages that were released as pictures of themselves (safe mode), from 1. They are compared at the pictures' own resolution,
    /// dot by dot; their words keep their places, but not the order in which the content painted them.
    std::vector<int> picturePages;
    double dpi = 150;  ///< of the pixel comparison
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

/// The report as it may go out with the file: no evidence, not even masked, and no place that tells where a withheld word stands
/// open; counts only. What needs nothing but the released file to be seen stays (structure, pages without text).
[[nodiscard]] Report forPublication(const Report& report);

/// A proved file as a report names it.
struct ProvedFile {
    std::string name;  ///< neutral: "01-document.pdf"; a source's file name can be a leak
    std::string link;  ///< where it lies, relative to the report: "data/01-document.pdf"; "" for no link
    Report report;
};
/// One document for three readers, complete in itself (no script, no link outside): the verdict in words and, for the officer,
/// each problem with what to do and a link to its page; for the auditor, each check with method, scope and count; for machines,
/// toJson() of all files in a <script type="application/json">. What is published takes reports of forPublication().
[[nodiscard]] std::string toHtml(const std::string& verdict, const std::vector<ProvedFile>& files,
                                 const std::string& setHash = "");

}  // namespace withheld::verify
