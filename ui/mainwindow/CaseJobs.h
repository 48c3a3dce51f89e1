// The long work on a case, each as a Job with a case of its own on the same folder (Case is not thread-safe). The window takes in
// what they appended by CaseModel::refresh().
#pragma once

#include <memory>

#include "mainwindow/Job.h"
#include "release/FormTemplates.h"
#include "release/MarksExchange.h"
#include "release/Release.h"
#include "start/NewCaseDialog.h"

namespace withheld::ui {

[[nodiscard]] std::unique_ptr<Job> makeAddJob(const QString& folder, const QString& user, const QList<NewCaseFile>& files);
[[nodiscard]] std::unique_ptr<Job> makeOcrJob(const QString& folder, const QString& user);
/// `act`: the step of the case's history that it writes, filled when the work begins.
[[nodiscard]] std::unique_ptr<Job> makeFindJob(const QString& folder, const QString& user,
                                               const std::shared_ptr<std::string>& act);
/// Faces in the pictures of all pages; `act` as above. The result says what was not looked for.
[[nodiscard]] std::unique_ptr<Job> makeFacesJob(const QString& folder, const QString& user,
                                                const std::shared_ptr<std::string>& act);
/// What the documents hide, read once more.
[[nodiscard]] std::unique_ptr<Job> makeInspectJob(const QString& folder, const QString& user);
/// Marks that were made elsewhere, for the document; `read` is filled before finished() comes, and nothing is added to the case.
[[nodiscard]] std::unique_ptr<Job> makeReadMarksJob(const QString& folder, const QString& user, const QString& document,
                                                    const QString& path, const std::shared_ptr<release::ReadMarks>& read);
/// The document's marks for another program, in the form that the ending of `path` says.
[[nodiscard]] std::unique_ptr<Job> makeWriteMarksJob(const QString& folder, const QString& user, const QString& document,
                                                     const QString& path);
/// Compares all pages with the templates; `proposals` is filled before finished() comes, and nothing is added to the case.
[[nodiscard]] std::unique_ptr<Job> makeTemplatesJob(const QString& folder, const QString& user,
                                                    std::vector<templates::Template> forms,
                                                    const std::shared_ptr<release::FormProposals>& proposals);
/// `outcome` is filled before finished() comes.
[[nodiscard]] std::unique_ptr<Job> makeReleaseJob(const QString& folder, const QString& user, const QString& packFolder,
                                                  const release::PicturePages& pictures,
                                                  const std::shared_ptr<release::Outcome>& outcome);

}  // namespace withheld::ui
