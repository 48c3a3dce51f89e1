// What the reviewer has to know of the mark before him: which, its exemption, who made it, comments, why it was returned.
#pragma once

#include <QScrollArea>

#include "casefile/CaseState.h"

class QFormLayout;
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
    struct Row {
        QLabel* name = nullptr;
        QLabel* words = nullptr;
        void show(const QString& text) const;
    };
    QFormLayout* m_form = nullptr;
    QLabel* m_mark;
    QLabel* m_exemption;
    QLabel* m_author;
    QLabel* m_comments;
    QLabel* m_reason;
    Row m_harm;      ///< shown where there is something to say
    Row m_interest;  ///< the same
};

}  // namespace withheld::ui
