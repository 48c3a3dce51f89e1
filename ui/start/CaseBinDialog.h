// The removed cases, to be brought back.
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

    QListWidget* m_list;
    QLabel* m_told;
    QPushButton* m_restore;
};

}  // namespace withheld::ui
