// The release pack: a BagIt 1.0 folder (RFC 8493).
//   data/                        what goes to the applicant: 01-document.pdf …, schedule.csv, schedule.xlsx, notice.odt,
//   notice.pdf bagit.txt, bag-info.txt      what the folder is approval-record.html, .json  who approved which set, when (stays
//   with the public body) verification-report.html, .json manifest-sha256.txt          of data/;   tagmanifest-sha256.txt of
//   everything else
// It is whole or not there: everything is made in a hidden folder beside it and renamed at the end.
#pragma once

#include <QDate>
#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "casefile/CaseState.h"

namespace withheld::disclosure {

/// One file of a bag. Its content is `bytes`, or the file `from` when that is not empty.
struct BagFile {
    std::string path;  ///< relative to the bag, with "/": "data/01-document.pdf"; outside data/ it is a tag file
    Bytes bytes;
    std::filesystem::path from;  ///< copied, not moved
};

/// bag-info.txt (RFC 8493 2.2.2). Payload-Oxum is computed.
struct BagInfo {
    std::string externalIdentifier;                            ///< the case's reference
    std::string externalDescription;                           ///< "" = left out
    std::string sourceOrganization;                            ///< "" = left out
    std::string baggingDate;                                   ///< ISO date
    std::vector<std::pair<std::string, std::string>> further;  ///< e.g. {"Withheld-Set-Hash", …}
};

struct Bag {
    std::vector<std::string> files;  ///< all of them, relative to the folder, sorted
    std::string manifestSha256;      ///< of manifest-sha256.txt
};

/// `folder` must not exist; its parent must. Paths that are absolute, hold "..", or stand twice fail with InvalidInput.
/// Fails with Io or DiskFull; nothing is left behind then.
[[nodiscard]] Expected<Bag> writeBag(const std::filesystem::path& folder, const std::vector<BagFile>& files, const BagInfo& info);

/// "01-document.pdf": the name in the pack of the document at `index` (from 0). A source's file name can be a leak.
[[nodiscard]] std::string releasedName(std::size_t index);

/// A burned and proved document.
struct PackDocument {
    std::string document;        ///< Document::id
    std::filesystem::path file;  ///< the proved bytes
};

struct PackContents {
    std::vector<PackDocument> documents;  ///< in order of release; they get the names releasedName(0), …
    std::string verificationJson;         ///< of all documents; must speak of released names only
    std::string verificationHtml;         ///< the same for people
    QDate date;                           ///< of release; on the papers
};

/// Makes all papers from `state` (which must hold an approval) and writes the bag.
/// Needs a QGuiApplication (the offscreen platform will do) for the notice. Fails with NotAllowed without an approval.
[[nodiscard]] Expected<Bag> writeReleasePack(const std::filesystem::path& folder, const casefile::CaseState& state,
                                             const PackContents& contents);

}  // namespace withheld::disclosure
