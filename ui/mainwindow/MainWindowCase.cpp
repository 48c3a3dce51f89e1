// The window and its case: opening, adding, and long work.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QUndoStack>

#include "disclosure/CaseClock.h"
#include "disclosure/OwnCatalogues.h"
#include "mainwindow/Actions.h"
#include "mainwindow/CaseJobs.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/DocumentsPanel.h"
#include "mainwindow/Job.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/StatusFields.h"
#include "mainwindow/TitleBar.h"
#include "mainwindow/Workspace.h"
#include "marks/SuggestionsPanel.h"
#include "page/PagePane.h"
#include "release/ReleaseScreen.h"
#include "review/ConsistencyBoard.h"
#include "review/ReviewPages.h"
#include "review/ReviewPanel.h"
#include "settings/UserDialog.h"
#include "start/AddDocumentsDialog.h"
#include "start/CheckDialog.h"
#include "start/NewCaseDialog.h"
#include "start/RecentCases.h"
#include "start/StartScreen.h"
#include "statistics/ActivityWatch.h"
#include "statistics/StatisticsDialog.h"

namespace withheld::ui {

void MainWindow::newCase(const QStringList& files) {
    NewCaseDialog dialog(files, this, m_user);
    if (dialog.exec() != QDialog::Accepted || !stopJobs()) {
        return;
    }
    const NewCase wanted = dialog.result();
    // Closed again at once: the session opens it with its lock.
    if (const auto made = casefile::Case::create(wanted.folder.toStdString(), wanted.facts, m_user.toStdString()); !made) {
        showError(made.error());
        return;
    }
    if (!openCase(wanted.folder)) {
        return;
    }
    casefile::Case& file = m_session->model->caseFile();
    if (const auto kept = disclosure::keepInCase(file, disclosure::catalogueOf(wanted.facts.codeSet)); !kept) {
        showError(kept.error());
    }
    if (wanted.due.isValid()) {
        const QDate received = QDate::fromString(QString::fromStdString(wanted.facts.received), Qt::ISODate);
        if (const auto set = disclosure::extendClock(file, received, wanted.due, wanted.dueBecause.toStdString()); !set) {
            showError(set.error());
        }
        updateTitle();
    }
    if (!wanted.reviewer.isEmpty()) {
        m_session->model->addComment({}, tr("Reviewer: %1").arg(wanted.reviewer));
    }
    if (!wanted.files.isEmpty()) {
        startAdding(wanted.files, wanted.readPagesWithoutText, [this, wanted] {
            if (wanted.findPersonal) {
                startFinding();
            }
            if (wanted.proposeTemplates) {
                proposeByTemplates();
            }
        });
    }
}

void MainWindow::chooseCase() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Open case: choose its folder (….withheld)"),
                                          QSettings().value(QStringLiteral("cases/folder"), QDir::homePath()).toString());
    if (!folder.isEmpty()) {
        openCase(folder);
    }
}

bool MainWindow::openCase(const QString& folder) {
    if (!stopJobs() || !mayLeaveHeld()) {
        return false;
    }
    if (!QFileInfo::exists(folder + QStringLiteral("/case.sqlite"))) {
        m_message->tell(
            MessageBar::Kind::Error,
            (QFileInfo::exists(folder) ? tr("%1 is no case folder. A case's folder ends in .withheld.")
                                       : tr("There is no folder %1. Was it moved or renamed, or is its disk not connected?"))
                .arg(QDir::toNativeSeparators(folder)));
        return false;
    }
    closeCase();
    Expected<std::unique_ptr<CaseSession>> opened = openSession(folder, m_user);
    if (!opened) {
        showError(opened.error());
        return false;
    }
    m_session = std::move(*opened);
    m_workspace = std::make_unique<Workspace>(*this, *m_centre, *m_session);
    connectSession();
    connectWorkspace();
    m_activity = std::make_unique<ActivityWatch>(*this, m_session->model->state().caseId, m_user, [this] {
        return m_workspace != nullptr && mode() != Mode::Release ? m_workspace->document() : QString();
    });
    applyPreferences();
    rememberSummary();
    if (!m_session->notice.isEmpty()) {
        m_message->tell(MessageBar::Kind::Notice, m_session->notice);
    }
    const casefile::Stage stage = m_session->model->state().stage;
    setMode(stage == casefile::Stage::Released ? Mode::Release : Mode::Mark);
    return true;
}

void MainWindow::closeCase() {
    if (!hasCase()) {
        return;
    }
    rememberSummary();
    m_workspace->saveLayout();
    dropCase();
    m_message->hide();
    m_heldBar->hide();
    m_centre->setCurrentWidget(m_start);
    m_start->reload(m_user);
    updateActions();
    updateStatus();
    updateTitle();
}

