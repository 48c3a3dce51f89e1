// "All the same": how often the text of a mark stands elsewhere, and one key to propose or mark it everywhere.
#pragma once

#include <QFrame>
#include <map>
#include <string>
#include <vector>

#include "common/CaseSearch.h"
#include "marks/Mark.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace withheld::ui {

class CaseModel;
class ChipFlow;
class FilterChip;

enum class SameScope { Page, Document, Case };

/// Floats over the pages. Enter proposes, Shift+Enter marks at once, Delete takes all the same off again, P, D, C choose the
/// scope, W, I, 1 the ticks (whole words, ignore case, one letter different), L lists, Esc closes.
class SameStrip : public QFrame {
    Q_OBJECT
public:
    explicit SameStrip(CaseModel& model, QWidget* parent = nullptr);
    void start(const QString& markId);
    /// Places without a mark or suggestion on them, in the scope chosen.
    [[nodiscard]] int count() const;
    void setScope(SameScope scope);
    void proposeAll();
    void markAll();
    /// The reverse: marks of the same words are removed and suggestions refused, in the scope chosen.
    void takeAllOff();
    [[nodiscard]] int markedCount() const;  ///< that takeAllOff() would take, this one included

signals:
    void listRequested(const QString& text);
    void closed();
    /// The strip takes another size.
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void take();
    void countMarked();
    [[nodiscard]] QString places() const;
    void describe();
    void closeStrip();
    [[nodiscard]] bool inScope(const std::string& document, int page) const;
    [[nodiscard]] std::map<std::string, std::vector<Mark>> marksInScope() const;
    [[nodiscard]] QString step(const QString& words) const;

    CaseModel& m_model;
    CaseSearch m_search;
    Mark m_mark;
    std::string m_document;
    std::map<std::string, std::vector<SearchHit>> m_open;
    std::map<std::string, std::size_t> m_taken;  ///< document → hits of the search that were looked at
    SameScope m_scope = SameScope::Case;
    QStringList m_markedIds;
    QStringList m_suggestedIds;
    QLabel* m_text;
    QLabel* m_counts;
    FilterChip* m_scopeChip;
    QPushButton* m_propose;
    QPushButton* m_markAll;
    QPushButton* m_list;
    QPushButton* m_takeOff;
    ChipFlow* m_flow = nullptr;
    QCheckBox* m_wholeWords;
    QCheckBox* m_ignoreCase;
    QCheckBox* m_oneLetter;
};

}  // namespace withheld::ui
