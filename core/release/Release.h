// From an approved case to a release pack: text layer → burn → verify → pack. Only approved, proved bytes get in.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "casefile/Case.h"
#include "verify/Verify.h"

namespace withheld::release {

struct ReleasedDocument {
    std::string document;      ///< Document::id
    std::string releasedName;  ///< neutral: "01-document.pdf"
    std::string sha256;
    std::uint64_t sourceBytes = 0;
    std::uint64_t releasedBytes = 0;
    verify::Report report;
};

struct Outcome {
    std::filesystem::path folder;
    std::vector<ReleasedDocument> documents;
    std::vector<std::string> files;             ///< relative to folder
    [[nodiscard]] std::string verdict() const;  ///< "PASS - 55 of 55 redactions proved, 0 hidden items left"
};

/// Pages that become pictures of themselves before the burn (safe mode), by Document::id: chosen by the officer for what the burn
/// refuses, named in the report.
using PicturePages = std::map<std::string, std::vector<int>>;

/// Burns and proves every document in worker processes and writes the BagIt pack to `packFolder` (must not exist). Everything is
/// made in a temporary folder beside it and renamed at the end: a failed or cancelled release leaves nothing behind. The papers
/// need a QGuiApplication (the offscreen platform will do). When all is there, the event "released" names the manifest's hash.
/// Fails with NotAllowed (review::mayRelease), CannotRemove, ProofFailed (naming document, page and check), Io, DiskFull,
/// Cancelled.
[[nodiscard]] Expected<Outcome> release(casefile::Case& file, const std::filesystem::path& packFolder,
                                        const ProgressCallback& progress = {}, const Cancel& cancel = {},
                                        const PicturePages& pictures = {});

/// The same as far as the proof, of a set that nobody has to have approved: tells whether every mark can be removed and proved.
/// Nothing is written or recorded.
[[nodiscard]] Expected<Outcome> tryOut(casefile::Case& file, const ProgressCallback& progress = {}, const Cancel& cancel = {},
                                       const PicturePages& pictures = {});

/// Intake and inspection in a worker, then Case::addDocument and storing of the pages' words. Returns the document's id.
[[nodiscard]] Expected<std::string> addDocument(casefile::Case& file, const std::filesystem::path& pdf,
                                                const std::string& password = "", const ProgressCallback& progress = {},
                                                const Cancel& cancel = {});

/// Reads again what each document of the case hides, with its bookmarks, properties, links and form values: of documents that
/// were added by an earlier version, or when finding things became better. Returns of how many documents more or other is known.
[[nodiscard]] Expected<int> inspectAgain(casefile::Case& file, const ProgressCallback& progress = {}, const Cancel& cancel = {});

struct OcrSummary {
    int pagesRead = 0;
    int pagesSkipped = 0;         ///< had usable text
    std::vector<Error> failures;  ///< one a page that failed; the rest went on
    double pagesPerSecond = 0;
};
/// Reads every page of the case that needs it (`documents` empty = all), `jobs` workers at once; words are stored page by page.
[[nodiscard]] Expected<OcrSummary> ocrCase(casefile::Case& file, int jobs, const std::string& language,
                                           const ProgressCallback& progress = {}, const Cancel& cancel = {});

/// Runs the finders over all stored words and adds what they suggest, document by document: a casefile::OneStep of the caller
/// makes it one step of the history. Returns how many were added.
[[nodiscard]] Expected<int> detectCase(casefile::Case& file, const ProgressCallback& progress = {}, const Cancel& cancel = {});

struct FacesFound {
    int added = 0;
    int pagesWithPictures = 0;    ///< no other page was looked at
    std::vector<Error> failures;  ///< one a page that can't be seen; the rest went on
};
/// Looks for faces in the pictures of all pages, `jobs` workers at once, and suggests to withhold them; one step as above.
[[nodiscard]] Expected<FacesFound> findFaces(casefile::Case& file, int jobs, const ProgressCallback& progress = {},
                                             const Cancel& cancel = {});

}  // namespace withheld::release
