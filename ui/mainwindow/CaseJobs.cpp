#include "mainwindow/CaseJobs.h"

#include <QFileInfo>
#include <QSettings>
#include <algorithm>
#include <thread>

#include "casefile/OneStep.h"
#include "common/CoreWords.h"
#include "faces/WhatIsMissed.h"

namespace withheld::ui {

namespace {

/// Runs `work` on a case opened for this job alone.
Job::Work onOwnCase(const QString& folder, const QString& user,
                    std::function<Expected<QString>(casefile::Case&, const ProgressCallback&, const Cancel&)> work) {
    return [folder, user, work = std::move(work)](const ProgressCallback& progress, const Cancel& cancel) -> Expected<QString> {
        Expected<std::unique_ptr<casefile::Case>> file = casefile::Case::open(folder.toStdString(), user.toStdString());
        if (!file) {
            return file.error();
        }
        return work(**file, progress, cancel);
    };
}

/// One worker fewer than processors: the window has to stay quick.
int workers() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

/// `words`: how many, and what the first says.
Error firstOf(const std::vector<Error>& failures, const QString& words) {
    Error first = failures.front();
    first.message = words.arg(failures.size()).arg(QString::fromStdString(first.message)).toStdString();
    return first;
}

QString plural(int count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(count);
}

/// What was not looked for is always told: silence would look like clean.
QString facesResult(const release::FacesFound& found) {
    if (found.pagesWithPictures == 0 && found.failures.empty()) {
        return QObject::tr("No page of this case has a picture");
    }
    const QString toDecide = found.added == 0
                                 ? QObject::tr("No face was found that is not marked or suggested already")
                                 : plural(found.added, QObject::tr("1 face to decide"), QObject::tr("%1 faces to decide"));
    const QString pages = plural(found.pagesWithPictures, QObject::tr("1 page with pictures looked at"),
                                 QObject::tr("%1 pages with pictures looked at"));
    const QString result = QObject::tr("%1, %2. %3").arg(toDecide, pages, said(faces::whatIsMissed()));
    if (found.failures.empty()) {
        return result;
    }
    const Error first = firstOf(found.failures, QObject::tr("%1 pages could not be looked at. The first: %2"));
    return QString::fromStdString(first.text()) + QLatin1Char('\n') + result;
}

}  // namespace

std::unique_ptr<Job> makeAddJob(const QString& folder, const QString& user, const QList<NewCaseFile>& files) {
    const auto work = [files](casefile::Case& file, const ProgressCallback& progress, const Cancel& cancel) -> Expected<QString> {
        int added = 0;
        for (const NewCaseFile& wanted : files) {
            if (cancel.requested()) {
                break;  // what was added stays
            }
            const std::string stage = QFileInfo(wanted.path).fileName().toStdString();
            progress({stage, added, static_cast<int>(files.size())});
            const Expected<std::string> document =
                release::addDocument(file, wanted.path.toStdString(), wanted.password.toStdString(), {}, cancel);
            if (!document) {
                return document.error();
            }
            ++added;
            progress({stage, added, static_cast<int>(files.size())});
        }
        return plural(added, QObject::tr("1 document added"), QObject::tr("%1 documents added"));
    };
    return std::make_unique<Job>(QObject::tr("Adding documents"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeOcrJob(const QString& folder, const QString& user) {
    const std::string language =
        QSettings().value(QStringLiteral("ocr/language"), QStringLiteral("eng")).toString().toStdString();
    const auto work = [language](casefile::Case& file, const ProgressCallback& progress,
                                 const Cancel& cancel) -> Expected<QString> {
        const Expected<release::OcrSummary> summary = release::ocrCase(file, workers(), language, progress, cancel);
        if (!summary) {
            return summary.error();
        }
        if (!summary->failures.empty()) {
            return firstOf(summary->failures, QObject::tr("%1 pages could not be read. The first: %2"));
        }
        return summary->pagesRead == 0 ? QObject::tr("No page needs reading")
                                       : plural(summary->pagesRead, QObject::tr("1 page read"), QObject::tr("%1 pages read"));
    };
    return std::make_unique<Job>(QObject::tr("OCR"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeFindJob(const QString& folder, const QString& user, const std::shared_ptr<std::string>& act) {
    const auto work = [act](casefile::Case& file, const ProgressCallback& progress, const Cancel& cancel) -> Expected<QString> {
        const casefile::OneStep step(file);
        *act = step.id();
        const Expected<int> found = release::detectCase(file, progress, cancel);
        if (!found) {
            return found.error();
        }
        return *found == 0 ? QObject::tr("Nothing new was found")
                           : plural(*found, QObject::tr("1 suggestion to decide"), QObject::tr("%1 suggestions to decide"));
    };
    return std::make_unique<Job>(QObject::tr("Finding personal data"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeFacesJob(const QString& folder, const QString& user, const std::shared_ptr<std::string>& act) {
    const auto work = [act](casefile::Case& file, const ProgressCallback& progress, const Cancel& cancel) -> Expected<QString> {
        const casefile::OneStep step(file);
        *act = step.id();
        const Expected<release::FacesFound> found = release::findFaces(file, workers(), progress, cancel);
        if (!found) {
            return found.error();
        }
        return facesResult(*found);
    };
    return std::make_unique<Job>(QObject::tr("Finding faces"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeInspectJob(const QString& folder, const QString& user) {
    const auto work = [](casefile::Case& file, const ProgressCallback& progress, const Cancel& cancel) -> Expected<QString> {
        const Expected<int> changed = release::inspectAgain(file, progress, cancel);
        if (!changed) {
            return changed.error();
        }
        return *changed == 0
                   ? QObject::tr("Nothing was found that was not known")
                   : plural(*changed, QObject::tr("More is known of 1 document"), QObject::tr("More is known of %1 documents"));
    };
    return std::make_unique<Job>(QObject::tr("Looking for hidden content"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeReadMarksJob(const QString& folder, const QString& user, const QString& document, const QString& path,
                                      const std::shared_ptr<release::ReadMarks>& read) {
    const auto work = [id = document.toStdString(), from = path.toStdString(), read](
                          casefile::Case& file, const ProgressCallback&, const Cancel&) -> Expected<QString> {
        const casefile::Document* wanted = file.state().document(id);
        if (wanted == nullptr) {
            return Error{
                ErrorCode::InvalidInput, QObject::tr("The document is no longer in the case").toStdString(), "", 0, "", ""};
        }
        Expected<release::ReadMarks> found = release::readMarks(file, *wanted, from);
        if (!found) {
            return found.error();
        }
        *read = std::move(*found);
        return plural(static_cast<int>(read->marks.size()), QObject::tr("1 mark imported"), QObject::tr("%1 marks imported")) +
               (read->proposals.empty() ? QString()
                                        : plural(static_cast<int>(read->proposals.size()), QObject::tr(", 1 highlight to decide"),
                                                 QObject::tr(", %1 highlights to decide"))) +
               (read->leftOut == 0 ? QString() : QObject::tr(", %1 already there").arg(read->leftOut));
    };
    return std::make_unique<Job>(QObject::tr("Importing marks"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeWriteMarksJob(const QString& folder, const QString& user, const QString& document, const QString& path) {
    const auto work = [id = document.toStdString(), to = path.toStdString()](casefile::Case& file, const ProgressCallback&,
                                                                             const Cancel&) -> Expected<QString> {
        const casefile::Document* wanted = file.state().document(id);
        if (wanted == nullptr) {
            return Error{
                ErrorCode::InvalidInput, QObject::tr("The document is no longer in the case").toStdString(), "", 0, "", ""};
        }
        if (auto written = release::writeMarks(file, *wanted, to); !written) {
            return written.error();
        }
        return QObject::tr("Marks written. Nothing is removed from that file");
    };
    return std::make_unique<Job>(QObject::tr("Exporting marks"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeTemplatesJob(const QString& folder, const QString& user, std::vector<templates::Template> forms,
                                      const std::shared_ptr<release::FormProposals>& proposals) {
    const auto work = [forms = std::move(forms), proposals](casefile::Case& file, const ProgressCallback& progress,
                                                            const Cancel& cancel) -> Expected<QString> {
        Expected<release::FormProposals> found = release::proposalsOf(file, forms, progress, cancel);
        if (!found) {
            return found.error();
        }
        *proposals = std::move(*found);
        return proposals->pages == 0 ? QObject::tr("No page looks like a template")
                                     : plural(proposals->pages, QObject::tr("1 page looks like a template"),
                                              QObject::tr("%1 pages look like a template"));
    };
    return std::make_unique<Job>(QObject::tr("Comparing with templates"), onOwnCase(folder, user, work));
}

std::unique_ptr<Job> makeReleaseJob(const QString& folder, const QString& user, const QString& packFolder,
                                    const release::PicturePages& pictures, const std::shared_ptr<release::Outcome>& outcome) {
    const auto work = [packFolder, pictures, outcome](casefile::Case& file, const ProgressCallback& progress,
                                                      const Cancel& cancel) -> Expected<QString> {
        Expected<release::Outcome> made = release::release(file, packFolder.toStdString(), progress, cancel, pictures);
        if (!made) {
            return made.error();
        }
        *outcome = std::move(*made);
        return QString::fromStdString(outcome->verdict());
    };
    return std::make_unique<Job>(QObject::tr("Release"), onOwnCase(folder, user, work));
}

}  // namespace withheld::ui
