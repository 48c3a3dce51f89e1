// The removed cases, to be brought back, or deleted when they have been there long enough.
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace withheld::ui {

class CaseBinDialog : public QDialog {
    Q_OBJECT

public:
    explicit CaseBinDialog(QWidget* parent = nullptr);

signals:
    /// It lies there again.
    void restored(const QString& folder);

private:
    void reload();
    void restore();
    void askToDelete();
    /// What can be done with the chosen one.
    void offer();

    QListWidget* m_list;
    QLabel* m_told;
    QPushButton* m_restore;
    QPushButton* m_delete = nullptr;
};

}  // namespace withheld::ui
