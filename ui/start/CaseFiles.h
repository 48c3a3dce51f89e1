// PDF files that are about to go into a case: looked into as they are named, asked for their passwords.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>
#include <map>

#include "start/FileChecker.h"

class QCheckBox;
class QLabel;
class QMimeData;
class QTreeWidget;
class QTreeWidgetItem;

namespace withheld::ui {

struct NewCaseFile {
    QString path;
    QString password;
};

/// Local files that are being dragged.
[[nodiscard]] QStringList filesIn(const QMimeData* data);

class CaseFiles : public QWidget {
    Q_OBJECT
public:
    /// `name`: of the list, for screen readers.
    CaseFiles(const QString& title, const QString& name, QWidget* parent = nullptr);
    /// Those that are there already, or are no files, are left out.
    void add(const QStringList& files);
    [[nodiscard]] QList<NewCaseFile> files() const;
    /// Why they can't go into the case yet; "" when they can.
    [[nodiscard]] QString whatIsMissing() const;
    [[nodiscard]] bool readsPagesWithoutText() const;
    [[nodiscard]] QTreeWidget* list() const { return m_files; }
    /// The tick box for it, on as soon as a page needs it: below the list, until another layout takes it.
    [[nodiscard]] QCheckBox* reading() const { return m_ocr; }

signals:
    void changed();
    void asked();  ///< a password was given: Enter meant its field alone

private:
    struct Entry {
        QTreeWidgetItem* row = nullptr;
        QString password;
        FileSummary summary;
        bool isRead = false;
    };
    void browseFiles();
    void removeSelected();
    void showCheck(const FileCheck& check);
    void askPassword(const QString& path, bool again);
    void updateState();

    QTreeWidget* m_files = nullptr;
    QLabel* m_hint = nullptr;
    QCheckBox* m_ocr = nullptr;
    std::map<QString, Entry> m_entries;  ///< by path
    FileChecker m_checker;
};

}  // namespace withheld::ui
