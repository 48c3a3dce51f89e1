// The kept searches in one table: run all of them, see which finds nothing, propose what is open, delete, write out for the
// command line.
#pragma once

#include <QDialog>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace withheld::ui {

class CaseModel;
class RulesModel;

class RulesDialog : public QDialog {
    Q_OBJECT
public:
    explicit RulesDialog(CaseModel& model, QWidget* parent = nullptr);

private:
    /// The chosen rows, or all when none is.
    [[nodiscard]] std::vector<int> rows() const;
    void describe();
    void removeChosen();
    void writeOut();
    void readIn();

    CaseModel& m_model;
    RulesModel* m_rules;
    QTableView* m_table;
    QLabel* m_words;
    QPushButton* m_propose;
    QPushButton* m_delete;
    QPushButton* m_write;
};

}  // namespace withheld::ui
