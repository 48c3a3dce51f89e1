// When the disk does not take what was done: a bar that stays, work that goes on, and what can be done about it.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/StatusFields.h"
#include "mainwindow/TitleBar.h"

namespace withheld::ui {

void MainWindow::connectHeld() {
    CaseModel& model = *m_session->model;
    connect(&model, &CaseModel::held, this, &MainWindow::showHeld);
    m_title->setSaved(model.caseFile().heldSteps() == 0);
    showHeld(static_cast<int>(model.caseFile().heldSteps()), model.caseFile().heldBecause());
}

void MainWindow::showHeld(int steps, const Error& because) {
    m_title->setSaved(steps == 0);
    if (steps == 0) {
        if (m_heldBar->isVisible()) {
            m_status->announce(tr("All changes are kept again"));
        }
        m_heldBar->hide();
        return;
    }
    const QString words =
        (steps == 1 ? tr("1 step is not written to the case yet.") : tr("%1 steps are not written to the case yet.").arg(steps)) +
        QLatin1Char(' ') + QString::fromStdString(because.message) + QStringLiteral(". ") +
        tr("They are kept, work can go on, and they are written as soon as it can be done.");
    m_heldBar->tellUntilDone(words, {{tr("&Retry"), [this] { m_session->model->writeHeld(); }},
                                     {tr("Save case &elsewhere…"), [this] { saveElsewhere(); }}});
}

void MainWindow::saveElsewhere() {
    const QFileInfo now(m_session->folder);
    QString path = QFileDialog::getSaveFileName(this, tr("Save case elsewhere: a new folder for all of it"),
                                                QDir::home().filePath(now.fileName()), tr("Cases (*.withheld)"));
    if (path.isEmpty()) {
        return;
    }
    path += path.endsWith(QStringLiteral(".withheld")) ? QString() : QStringLiteral(".withheld");
    if (saveCaseIn(path)) {
        m_message->tell(
            MessageBar::Kind::Notice,
            tr("The case is now in %1. The old folder does not have the last steps.").arg(QDir::toNativeSeparators(path)));
    }
}

bool MainWindow::saveCaseIn(const QString& folder) {
    return m_session->model->saveElsewhere(folder) && openCase(folder);
}

bool MainWindow::mayLeaveHeld() {
    if (!hasCase() || m_session->model->caseFile().heldSteps() == 0 || m_session->model->writeHeld()) {
        return true;
    }
    QMessageBox question(
        QMessageBox::Warning, tr("Not everything is written"),
        tr("%1 steps could not be written to the case. They are kept on this computer for %2 and are written when "
           "this case is opened here again.")
            .arg(m_session->model->caseFile().heldSteps())
            .arg(m_user),
        QMessageBox::NoButton, this);
    question.setObjectName(QStringLiteral("heldQuestion"));
    QAbstractButton* close = question.addButton(tr("Close the case"), QMessageBox::DestructiveRole);
    auto* stay = question.addButton(tr("Stay"), QMessageBox::RejectRole);
    question.setDefaultButton(stay);
    question.setEscapeButton(stay);
    question.exec();
    return question.clickedButton() == close;
}

}  // namespace withheld::ui