/// Model and undo stack speak while they die; nobody may listen then.
void MainWindow::dropCase() {
    delete std::exchange(m_consistency, nullptr);
    delete std::exchange(m_statistics, nullptr);
    m_activity.reset();
    m_refresh->stop();
    m_workspace.reset();
    if (m_session != nullptr) {
        m_session->model->disconnect(this);
        m_session->model->undoStack().disconnect(this);
        m_session->code.disconnect(this);
        m_session.reset();
    }
}

void MainWindow::rememberSummary() {
    rememberCase(summaryOf(m_session->folder, m_session->model->state()));
}

void MainWindow::connectSession() {
    CaseModel& model = *m_session->model;
    model.setEditGuard([this](const QString& consequence) { return confirmEdit(consequence); });
    connect(&model, &CaseModel::failed, this, &MainWindow::showError);
    connect(&model, &CaseModel::announced, m_status, &StatusFields::announce);
    connect(&model, &CaseModel::savedStateChanged, m_title, &TitleBar::setSaved);
    connectHeld();
    const auto refresh = [this] {
        updateActions();
        updateStatus();
        updateTitle();
    };
    connect(&model, &CaseModel::stageChanged, this, refresh);
    connect(&model, &CaseModel::documentsChanged, this, refresh);
    connect(&model, &CaseModel::marksChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(&model, &CaseModel::suggestionsChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(&model.undoStack(), &QUndoStack::indexChanged, this, [this] {
        const QUndoStack& stack = m_session->model->undoStack();
        m_actions->undo->setToolTip(stack.canUndo()
                                        ? tr("Undo “%1” (%2)").arg(stack.undoText(), Actions::keyText(m_actions->undo))
                                        : tr("Nothing to undo"));
        m_actions->redo->setToolTip(stack.canRedo()
                                        ? tr("Redo “%1” (%2)").arg(stack.redoText(), Actions::keyText(m_actions->redo))
                                        : tr("Nothing to redo"));
        updateActions();
    });
    connect(&m_session->selection, &MarkSelection::changed, this, &MainWindow::updateReturnBar);
    connect(&m_session->code, &StickyCode::changed, this, &MainWindow::updateStatus);
    if (m_session->isReadOnly) {
        // Another window works on the case; what it keeps appears here.
        constexpr int kLook = 3000;  // ms
        auto* look = new QTimer(&model);
        connect(look, &QTimer::timeout, &model, &CaseModel::refresh);
        look->start(kLook);
    }
}

void MainWindow::connectWorkspace() {
    connectTemplates();
    connect(m_workspace.get(), &Workspace::viewChanged, this, &MainWindow::updateStatus);
    const auto showSize = [this](int size) {
        (size == 0   ? m_actions->picturesSmall
         : size == 1 ? m_actions->picturesMiddle
                     : m_actions->picturesLarge)
            ->setChecked(true);
    };
    connect(&m_workspace->documents(), &DocumentsPanel::pictureSizeChanged, this, showSize);
    connect(m_workspace.get(), &Workspace::announced, m_status, &StatusFields::announce);
    connect(&m_workspace->pane(), &PagePane::ocrRequested, this, &MainWindow::startReading);
    connect(&m_workspace->pane(), &PagePane::documentsRequested, this, &MainWindow::addDocuments);
    connect(&m_workspace->suggestions(), &SuggestionsPanel::detectRequested, this, &MainWindow::startFinding);
    // Not within the gesture that drew it: a dialog asks for words.
    connect(&m_workspace->reviewPages(), &ReviewPages::suggestionDrawn, this, &MainWindow::keepSuggestion, Qt::QueuedConnection);
    connect(&m_workspace->reviewPanel(), &ReviewPanel::failed, this,
            [this](const QString& words) { m_message->tellHere(MessageBar::Kind::Error, words); });
    for (QAction* action : {m_actions->agree, m_actions->agreeGroup, m_actions->returnMark, m_actions->returnAtOnce,
                            m_actions->proposeCode, m_actions->decideLater}) {
        m_workspace->reviewPanel().addAction(action);
    }
    ReleaseScreen& screen = m_workspace->releaseScreen();
    connect(&screen, &ReleaseScreen::releaseRequested, this, &MainWindow::startRelease);
    connect(&screen, &ReleaseScreen::showRequested, this, [this](const QString& document, int page, const QString& markId) {
        setMode(Mode::Mark);
        m_workspace->showPlace(document, page, markId);
    });
}

Job* MainWindow::startJob(std::unique_ptr<Job> job) {
    Job* started = m_jobs->add(std::move(job));
    connect(started, &Job::progressed, this, [this] {
        if (hasCase()) {
            m_session->model->refresh();
        }
    });
    connect(started, &Job::finished, this, [this](const QString& result) {
        if (hasCase()) {
            m_session->model->refresh();
        }
        m_status->announce(result);
    });
    connect(started, &Job::failed, this, [this](const Error& error) {
        if (hasCase()) {
            m_session->model->refresh();
        }
        showError(error);
    });
    return started;
}

void MainWindow::addDocuments() {
    const QStringList chosen = QFileDialog::getOpenFileNames(
        this, tr("Add documents"), QSettings().value(QStringLiteral("cases/lastFiles")).toString(), tr("PDF documents (*.pdf)"));
    if (!chosen.isEmpty()) {
        QSettings().setValue(QStringLiteral("cases/lastFiles"), QFileInfo(chosen.first()).absolutePath());
        askToAdd(chosen);
    }
}

void MainWindow::askToAdd(const QStringList& files) {
    AddDocumentsDialog dialog(files, this);
    if (dialog.exec() == QDialog::Accepted && hasCase()) {
        startAdding(dialog.files(), dialog.readsPagesWithoutText(), {});
    }
}

void MainWindow::inspectAgain() {
    startJob(makeInspectJob(m_session->folder, m_user));
}

void MainWindow::startAdding(const QList<NewCaseFile>& files, bool readAfterwards, const std::function<void()>& afterwards) {
    Job* job = startJob(makeAddJob(m_session->folder, m_user, files));
    connect(job, &Job::progressed, this, [this] {
        const auto& documents = m_session->model->state().documents;
        if (m_workspace->document().isEmpty() && !documents.empty()) {
            m_workspace->showPlace(QString::fromStdString(documents.front().id), 1);
        }
    });
    connect(job, &Job::finished, this, [this, readAfterwards, afterwards] {
        const auto& documents = m_session->model->state().documents;
        if (m_workspace->document().isEmpty() && !documents.empty()) {
            m_workspace->showPlace(QString::fromStdString(documents.front().id), 1);
        }
        rememberSummary();
        const Job* reading = readAfterwards ? startReading() : nullptr;
        if (reading != nullptr && afterwards) {
            // What looks for words waits for those that are read first.
            connect(reading, &Job::finished, this, afterwards);
        } else if (afterwards) {
            afterwards();
        }
    });
}

void MainWindow::startRelease(const QString& packFolder) {
    auto outcome = std::make_shared<release::Outcome>();
    ReleaseScreen* screen = &m_workspace->releaseScreen();
    screen->showStarted();
    Job* job = startJob(makeReleaseJob(m_session->folder, m_user, packFolder, screen->picturePages(), outcome));
    connect(job, &Job::progressed, screen, [screen, job] { screen->showProgress(job->progress(), job->perSecond()); });
    connect(screen, &ReleaseScreen::cancelRequested, job, &Job::cancel);
    connect(job, &Job::finished, screen, [screen, outcome] { screen->showOutcome(*outcome); });
    connect(job, &Job::finished, this, &MainWindow::rememberSummary);
    // The screen itself says what failed; a bar above it would say it twice.
    disconnect(job, &Job::failed, this, nullptr);
    connect(job, &Job::failed, screen, [this, screen](const Error& error) {
        m_session->model->refresh();
        screen->showFailure(error);
    });
}

bool MainWindow::stopJobs() {
    if (m_jobs->isEmpty()) {
        return true;
    }
    QMessageBox question(QMessageBox::Question, tr("Work is under way"),
                         tr("“%1” is not finished. What is done so far stays in the case.").arg(m_jobs->jobs().front()->title()),
                         QMessageBox::NoButton, this);
    QAbstractButton* stop = question.addButton(tr("Stop it"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(tr("Go on"), QMessageBox::RejectRole));
    question.exec();
    if (question.clickedButton() != stop) {
        return false;
    }
    m_jobs->stopAll();
    return true;
}

void MainWindow::checkPdf() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Check a released PDF"), {}, tr("PDF documents (*.pdf)"));
    if (!path.isEmpty()) {
        CheckDialog dialog(this);
        dialog.checkFile(path);
        dialog.exec();
    }
}

void MainWindow::switchUser() {
    UserDialog dialog(UserDialog::Occasion::Switch, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    setCurrentUser(dialog.user());
    m_user = dialog.user().name;
    if (hasCase()) {
        m_session->model->caseFile().setUser(m_user.toStdString());
        m_activity->setUser(m_user);
        setMode(m_session->model->state().stage == casefile::Stage::InReview ? Mode::Review : mode());
        m_workspace->reviewPanel().reload();
        m_workspace->releaseScreen().reload();
        updateTitle();
    } else {
        m_start->reload(m_user);
    }
    updateStatus();
    m_status->announce(tr("%1 is working now").arg(m_user));
}

bool MainWindow::confirmEdit(const QString& consequence) {
    QMessageBox question(QMessageBox::Warning, tr("Before you change this"), consequence + tr(" Continue?"),
                         QMessageBox::NoButton, this);
    question.setObjectName(QStringLiteral("editGuard"));
    QAbstractButton* go = question.addButton(tr("Change it"), QMessageBox::DestructiveRole);
    auto* stay = question.addButton(tr("Leave it"), QMessageBox::RejectRole);
    question.setDefaultButton(stay);
    question.setEscapeButton(stay);
    question.exec();
    return question.clickedButton() == go;
}

}  // namespace withheld::ui
