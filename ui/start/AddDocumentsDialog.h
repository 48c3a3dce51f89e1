// Documents for a case that is open already: looked into before they go in, as those of a new case are.
#pragma once

#include <QDialog>

#include "start/CaseFiles.h"

class QLabel;
class QPushButton;

namespace withheld::ui {

class AddDocumentsDialog : public QDialog {
    Q_OBJECT
public:
    explicit AddDocumentsDialog(const QStringList& files, QWidget* parent = nullptr);
    [[nodiscard]] QList<NewCaseFile> files() const { return m_files->files(); }
    [[nodiscard]] bool readsPagesWithoutText() const { return m_files->readsPagesWithoutText(); }

    void accept() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void updateState();

    CaseFiles* m_files;
    QLabel* m_missing;
    QPushButton* m_add;
};

}  // namespace withheld::ui
