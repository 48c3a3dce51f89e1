#include "release/Release.h"

#include <QDate>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/Hash.h"
#include "disclosure/ReleasePack.h"
#include "release/ReleaseWords.h"
#include "release/VerificationPapers.h"
#include "release/WorkFolder.h"
#include "review/Review.h"
#include "worker/Client.h"

namespace withheld::release {

namespace {

namespace fs = std::filesystem;

/// Steps of the progress bar for one document: half for the burn, half for the proof.
constexpr int halfDocument = 100;

/// Files of a case are named by their hash: errors speak of the document by the name that the officer knows.
Error about(Error error, const casefile::Document& document) {
    error.file = document.fileName;
    return error;
}

Error proofFailed(const verify::Report& report, const casefile::Document& document) {
    Error error{ErrorCode::ProofFailed,
                "The proof failed, nothing was released: " + report.verdict(),
                document.fileName,
                0,
                "Look at the marks on the page, then submit and approve again.",
                ""};
    const auto check = std::find_if(report.checks.begin(), report.checks.end(),
                                    [](const verify::Check& made) { return made.outcome == verify::Outcome::Failed; });
    if (check != report.checks.end()) {
        error.message = "The proof failed, nothing was released: " + check->title;
        if (!check->result.empty()) {
            error.message += " - " + check->result;
        }
        if (!check->findings.empty()) {
            error.page = check->findings.front().page;
            if (!check->findings.front().remedy.empty()) {
                error.remedy = check->findings.front().remedy;
            }
        }
    }
    return error;
}

/// Names in a PDF are neither compressed nor encrypted where object streams stand (ISO 32000-1 7.5.7).
bool hasObjectStreams(const fs::path& source) {
    const auto bytes = readFile(source);
    return bytes && bytes->find("/ObjStm") != Bytes::npos;
}

class Release {
public:
    Release(casefile::Case& file, const PicturePages& pictures, const ProgressCallback& progress, const Cancel& cancel)
        : m_file(file), m_pictures(pictures), m_progress(progress), m_cancel(cancel) {}

    /// Burned and proved bytes of one document in `folder`.
    Expected<ReleasedDocument> make(const casefile::Document& document, std::size_t index, const fs::path& folder) {
        m_base = static_cast<int>(index) * 2 * halfDocument;
        const auto working = m_file.workingPath(document);
        if (!working) {
            return working.error();
        }
        const auto words = releaseWords(m_file, document);
        if (!words) {
            return words.error();
        }
        std::vector<Mark> marks;
        for (const casefile::CaseMark* mark : m_file.state().marksOf(document.id)) {
            marks.push_back(mark->mark);
        }

        const std::vector<int> pictures = picturePages(document);
        fs::path prepared;
        if (!pictures.empty()) {
            prepared = folder / "pictures.pdf";
            if (auto drawn = m_client.rasterize(*working, document.fileName, pictures, marks, prepared,
                                                part(document, 0, halfDocument), m_cancel);
                !drawn) {
                return about(drawn.error(), document);
            }
        }
        fs::path layered;
        if (!words->layer.empty()) {
            layered = folder / "layered.pdf";
            report("Adding recognised text to " + document.fileName, 0);
            if (auto added = m_client.addTextLayer(prepared.empty() ? *working : prepared, words->layer, layered); !added) {
                return about(added.error(), document);
            }
            prepared = layered;
        }

        const fs::path output = folder / disclosure::releasedName(index);
        burn::BurnOptions options;
        options.withheldWords = words->withheld;
        options.picturePages = pictures;
        options.objectStreams = hasObjectStreams(m_file.sourcePath(document));
        report("Removing: " + document.fileName, 0);
        const auto burned = m_client.burn(prepared.empty() ? *working : prepared, document.fileName, marks, options, output,
                                          part(document, 0, halfDocument), m_cancel);
        if (!burned) {
            return about(burned.error(), document);
        }
        auto proof = prove(document, *working, layered, output, marks, *words);
        std::error_code ignored;
        fs::remove(layered, ignored);
        fs::remove(folder / "pictures.pdf", ignored);
        if (!proof) {
            return about(proof.error(), document);
        }
        proof->setHash = m_file.state().setHash();
        if (!proof->passed()) {
            return proofFailed(*proof, document);
        }

        const auto bytes = readFile(output);
        if (!bytes) {
            return bytes.error();
        }
        ReleasedDocument released{document.id,   disclosure::releasedName(index), sha256Hex(*bytes), 0,
                                  bytes->size(), std::move(proof).value()};
        released.sourceBytes = fs::file_size(m_file.sourcePath(document), ignored);
        if (released.report.outputSha256 != released.sha256) {
            return Error{ErrorCode::ProofFailed, "The file changed after it was proved; nothing was released",
                         document.fileName,      0,
                         "Try again.",           ""};
        }
        return released;
    }

