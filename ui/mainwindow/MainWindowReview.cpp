// The window between two people: submitting, returning, approving, and what the second one misses.
#include <QLocale>
#include <algorithm>
#include <memory>

#include "common/CodeLook.h"
#include "common/MarkSelection.h"
#include "mainwindow/Actions.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/StatusFields.h"
#include "mainwindow/Workspace.h"
#include "page/PageView.h"
#include "review/GateDialogs.h"
#include "review/Review.h"
#include "review/ReviewPages.h"
#include "settings/ReviewPin.h"

namespace withheld::ui {

void MainWindow::submit() {
    std::unique_ptr<GateDialog> dialog(makeSubmitDialog(m_session->model->state(), m_user, this));
    connect(dialog.get(), &GateDialog::showRequested, m_workspace.get(), &Workspace::showPlace);
    if (dialog->exec() != QDialog::Accepted) {
        return;
    }
    if (const auto done = review::submit(m_session->model->caseFile(), dialog->words().toStdString()); !done) {
        showError(done.error());
        return;
    }
    rememberSummary();
    m_status->announce(tr("Submitted for review. A second person has to approve it."));
}

void MainWindow::approve() {
    std::unique_ptr<GateDialog> dialog(makeApproveDialog(m_session->model->state(), m_user, this));
    const bool byPin = hasPin(m_user);
    if (byPin) {
        dialog->askPin([this](const QString& pin) { return isPin(m_user, pin); });
    }
    connect(dialog.get(), &GateDialog::showRequested, m_workspace.get(), &Workspace::showPlace);
    if (dialog->exec() != QDialog::Accepted) {
        return;
    }
    if (const auto done = review::approve(m_session->model->caseFile(), dialog->words().toStdString(), byPin); !done) {
        showError(done.error());
        return;
    }
    rememberSummary();
    m_status->announce(tr("Approved. The set can be released."));
}

void MainWindow::returnCase() {
    std::unique_ptr<GateDialog> dialog(makeReturnDialog(m_session->model->state(), this));
    if (dialog->exec() != QDialog::Accepted) {
        return;
    }
    if (const auto done = review::returnToOfficer(m_session->model->caseFile(), dialog->words().toStdString()); !done) {
        showError(done.error());
        return;
    }
    rememberSummary();
    m_status->announce(tr("Returned to the officer."));
}

void MainWindow::suggestMark() {
    PageView& view = m_workspace->reviewPages().marksView();
    if (view.hasTextSelection()) {
        view.markSelection();
        return;
    }
    view.setTool(Tool::Redact);
    view.setFocus();
    m_status->announce(
        tr("Drag over what is missing, or click two corners. M takes text chosen with F7, Shift+M the page; Esc ends"));
}

void MainWindow::keepSuggestion(const QString& document, Mark mark) {
    CaseModel& model = *m_session->model;
    const std::unique_ptr<GateDialog> dialog(makeSuggestDialog(mark.page, this));
    const bool isWanted = dialog->exec() == QDialog::Accepted;
    const QString words = dialog->words();
    m_workspace->reviewPages().marksView().setTool(Tool::Select);
    if (!isWanted) {
        m_status->announce(tr("No mark was suggested"));
        return;
    }
    if (mark.text.empty()) {
        mark.text = model.textUnder(document, mark.page, mark.quads);
    }
    // The reviewer has no strip of codes before him; the officer chooses.
    mark.exemptions.clear();
    const auto id = std::make_shared<std::string>();
    model.carryOutStep(
        tr("Suggest a mark on page %1").arg(mark.page),
        [id, mark, document = document.toStdString(), why = words.toStdString()](casefile::Case& file) -> Expected<void> {
            if (!id->empty()) {
                return file.reopenSuggestion(*id);
            }
            const Expected<std::string> made = review::suggestMark(file, document, mark, why);
            *id = made ? *made : std::string();
            return made ? Expected<void>() : Expected<void>(made.error());
        },
        [id](casefile::Case& file) { return file.refuseSuggestion(*id); });
}

/// The officer reads what has to change where he changes it.
void MainWindow::updateReturnBar() {
    const bool isReturned = hasCase() && mode() == Mode::Mark && m_session->model->state().stage == casefile::Stage::Returned;
    if (!isReturned) {
        m_returnBar->hide();
        return;
    }
    const casefile::CaseState& state = m_session->model->state();
    const auto count = std::count_if(state.marks.begin(), state.marks.end(), [](const auto& entry) {
        return entry.second.decision == casefile::ReviewDecision::Returned;
    });
    const QDateTime when =
        QDateTime::fromString(QString::fromStdString(state.reviewed ? state.reviewed->time : std::string()), Qt::ISODate);
    QString words =
        tr("↩ Returned by %1, %2: “%3”")
            .arg(QString::fromStdString(state.returnedBy), QLocale().toString(when.toLocalTime(), QLocale::ShortFormat),
                 QString::fromStdString(state.returnedBecause).simplified());
    words += QLatin1Char(' ') + (count == 0   ? tr("No mark is returned.")
                                 : count == 1 ? tr("1 mark is returned.")
                                              : tr("%1 marks are returned.").arg(count));
    // Comments on the case are found at no mark.
    for (const casefile::Comment& comment : state.comments) {
        if (comment.markId.empty() && state.submission && comment.time > state.submission->time) {
            words += QLatin1Char('\n') +
                     tr("%1 on the case: “%2”")
                         .arg(QString::fromStdString(comment.author), QString::fromStdString(comment.text).simplified());
        }
    }
    m_actions->nextReturned->setEnabled(count > 0);
    MessageBar::Ways ways;
    if (count > 0) {
        ways.push_back({tr("Next returned mark (%1)").arg(Actions::keyText(m_actions->nextReturned)),
                        [this] { m_actions->nextReturned->trigger(); }});
    }
    const casefile::CaseMark* chosen = m_session->model->mark(m_session->selection.current());
    if (chosen != nullptr && !chosen->proposedExemptions.empty()) {
        ways.push_back(
            {tr("Take over %1 (%2)").arg(codesText(chosen->proposedExemptions), Actions::keyText(m_actions->acceptCode)),
             [this] { acceptCode(); }});
    }
    m_returnBar->tellStanding(MessageBar::Kind::Notice, words, ways);
}

void MainWindow::acceptCode() {
    const QStringList ids = m_session->selection.ids();
    if (!m_session->model->acceptProposedExemptions(ids)) {
        m_status->announce(tr("The reviewer proposed no other code for this mark"));
    }
}

void MainWindow::goToNextReturned() {
    const QString next = m_session->model->nextReturnedMark(m_session->selection.current());
    if (!next.isEmpty()) {
        m_session->selection.reveal(next);
    }
}

}  // namespace withheld::ui
