#include "marks/MarksExport.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include "base/Files.h"
#include "common/CaseModel.h"
#include "disclosure/MarksList.h"

namespace withheld::ui {

namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(withheld::ui::MarksExport)
};

enum class Answer { Masked, Full, Cancel };

Answer askForWords(qsizetype rows, QWidget* parent) {
    QMessageBox question(QMessageBox::Question, ExportWords::tr("Export the table"),
                         ExportWords::tr("%1 rows as they are filtered and sorted.").arg(rows), QMessageBox::NoButton, parent);
    question.setObjectName(QStringLiteral("exportQuestion"));
    question.setInformativeText(
        ExportWords::tr("First letters are enough for most uses. With the words in full, the file holds what is to be withheld, "
                        "with notes and comments; the case records who wrote it and when."));
    auto* masked = question.addButton(ExportWords::tr("First letters"), QMessageBox::AcceptRole);
    auto* full = question.addButton(ExportWords::tr("Words in full"), QMessageBox::DestructiveRole);
    full->setObjectName(QStringLiteral("exportFull"));
    masked->setObjectName(QStringLiteral("exportMasked"));
    QAbstractButton* cancel = question.addButton(QMessageBox::Cancel);
    question.setDefaultButton(masked);
    question.setEscapeButton(cancel);
    question.exec();
    return question.clickedButton() == masked ? Answer::Masked : question.clickedButton() == full ? Answer::Full : Answer::Cancel;
}

}  // namespace

Expected<void> writeMarksList(CaseModel& model, const QStringList& ids, ListFormat format, bool isFull, const QString& path) {
    std::vector<std::string> wanted;
    for (const QString& id : ids) {
        wanted.push_back(id.toStdString());
    }
    const disclosure::MarksList list = disclosure::marksList(model.state(), wanted, isFull);
    const std::string bytes = format == ListFormat::Csv ? disclosure::toCsv(list) : disclosure::toHtml(list);
    if (isFull && !model.record("marks-exported", disclosure::exportPayload(list, format == ListFormat::Csv ? "csv" : "html"))) {
        return Error{ErrorCode::NotAllowed,
                     ExportWords::tr("The words were not written out: the case could not record it").toStdString(),
                     path.toStdString(),
                     0,
                     ExportWords::tr("Open the case for writing, or export first letters only.").toStdString(),
                     ""};
    }
    return writeFileAtomically(path.toStdString(), bytes);
}

QString exportMarksList(CaseModel& model, const QStringList& ids, ListFormat format, QWidget* parent) {
    const Answer answer = askForWords(ids.size(), parent);
    if (answer == Answer::Cancel) {
        return {};
    }
    const bool isFull = answer == Answer::Full;
    QString name = QString::fromStdString(model.state().facts.reference).replace(QLatin1Char('/'), QLatin1Char('-'));
    name = (isFull ? QStringLiteral("INTERNAL_%1_marks_in_full") : QStringLiteral("%1_marks")).arg(name);
    const bool isCsv = format == ListFormat::Csv;
    const QString path = QFileDialog::getSaveFileName(
        parent, ExportWords::tr("Export the table"), name + (isCsv ? QStringLiteral(".csv") : QStringLiteral(".html")),
        isCsv ? ExportWords::tr("Comma-separated values (*.csv)") : ExportWords::tr("Web page (*.html)"));
    if (path.isEmpty()) {
        return {};
    }
    if (const Expected<void> written = writeMarksList(model, ids, format, isFull, path); !written) {
        QMessageBox::warning(parent, ExportWords::tr("Export the table"), QString::fromStdString(written.error().text()));
        return {};
    }
    return isFull ? ExportWords::tr("%1: written, words in full; the case recorded it").arg(path)
                  : ExportWords::tr("%1: written, first letters only").arg(path);
}

}  // namespace withheld::ui
