// What can be done with several marks at once, under the table while more than one row is chosen. Each press is one step of undo.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace withheld::ui {

class CaseModel;
class ChipFlow;
class FilterChip;

class ManyMarksBar : public QWidget {
    Q_OBJECT
public:
    explicit ManyMarksBar(CaseModel& model, QWidget* parent = nullptr);
    /// Marks and open suggestions, `elsewhere` of which are not in the table above: of another document, or filtered away. Hides
    /// itself for fewer than two.
    void setIds(const QStringList& ids, qsizetype elsewhere = 0);

private:
    void addCodes(bool onTop);
    void comment();

    CaseModel& m_model;
    QStringList m_marks;
    QStringList m_suggestions;
    QString m_current;  ///< the mark chosen last, which the inspector shows
    ChipFlow* m_chips;
    QLabel* m_count;
    FilterChip* m_setCode;
    FilterChip* m_addCode;
    FilterChip* m_propagate;
    FilterChip* m_comment;
    FilterChip* m_accept;
    FilterChip* m_refuse;
    FilterChip* m_delete;
    FilterChip* m_reject;
};

}  // namespace withheld::ui
