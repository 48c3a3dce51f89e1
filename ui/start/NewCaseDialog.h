// A new case on one page: the request on the left, its files on the right. Files are looked into while the form is filled in.
#pragma once

#include <QDate>
#include <QDialog>
#include <QList>
#include <QString>

#include "casefile/CaseState.h"
#include "start/CaseFiles.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace withheld::ui {

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

    void accept() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeRequest();
    void browseFolder();
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
    CaseFiles* m_files = nullptr;
    QLabel* m_missing = nullptr;
    QPushButton* m_create = nullptr;
};

}  // namespace withheld::ui
