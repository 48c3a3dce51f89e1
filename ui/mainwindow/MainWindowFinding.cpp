// Reading pages and finding what may have to be withheld: long work on the case, and what the window does with its results.
#include "mainwindow/CaseJobs.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/Workspace.h"
#include "marks/SuggestionsPanel.h"
#include "page/PagePane.h"
#include "page/PageView.h"

namespace withheld::ui {

namespace {

const casefile::CaseSuggestion* firstOpenFace(const CaseModel& model) {
    for (const casefile::Document& document : model.state().documents) {
        for (const casefile::CaseSuggestion* each : model.openSuggestions(QString::fromStdString(document.id), 0)) {
            if (each->proposed.kind == "face") {
                return each;
            }
        }
    }
    return nullptr;
}

}  // namespace

/// Words that the OCR job stored are handed to the model once more, which may hold the page as "without words" in memory.
void MainWindow::takeInWords() {
    CaseModel& model = *m_session->model;
    for (const auto& [document, pages] : model.state().ocrPages) {
        const QString id = QString::fromStdString(document);
        for (const int page : pages) {
            const std::shared_ptr<const PageText> known = model.pageText(id, page);
            const auto stored = model.caseFile().pageText(document, page);
            if (known != nullptr && known->source == TextSource::None && stored && stored->has_value()) {
                model.storePageTexts(id, {**stored});
            }
        }
    }
}

void MainWindow::showReading(const Job* job) {
    for (const casefile::Document& document : m_session->model->state().documents) {
        m_workspace->pane().showOcrProgress(QString::fromStdString(document.id), -1);
    }
    if (job == nullptr) {
        m_workspace->documents().showOcrProgress({}, -1);
        return;
    }
    // The stage ends in the name of the file: "Read page 3 of annex.pdf".
    const Progress& progress = job->progress();
    const int percent = progress.total > 0 ? 100 * progress.done / progress.total : 0;
    for (const casefile::Document& document : m_session->model->state().documents) {
        if (progress.stage.find(document.fileName) != std::string::npos) {
            m_workspace->documents().showOcrProgress(QString::fromStdString(document.id), percent);
            m_workspace->pane().showOcrProgress(QString::fromStdString(document.id), percent);
        }
    }
}

Job* MainWindow::startReading() {
    Job* job = startJob(makeOcrJob(m_session->folder, m_user));
    connect(job, &Job::progressed, this, [this, job] { showReading(job); });
    const auto finish = [this] {
        takeInWords();
        showReading(nullptr);
    };
    connect(job, &Job::finished, this, finish);
    connect(job, &Job::failed, this, finish);
    return job;
}

void MainWindow::startFinding() {
    const auto act = std::make_shared<std::string>();
    takeInFound(startJob(makeFindJob(m_session->folder, m_user, act)), act, tr("Find personal data"));
}

void MainWindow::startFindingFaces() {
    const auto act = std::make_shared<std::string>();
    Job* job = startJob(makeFacesJob(m_session->folder, m_user, act));
    takeInFound(job, act, tr("Find faces"));
    // What was not looked for has to be read, not only to pass by in the status bar.
    connect(job, &Job::finished, this, [this](const QString& result) {
        const bool isAnyOpen = hasCase() && firstOpenFace(*m_session->model) != nullptr;
        m_message->tell(MessageBar::Kind::Notice, result, isAnyOpen ? tr("Show the first") : QString(),
                        [this] { showFirstFace(); });
    });
}

void MainWindow::showFirstFace() {
    const casefile::CaseSuggestion* face = hasCase() ? firstOpenFace(*m_session->model) : nullptr;
    if (face == nullptr) {
        return;
    }
    const QString id = QString::fromStdString(face->id);
    setMode(Mode::Mark);
    m_workspace->openTab(&m_workspace->suggestions());
    m_workspace->showPlace(QString::fromStdString(face->document), face->proposed.page);
    m_session->selection.set({id});
    m_workspace->pane().view().revealMark(id);
}

void MainWindow::takeInFound(Job* job, const std::shared_ptr<std::string>& act, const QString& name) {
    const auto takeIn = [this, act, name] {
        if (hasCase()) {
            m_session->model->takeInStep(QString::fromStdString(*act), name);
        }
    };
    connect(job, &Job::failed, this, takeIn);
    connect(job, &Job::finished, this, takeIn);
    connect(job, &Job::finished, this, [this] {
        if (hasCase() && mode() == Mode::Mark && m_workspace->suggestions().count() > 0) {
            m_workspace->openTab(&m_workspace->suggestions());
        }
    });
}

}  // namespace withheld::ui
