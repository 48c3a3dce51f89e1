// One code of a set: key, words on the box and in the schedule, the law, and what the letter says of harm and public interest.
#pragma once

#include <QDialog>

#include "disclosure/Exemptions.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace withheld::ui {

class CodeDialog : public QDialog {
    Q_OBJECT

public:
    /// `code`: what it begins with; an empty id makes a new one.
    CodeDialog(const disclosure::Catalogue& set, const disclosure::Exemption& code, QWidget* parent = nullptr);
    /// The set with the code in it, once it was accepted.
    [[nodiscard]] const disclosure::Catalogue& set() const { return m_set; }
    void accept() override;

private:
    [[nodiscard]] disclosure::Exemption shown() const;

    disclosure::Catalogue m_set;
    disclosure::Exemption m_before;
    QLineEdit* m_id;
    QLineEdit* m_section;
    QLineEdit* m_short;
    QLineEdit* m_title;
    QPlainTextEdit* m_wording;
    QComboBox* m_slot;
    QComboBox* m_kind;
    QComboBox* m_test;
    QLineEdit* m_colour;
    QComboBox* m_pattern;
    QPlainTextEdit* m_harm;
    QPlainTextEdit* m_for;
    QPlainTextEdit* m_against;
    QLabel* m_problem;
};

}  // namespace withheld::ui