    void report(const std::string& stage, int within) const {
        if (m_progress) {
            m_progress({stage, m_base + within, static_cast<int>(m_file.state().documents.size()) * 2 * halfDocument});
        }
    }

private:
    Expected<verify::Report> prove(const casefile::Document& document, const fs::path& working, const fs::path& layered,
                                   const fs::path& output, const std::vector<Mark>& marks, const ReleaseWords& words) {
        report("Proving: " + document.fileName, halfDocument);
        verify::VerifyOptions options;
        options.picturePages = picturePages(document);
        if (layered.empty()) {
            return m_client.verify(working, output, marks, options, part(document, halfDocument, halfDocument), m_cancel);
        }
        // The picture, the boxes and the structure are proved against the document as it came. What words may stand in the open,
        // only the recognised text can tell: a picture has none, so that "will" under one mark would condemn each other "will" on
        // the page.
        constexpr int quarter = halfDocument / 2;
        options.wordsMayBeAdded = true;
        auto proof = m_client.verify(working, output, marks, options, part(document, halfDocument, quarter), m_cancel);
        if (!proof) {
            return proof;
        }
        const auto ofWords = m_client.verify(layered, output, withRecognisedTexts(marks, words), {},
                                             part(document, halfDocument + quarter, quarter), m_cancel);
        if (!ofWords) {
            return ofWords.error();
        }
        for (verify::Check& check : proof->checks) {
            if (check.id == "withheld-words" || check.id == "document-strings" || check.id == "words-outside") {
                const verify::Check* better = ofWords->find(check.id);
                if (better == nullptr) {
                    return Error{ErrorCode::ProofFailed, "The proof is not complete", document.fileName, 0, "Try again.", ""};
                }
                check = *better;
            }
        }
        return proof;
    }

    std::vector<int> picturePages(const casefile::Document& document) const {
        const auto found = m_pictures.find(document.id);
        return found == m_pictures.end() ? std::vector<int>() : found->second;
    }

    /// Maps a worker's own progress to its part of the document's steps.
    ProgressCallback part(const casefile::Document& document, int from, int steps) const {
        return [this, from, steps, name = document.fileName](const Progress& step) {
            const int within = step.total > 0 ? std::clamp(step.done, 0, step.total) * steps / step.total : 0;
            report(step.stage + ": " + name, from + within);
        };
    }

    casefile::Case& m_file;
    const PicturePages& m_pictures;
    const ProgressCallback& m_progress;
    const Cancel& m_cancel;
    worker::Client m_client;
    int m_base = 0;
};

/// Another process may have written to the case meanwhile.
Expected<void> stillApproved(casefile::Case& file, const std::string& setHash) {
    if (auto refreshed = file.refresh(); !refreshed) {
        return refreshed.error();
    }
    if (auto allowed = review::mayRelease(file.state()); !allowed) {
        return allowed;
    }
    if (file.state().setHash() != setHash) {
        return Error{ErrorCode::NotAllowed,
                     "The marks changed while the release was made; nothing was released",
                     "",
                     0,
                     "Have the new marks approved, then release again.",
                     ""};
    }
    return {};
}

/// Every document burned and proved into `folder`.
Expected<std::vector<ReleasedDocument>> makeAll(Release& making, const std::vector<casefile::Document>& documents,
                                                const fs::path& folder, const Cancel& cancel) {
    std::vector<ReleasedDocument> made;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        auto released = making.make(documents[i], i, folder);
        if (!released) {
            return released.error();
        }
        made.push_back(std::move(released).value());
    }
    if (cancel.requested()) {
        return Error{ErrorCode::Cancelled, "Cancelled", "", 0, "", ""};
    }
    return made;
}

}  // namespace

Expected<Outcome> tryOut(casefile::Case& file, const ProgressCallback& progress, const Cancel& cancel,
                         const PicturePages& pictures) {
    const PrivateFolder folder;
    Release making(file, pictures, progress, cancel);
    auto made = makeAll(making, file.state().documents, folder.path(), cancel);
    if (!made) {
        return made.error();
    }
    Outcome outcome;
    outcome.documents = std::move(made).value();
    return outcome;
}

Expected<Outcome> release(casefile::Case& file, const std::filesystem::path& packFolder, const ProgressCallback& progress,
                          const Cancel& cancel, const PicturePages& pictures) {
    if (auto allowed = review::mayRelease(file.state()); !allowed) {
        return allowed.error();
    }
    std::error_code failure;
    if (fs::exists(packFolder, failure)) {
        return Error{ErrorCode::InvalidInput,
                     "There is something already at " + packFolder.string(),
                     "",
                     0,
                     "Choose another name for the pack.",
                     ""};
    }
    const std::string setHash = file.state().setHash();
    const auto workFolder = WorkFolder::beside(packFolder);
    if (!workFolder) {
        return workFolder.error();
    }

    Outcome outcome;
    outcome.folder = packFolder;
    disclosure::PackContents contents;
    Release making(file, pictures, progress, cancel);
    auto made = makeAll(making, file.state().documents, workFolder->path(), cancel);
    if (!made) {
        return made.error();
    }
    outcome.documents = std::move(made).value();
    for (const ReleasedDocument& released : outcome.documents) {
        contents.documents.push_back({released.document, workFolder->path() / released.releasedName});
    }
    if (auto allowed = stillApproved(file, setHash); !allowed) {
        return allowed.error();
    }

    making.report("Writing the pack", 2 * halfDocument);
    contents.verificationJson = verificationJson(outcome.documents, setHash);
    contents.verificationHtml = verificationHtml(outcome.documents, setHash);
    contents.date = QDate::currentDate();
    const auto bag = disclosure::writeReleasePack(packFolder, file.state(), contents);
    if (!bag) {
        return bag.error();
    }
    const nlohmann::json event = {
        {"setHash", setHash}, {"manifestSha256", bag->manifestSha256}, {"folder", fs::absolute(packFolder).string()}};
    if (auto recorded = file.append("released", event.dump()); !recorded) {
        // A pack that the case does not know of must not exist.
        fs::remove_all(packFolder, failure);
        return recorded.error();
    }
    outcome.files = bag->files;
    return outcome;
}

}  // namespace withheld::release
