// "Check a released PDF": what a file still hides, in words. No case is needed and the file is not changed.
#pragma once

#include <QDialog>

#include "start/FileChecker.h"

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace withheld::ui {

class EmptyWords;

class CheckDialog : public QDialog {
    Q_OBJECT

public:
    explicit CheckDialog(QWidget* parent = nullptr);
    void checkFile(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void browse();
    void showCheck(const FileCheck& check);
    /// `fail`: no released file may hold these.
    void addRows(const std::vector<inspect::Finding>& findings, bool fail);

    QString m_path;
    QLabel* m_verdict;
    QLabel* m_file;
    QLineEdit* m_password;
    QTreeWidget* m_findings;
    EmptyWords* m_nothing;
    FileChecker m_checker;
};

}  // namespace withheld::ui
