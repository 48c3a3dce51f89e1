// The menu of kept searches beside the search field: use one, keep the present one, open the table of all.
#pragma once

#include <QMenu>

#include "marks/KeptRules.h"

namespace withheld::ui {

/// Made anew each time it is opened.
class RulesMenu : public QMenu {
    Q_OBJECT
public:
    /// `present`: what is searched for now; empty text = nothing that could be kept. `code`: chosen for marks.
    RulesMenu(CaseModel& model, const search::SearchRule& present, const QString& code, QWidget* parent);

signals:
    void ruleChosen(const search::SearchRule& rule);
    void tableRequested();

private:
    void keep();

    CaseModel& m_model;
    search::SearchRule m_present;
    QString m_code;
};

}  // namespace withheld::ui
