// The long work on a case, each as a Job with a case of its own on the same folder (Case is not thread-safe). The window takes in
// what they appended by CaseModel::refresh().
#pragma once

#include <memory>

#include "mainwindow/Job.h"
#include "release/Release.h"
#include "start/NewCaseDialog.h"

namespace withheld::ui {

[[nodiscard]] std::unique_ptr<Job> makeAddJob(const QString& folder, const QString& user, const QList<NewCaseFile>& files);
[[nodiscard]] std::unique_ptr<Job> makeOcrJob(const QString& folder, const QString& user);
[[nodiscard]] std::unique_ptr<Job> makeFindJob(const QString& folder, const QString& user);
/// `outcome` is filled before finished() comes.
[[nodiscard]] std::unique_ptr<Job> makeReleaseJob(const QString& folder, const QString& user, const QString& packFolder,
                                                  const release::PicturePages& pictures,
                                                  const std::shared_ptr<release::Outcome>& outcome);

}  // namespace withheld::ui
