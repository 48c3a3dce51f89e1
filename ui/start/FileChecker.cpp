#include "start/FileChecker.h"

#include <algorithm>

#include "worker/Client.h"

namespace withheld::ui {

namespace {

Error cancelled() {
    Error error;
    error.code = ErrorCode::Cancelled;
    error.message = "Not read";
    return error;
}

/// The far side of the queue: keeps one child process warm for all files.
class Reader : public QObject {
public:
    [[nodiscard]] FileCheck read(const QString& path, const QString& password) {
        if (QThread::currentThread()->isInterruptionRequested()) {
            return {path, cancelled()};
        }
        return {path, m_client.inspect(path.toStdString(), password.toStdString())};
    }

private:
    worker::Client m_client;
};

}  // namespace

FileChecker::FileChecker(QObject* parent) : QObject(parent), m_reader(new Reader) {
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

FileChecker::~FileChecker() {
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

void FileChecker::check(const QString& path, const QString& password) {
    auto* reader = static_cast<Reader*>(m_reader);
    QMetaObject::invokeMethod(reader, [this, reader, path, password] {
        const FileCheck result = reader->read(path, password);
        QMetaObject::invokeMethod(this, [this, result] { emit checked(result); });
    });
}

QString lineOf(const inspect::Finding& finding) {
    QString line = QString::fromStdString(finding.what);
    if (finding.count > 1) {
        line += QObject::tr(" (%1)").arg(finding.count);
    }
    if (finding.page > 0) {
        line += QObject::tr(", page %1").arg(finding.page);
    }
    if (!finding.action.empty()) {
        line += QStringLiteral(" – ") + QString::fromStdString(finding.action);
    }
    return line;
}

FileSummary summaryOf(const FileCheck& check) {
    FileSummary summary;
    if (!check.report) {
        const Error& error = check.report.error();
        summary.needsPassword = error.code == ErrorCode::PasswordNeeded;
        summary.problems.append(QString::fromStdString(error.message + (error.remedy.empty() ? "" : " " + error.remedy)));
        return summary;
    }
    summary.isUsable = true;
    summary.pages = check.report->pages;
    for (const inspect::Finding& finding : check.report->findings) {
        summary.hasSerious = summary.hasSerious || finding.serious;
        if (finding.id == "page-without-text") {
            summary.pagesWithoutText += std::max(1, finding.count);
            continue;
        }
        summary.problems.append(lineOf(finding));
    }
    summary.pagesWithoutText = std::min(summary.pagesWithoutText, summary.pages);
    summary.kind = summary.pagesWithoutText == 0               ? QObject::tr("text")
                   : summary.pagesWithoutText == summary.pages ? QObject::tr("scanned")
                                                               : QObject::tr("mixed");
    return summary;
}

}  // namespace withheld::ui
