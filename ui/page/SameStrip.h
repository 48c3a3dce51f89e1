// "All the same": how often the text of a mark stands elsewhere, and one key to propose or mark it everywhere.
#pragma once

#include <QFrame>
#include <map>
#include <string>
#include <vector>

#include "common/CaseSearch.h"
#include "marks/Mark.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace withheld::ui {

class CaseModel;

enum class SameScope { Page, Document, Case };

/// Floats over the pages. Enter proposes, Shift+Enter marks at once, P, D, C choose the scope, L lists, Esc closes.
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

signals:
    void listRequested(const QString& text);
    void closed();
    /// The strip takes another size.
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void take();
    void describe();
    void closeStrip();
    [[nodiscard]] bool inScope(const std::string& document, const SearchHit& hit) const;
    [[nodiscard]] std::map<std::string, std::vector<Mark>> marksInScope() const;
    [[nodiscard]] QString step(const QString& words) const;

    CaseModel& m_model;
    CaseSearch m_search;
    Mark m_mark;
    std::string m_document;
    std::map<std::string, std::vector<SearchHit>> m_open;
    std::map<std::string, std::size_t> m_taken;  ///< document → hits of the search that were looked at
    SameScope m_scope = SameScope::Case;
    QLabel* m_text;
    QLabel* m_counts;
    QToolButton* m_scopeButton;
    QPushButton* m_propose;
    QPushButton* m_markAll;
    QPushButton* m_list;
};

}  // namespace withheld::ui
