// Looks into PDF files in a worker process, off the UI thread, one after another.
#pragma once

#include <QObject>
#include <QString>
#include <QThread>
#include <memory>

#include "base/Error.h"
#include "inspect/Inspect.h"

namespace withheld::ui {

struct FileCheck {
    QString path;
    Expected<inspect::Report> report = Error{};
};

/// What stands in the files list of a new case.
struct FileSummary {
    int pages = 0;
    QString kind;             ///< "text", "scanned", "mixed"
    QStringList problems;     ///< one a kind of finding: what it means and what will be done
    bool hasSerious = false;  ///< a secret may already be readable
    bool needsPassword = false;
    bool isUsable = false;
    int pagesWithoutText = 0;
};
[[nodiscard]] FileSummary summaryOf(const FileCheck& check);

class FileChecker : public QObject {
    Q_OBJECT

public:
    explicit FileChecker(QObject* parent = nullptr);
    /// Waits for the file being read; the rest of the queue is dropped.
    ~FileChecker() override;
    void check(const QString& path, const QString& password = {});

signals:
    void checked(const withheld::ui::FileCheck& result);

private:
    QThread m_thread;
    QObject* m_reader;  ///< lives in m_thread, which deletes it
};

}  // namespace withheld::ui
