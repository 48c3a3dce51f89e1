// Why these marks may not go out, in the officer's words: what disclosure would harm, where the exemptions ask for it, and where
// the public interest lies. The words stay in the case: the reviewer reads them, no pack holds them.
#pragma once

#include <QStringList>
#include <QWidget>

#include "marks/Mark.h"

class QLabel;
class QPlainTextEdit;

namespace withheld::ui {

class CaseModel;
class FilterChip;

class ReasonFields : public QWidget {
    Q_OBJECT
public:
    explicit ReasonFields(CaseModel& model, QWidget* parent = nullptr);
    /// What is typed goes to all of `ids`. Hides itself when no exemption of `mark` asks for a reason.
    void show(const QStringList& ids, const Mark& mark);
    /// Keeps what was typed and not left yet.
    void keep();
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field {
        QLabel* title = nullptr;
        QPlainTextEdit* words = nullptr;
        FilterChip* standard = nullptr;
        QLabel* missing = nullptr;
        QString standardWords = {};
        QString kept = {};
    };
    Field addField(const QString& title, const QString& placeHolder, const QString& objectName);
    void fill(Field& field, bool isAsked, const std::string& words, const std::string& standard, bool isEditable);
    void keepField(Field& field, bool (CaseModel::*set)(const QStringList&, const QString&));
    void told();

    CaseModel& m_model;
    QStringList m_ids;
    bool m_isSection31 = false;
    Field m_harm;
    Field m_interest;
};

}  // namespace withheld::ui
