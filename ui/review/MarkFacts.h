// What the reviewer has to know of the mark before him: which, its exemption, who made it, comments, why it was returned.
#pragma once

#include <QScrollArea>

#include "casefile/CaseState.h"

class QLabel;

namespace withheld::ui {

class CaseModel;
class FieldRows;

class MarkFacts : public QScrollArea {
    Q_OBJECT

public:
    explicit MarkFacts(QWidget* parent = nullptr);
    /// Mark `number` of `count`.
    void showMark(const CaseModel& model, const casefile::CaseMark& mark, int number, int count);
    void showNone(const QString& words);

private:
    void showWhereSaid(QLabel* label, const QString& words);

    FieldRows* m_rows = nullptr;
    QLabel* m_mark;
    QLabel* m_exemption;
    QLabel* m_harm;      ///< shown where there is something to say
    QLabel* m_interest;  ///< the same
    QLabel* m_author;
    QLabel* m_comments;
    QLabel* m_reason;
};

}  // namespace withheld::ui
