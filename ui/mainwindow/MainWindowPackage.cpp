// Review packages: marks, decisions and comments between two copies of a case.
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

#include "base/Files.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/StatusFields.h"
#include "review/MergeDialog.h"
#include "review/Package.h"

namespace withheld::ui {

namespace {

QString lastPackageFolder() {
    return QSettings().value(QStringLiteral("cases/packages")).toString();
}

void rememberPackageFolder(const QString& path) {
    QSettings().setValue(QStringLiteral("cases/packages"), QFileInfo(path).absolutePath());
}

}  // namespace

void MainWindow::exportReview() {
    const QString name = QFileInfo(m_session->folder).completeBaseName() + QLatin1Char('-') +
                         QString(m_user).replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral(".review");
    const QString folder = lastPackageFolder();
    QString path = QFileDialog::getSaveFileName(this, tr("Write a review package"),
                                                folder.isEmpty() ? name : folder + QLatin1Char('/') + name,
                                                tr("Review packages (*.review)"));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(QStringLiteral(".review"))) {
        path += QStringLiteral(".review");
    }
    rememberPackageFolder(path);
    if (const auto done = writeFileAtomically(path.toStdString(), review::packageText(m_session->model->caseFile())); !done) {
        showError(done.error());
        return;
    }
    m_message->tell(
        MessageBar::Kind::Notice,
        tr("%1 holds marks, decisions and comments, with the words under the marks, and no document. Keep it as safe as "
           "the case.")
            .arg(QFileInfo(path).fileName()));
}

void MainWindow::importReview() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Take in a review package"), lastPackageFolder(),
                                                      tr("Review packages (*.review);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    rememberPackageFolder(path);
    const auto text = readFile(path.toStdString());
    if (!text) {
        showError(text.error());
        return;
    }
    const auto package = review::readPackage(*text, QFileInfo(path).fileName().toStdString());
    if (!package) {
        showError(package.error());
        return;
    }
    const auto preview = review::preview(m_session->model->state(), *package);
    if (!preview) {
        showError(preview.error());
        return;
    }
    MergeDialog dialog(*package, *preview, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    QString taken;
    const bool done =
        m_session->model->carryOutChanges(tr("Take in the package of %1").arg(QString::fromStdString(package->copy.by)),
                                          [&](casefile::Case& file) -> Expected<void> {
                                              const auto merged = review::importPackage(file, *package, dialog.choices());
                                              taken = merged ? QString::fromStdString(merged->text()) : QString();
                                              return merged ? Expected<void>() : Expected<void>(merged.error());
                                          });
    if (!done) {
        return;
    }
    rememberSummary();
    m_status->announce(tr("Taken in: %1").arg(taken));
}

}  // namespace withheld::ui
