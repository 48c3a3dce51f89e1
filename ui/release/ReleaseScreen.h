// Mode "Release": ready? → what goes out → make and prove → result. The making itself is a job of the window; this screen asks
// for it and shows what came of it.
#pragma once

#include <QWidget>

#include "base/Error.h"
#include "base/Progress.h"
#include "release/Release.h"

class QLabel;
class QListWidget;
class QStackedWidget;

namespace withheld::ui {

class CaseModel;
class ContentsStep;
class MakingStep;
class ReadyStep;
class ResultStep;
class StepList;

class ReleaseScreen : public QWidget {
    Q_OBJECT

public:
    explicit ReleaseScreen(CaseModel& model, QWidget* parent = nullptr);
    /// Gates and documents again; the result of the last release stays.
    void reload();
    void setReadOnly(bool isReadOnly);
    /// Pages that the officer chose to be released as pictures; forgotten when the marks change or a release was made.
    [[nodiscard]] const release::PicturePages& picturePages() const { return m_pictures; }

    // What the job says.
    void showStarted();
    void showProgress(const Progress& progress, double perSecond);
    void showOutcome(const release::Outcome& outcome);
    void showFailure(const Error& error);

public slots:
    /// The step's main button: next, make and prove, open folder.
    void proceed();

signals:
    void showRequested(const QString& document, int page, const QString& markId);
    /// The gates let it through and the folder is chosen (it does not exist yet).
    void releaseRequested(const QString& packFolder);
    void cancelRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Step { Ready, WhatGoesOut, MakeAndProve, Result };

    QWidget* makePackPanel();
    void goTo(int step);
    void showPack();
    void finish();
    void releaseAsPicture(const QString& fileName, int page);

    CaseModel& m_model;
    bool m_isReadOnly = false;
    bool m_isRunning = false;
    bool m_hasResult = false;
    QString m_packFolder;  ///< of the release that was asked for last
    release::PicturePages m_pictures;
    std::string m_picturesOf;  ///< the set's hash when they were chosen
    StepList* m_steps;
    QStackedWidget* m_stack;
    ReadyStep* m_ready;
    ContentsStep* m_contents;
    MakingStep* m_making;
    ResultStep* m_result;
    QLabel* m_packTitle = nullptr;
    QListWidget* m_pack = nullptr;
};

}  // namespace withheld::ui
