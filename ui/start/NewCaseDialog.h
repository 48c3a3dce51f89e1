// A new case on one page: the request on the left, its files on the right. Files are looked into while the form is filled in.
#pragma once

#include <QDate>
#include <QDialog>
#include <QList>
#include <QString>
#include <map>

#include "casefile/CaseState.h"
#include "start/FileChecker.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace withheld::ui {

struct NewCaseFile {
    QString path;
    QString password;
};

struct NewCase {
    casefile::CaseFacts facts;
    QString folder;  ///< of the case, does not exist yet
    QList<NewCaseFile> files;
    bool readPagesWithoutText = false;
};

/// "Due Friday 14 November 2025 = 20 working days"
[[nodiscard]] QString dueLine(QDate received);
/// Folder name for a reference: "FOI/2026/0412" → "FOI-2026-0412.withheld"
[[nodiscard]] QString folderNameFor(const QString& reference);

class NewCaseDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewCaseDialog(const QStringList& files, QWidget* parent = nullptr);
    [[nodiscard]] NewCase result() const;
    void addFiles(const QStringList& files);

    void accept() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Entry {
        QTreeWidgetItem* row = nullptr;
        QString password;
        FileSummary summary;
        bool isRead = false;
    };

    QWidget* makeRequest();
    QWidget* makeFiles();
    void browseFiles();
    void browseFolder();
    void removeSelected();
    void showCheck(const FileCheck& check);
    void askPassword(const QString& path, bool again);
    void updateFolder();
    void updateState();
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString whatIsMissing() const;

    QLineEdit* m_reference = nullptr;
    QComboBox* m_codeSet = nullptr;
    QDateEdit* m_received = nullptr;
    QLabel* m_due = nullptr;
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_request = nullptr;
    QLineEdit* m_body = nullptr;
    QLineEdit* m_parent = nullptr;
    QLabel* m_folder = nullptr;
    QTreeWidget* m_files = nullptr;
    QLabel* m_filesHint = nullptr;
    QCheckBox* m_ocr = nullptr;
    QLabel* m_missing = nullptr;
    QPushButton* m_create = nullptr;
    std::map<QString, Entry> m_entries;  ///< by path
    FileChecker m_checker;
};

}  // namespace withheld::ui
