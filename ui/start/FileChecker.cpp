#include "start/FileChecker.h"

#include <algorithm>
#include <set>
#include <vector>

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

namespace {

/// "Text under a black rectangle (2), pages 1 to 3 – Removed on release"
QString lineOf(const inspect::Finding& finding, const std::set<int>& pages) {
    QString line = finding.what.empty() ? QString::fromStdString(finding.id) : QString::fromStdString(finding.what);
    // Some findings say their number in words already: "5 bookmarks".
    if (finding.count > 1 && !line.front().isDigit()) {
        line += QObject::tr(" (%1)").arg(finding.count);
    }
    if (pages.size() == 1) {
        line += QObject::tr(", page %1").arg(*pages.begin());
    } else if (!pages.empty()) {
        line += QObject::tr(", pages %1 to %2").arg(*pages.begin()).arg(*pages.rbegin());
    }
    if (!finding.action.empty()) {
        line += QStringLiteral(" – ") + QString::fromStdString(finding.action);
    }
    return line;
}

/// Equal findings on several places become one line.
QStringList problemLines(const std::vector<inspect::Finding>& findings) {
    struct Group {
        inspect::Finding sum;
        std::set<int> pages;
    };
    std::vector<Group> groups;
    for (const inspect::Finding& finding : findings) {
        auto group = std::find_if(groups.begin(), groups.end(), [&finding](const Group& each) {
            return each.sum.id == finding.id && each.sum.what == finding.what && each.sum.action == finding.action;
        });
        if (group == groups.end()) {
            groups.push_back({finding, {}});
            group = groups.end() - 1;
        } else {
            group->sum.count += finding.count;
        }
        if (finding.page > 0) {
            group->pages.insert(finding.page);
        }
    }
    QStringList lines;
    for (const Group& group : groups) {
        lines.append(lineOf(group.sum, group.pages));
    }
    return lines;
}

}  // namespace

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
    std::vector<inspect::Finding> shown;
    for (const inspect::Finding& finding : check.report->findings) {
        summary.hasSerious = summary.hasSerious || finding.serious;
        if (finding.id == "page-without-text") {
            summary.pagesWithoutText += std::max(1, finding.count);
            continue;
        }
        shown.push_back(finding);
    }
    summary.problems = problemLines(shown);
    summary.pagesWithoutText = std::min(summary.pagesWithoutText, summary.pages);
    summary.kind = summary.pagesWithoutText == 0               ? QObject::tr("text")
                   : summary.pagesWithoutText == summary.pages ? QObject::tr("scanned")
                                                               : QObject::tr("mixed");
    return summary;
}

}  // namespace withheld::ui
