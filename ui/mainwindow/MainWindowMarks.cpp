// Marks of other programs, in and out of the open document.
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

#include "common/CaseModel.h"
#include "mainwindow/CaseJobs.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/Workspace.h"
#include "marks/SuggestionsPanel.h"

namespace withheld::ui {

void MainWindow::importMarks() {
    const QString document = m_workspace->document();
    if (document.isEmpty()) {
        return;
    }
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import marks"), QSettings().value(QStringLiteral("cases/lastFiles")).toString(),
                                     tr("Marks, or a PDF with redaction annotations (*.xfdf *.pdf *.json)"));
    if (!path.isEmpty()) {
        takeInMarks(document, path);
    }
}

void MainWindow::takeInMarks(const QString& document, const QString& path) {
    auto read = std::make_shared<release::ReadMarks>();
    const Job* job = startJob(makeReadMarksJob(m_session->folder, m_user, document, path, read));
    connect(job, &Job::finished, this, [this, document, read] {
        if (!hasCase()) {
            return;
        }
        CaseModel& model = *m_session->model;
        const auto marks = static_cast<int>(read->marks.size());
        const auto highlights = static_cast<int>(read->proposals.size());
        const QString step = marks == 0
                                 ? (highlights == 1 ? tr("Import 1 highlight") : tr("Import %1 highlights").arg(highlights))
                             : highlights == 0 ? (marks == 1 ? tr("Import 1 mark") : tr("Import %1 marks").arg(marks))
                                               : tr("Import %1 marks and %2 highlights").arg(marks).arg(highlights);
        if (model.takeInMarks(document, std::move(read->marks), read->proposals, step).value_or(0) > 0) {
            m_workspace->openTab(&m_workspace->suggestions());
        }
    });
}

void MainWindow::exportMarks() {
    const casefile::Document* document = m_session->model->state().document(m_workspace->document().toStdString());
    if (document == nullptr) {
        return;
    }
    const QString name = QFileInfo(QString::fromStdString(document->fileName)).completeBaseName();
    QString kind;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Export marks. Nothing is removed"),
        QFileInfo(QSettings().value(QStringLiteral("cases/lastFiles")).toString(),
                  tr("%1 - marks").arg(name) + QStringLiteral(".xfdf"))
            .filePath(),
        tr("XFDF (*.xfdf);;PDF with redaction annotations, nothing removed (*.pdf);;JSON (*.json)"), &kind);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += kind.contains(QLatin1String("*.pdf"))    ? QStringLiteral(".pdf")
                : kind.contains(QLatin1String("*.json")) ? QStringLiteral(".json")
                                                         : QStringLiteral(".xfdf");
    }
    startJob(makeWriteMarksJob(m_session->folder, m_user, m_workspace->document(), path));
}

}  // namespace withheld::ui
