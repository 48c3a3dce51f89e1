// A new case in four steps: the request and its time limit, people, documents, codes and reading. Files are looked into while the
// rest is filled in. What has to be there is told at each step; who knows what he wants creates the case from any of them.
#pragma once

#include <QDate>
#include <QDialog>
#include <QList>
#include <QString>

#include "casefile/CaseState.h"
#include "start/CaseFiles.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace withheld::ui {

struct NewCase {
    casefile::CaseFacts facts;
    QString folder;  ///< of the case, does not exist yet
    QList<NewCaseFile> files;
    bool readPagesWithoutText = false;
    bool findPersonal = false;      ///< look for names, numbers and addresses afterwards
    bool proposeTemplates = false;  ///< propose the marks of known forms afterwards
    QDate due;                      ///< another last day than the computed one; invalid = the computed one
    QString dueBecause;             ///< why, for the record
    QString reviewer;               ///< who is meant to review; "" = not known yet
};

/// "Due Friday 14 November 2025 = 20 working days"
[[nodiscard]] QString dueLine(QDate received);
/// Folder name for a reference: "FOI/2026/0412" → "FOI-2026-0412.withheld"
[[nodiscard]] QString folderNameFor(const QString& reference);

class NewCaseDialog : public QDialog {
    Q_OBJECT

public:
    /// `user`: the officer, who cannot be the reviewer as well.
    explicit NewCaseDialog(const QStringList& files, QWidget* parent = nullptr, const QString& user = {});
    [[nodiscard]] NewCase result() const;

    void accept() override;
    /// 0 to 3.
    void showStep(int step);
    [[nodiscard]] int step() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeRequest();
    QWidget* makePeople();
    QWidget* makeCodes();
    QWidget* makeFiles();
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
    QHBoxLayout* m_place = nullptr;  ///< field and button of the folder, until its step takes them
    QLabel* m_folder = nullptr;
    CaseFiles* m_files = nullptr;
    QLabel* m_missing = nullptr;
    QPushButton* m_create = nullptr;
    QString m_user;
    QStackedWidget* m_steps = nullptr;
    QLabel* m_stepTitle = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QCheckBox* m_otherDue = nullptr;
    QDateEdit* m_dueDay = nullptr;
    QLineEdit* m_dueBecause = nullptr;
    QComboBox* m_reviewer = nullptr;
    QComboBox* m_ocrLanguage = nullptr;
    QCheckBox* m_find = nullptr;
    QCheckBox* m_templates = nullptr;
};

}  // namespace withheld::ui
