// What to search for, in four modes: words, a list of terms, a preset of things with a form, a regular expression.
#pragma once

#include <QWidget>
#include <optional>

#include "common/WordSearch.h"
#include "search/SearchRules.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace withheld::disclosure {
struct Catalogue;
}

namespace withheld::ui {

class ChipFlow;
class FilterChip;

class SearchInput : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Words, List, Pattern, Regex };
    /// `catalogue` must outlive it: codes of a list are looked up there.
    explicit SearchInput(const disclosure::Catalogue& catalogue, QWidget* parent = nullptr);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    void setWords(const QString& words);
    void focusField();
    /// A further control beside those for whole words and case.
    void addOption(QWidget* control);
    /// As a rule without a name, and from one.
    [[nodiscard]] search::SearchRule rule() const;
    void setRule(const search::SearchRule& rule);
    /// In mode Words.
    [[nodiscard]] SearchQuery query() const;
    /// In the other modes; nothing while there is nothing to look for or the input is wrong.
    [[nodiscard]] std::optional<PageFinder> finder() const;
    [[nodiscard]] bool isEmpty() const;
    /// For the history: the words themselves (the caller masks them), else "list of 12 terms", "telephone numbers".
    [[nodiscard]] QString name() const;
    /// What is wrong with the input, under its field; "" when nothing is.
    [[nodiscard]] QString problem() const;

signals:
    void changed();
    /// The menu of kept searches is wanted, below this place on the screen.
    void rulesRequested(const QPoint& below);

private:
    void showMode();
    void check();
    void readList();

    const disclosure::Catalogue& m_catalogue;
    QList<FilterChip*> m_modes;
    Mode m_mode = Mode::Words;
    QLineEdit* m_words;
    QPlainTextEdit* m_list;
    QPushButton* m_openList = nullptr;
    QComboBox* m_preset;
    QLineEdit* m_regex;
    QLabel* m_problem;
    QCheckBox* m_wholeWords;
    QCheckBox* m_matchCase;
    ChipFlow* m_options = nullptr;
};

}  // namespace withheld::ui
