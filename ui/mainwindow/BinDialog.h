// What was removed from the case: documents with their marks. All of it can come back.
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace withheld::ui {

class CaseModel;

class BinDialog : public QDialog {
    Q_OBJECT

public:
    explicit BinDialog(CaseModel& model, QWidget* parent = nullptr);

private:
    void reload();
    void restore();

    CaseModel& m_model;
    QListWidget* m_list;
    QPushButton* m_restore;
};

}  // namespace withheld::ui
