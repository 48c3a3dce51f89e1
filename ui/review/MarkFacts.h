// What the reviewer has to know of the mark before him: which, its exemption, who made it, comments, why it was returned.
#pragma once

#include <QScrollArea>

#include "casefile/CaseState.h"

class QLabel;

namespace withheld::ui {

class CaseModel;

class MarkFacts : public QScrollArea {
    Q_OBJECT

public:
    explicit MarkFacts(QWidget* parent = nullptr);
    /// Mark `number` of `count`.
    void showMark(const CaseModel& model, const casefile::CaseMark& mark, int number, int count);
    void showNone(const QString& words);

private:
    QLabel* m_mark;
    QLabel* m_exemption;
    QLabel* m_author;
    QLabel* m_comments;
    QLabel* m_reason;
};

}  // namespace withheld::ui
