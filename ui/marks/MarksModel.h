// Marks and open suggestions of a document or of the whole case as rows of a table; 50,000 rows cost no more than what is on
// screen.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QString>
#include <array>
#include <optional>
#include <vector>

#include "common/CaseModel.h"
#include "marks/ListScope.h"
#include "marks/MarkGroups.h"

namespace withheld::ui {

enum class MarkFilter {
    All,
    Undecided,  ///< suggestions, and marks without a code
    Changed,    ///< since the last submission, or returned by the reviewer
    Overlaps    ///< lies over another mark
};

class MarksModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Those from Kind on are for a wide table.
    enum Column { Sign, Page, Document, Text, Code, Origin, Kind, Author, Decision, Comment, Changed, ColumnCount };
    /// GroupRole: whether the row is a heading; FoldedRole: whether its rows are hidden; MixedRole: whether it warns;
    /// ReturnedRole: whether the reviewer returned the mark.
    enum Role { IdRole = Qt::UserRole, SuggestionRole, LookRole, GroupRole, FoldedRole, MixedRole, ReturnedRole };

    explicit MarksModel(CaseModel& model, QObject* parent = nullptr);
    void setDocument(const QString& document);
    void setScope(ListScope scope);
    [[nodiscard]] ListScope scope() const { return m_scope; }
    void setFilter(MarkFilter filter);
    /// "" = all codes; "–" = without a code.
    void setCode(const QString& code);
    /// Rows whose words, codes, origin, author or note hold these, whatever the capitals; "" = all.
    void setWords(const QString& words);
    /// All three in one go.
    void setShown(MarkFilter filter, const QString& code, const QString& words);
    /// By a column; Qt::AscendingOrder by Page is reading order. Equal rows stay in reading order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Rows under headings, in the order of the headings; within them as sorted. Opens all groups.
    void setGrouping(MarkGrouping by);
    [[nodiscard]] MarkGrouping grouping() const { return m_grouping; }
    [[nodiscard]] bool isHeading(int row) const;
    /// Hides or shows the rows of the heading at `row`; nothing for another row.
    void setFolded(int row, bool folded);
    void setAllFolded(bool folded);
    /// The row itself, or for a heading all rows below it, hidden or not.
    [[nodiscard]] QStringList idsAt(int row) const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] MarkFilter filter() const { return m_filter; }
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QString words() const { return m_words; }
    /// Whether anything is left out.
    [[nodiscard]] bool isFiltered() const { return m_filter != MarkFilter::All || !m_code.isEmpty() || !m_words.isEmpty(); }
    /// Ids of the rows as they stand, also of those in groups that are folded.
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] int countOf(MarkFilter filter) const { return m_counts[static_cast<std::size_t>(filter)]; }
    /// Codes in use with how many marks have them.
    [[nodiscard]] const std::vector<std::pair<QString, int>>& codes() const { return m_codes; }
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void refreshed();

private:
    struct Row {
        QString id;  ///< "" for a heading
        bool suggestion = false;
        int document = 0;  ///< number in the case's order
        int group = -1;
    };
    struct Group {
        MarkGroup says;
        std::vector<Row> rows;
    };
    void rebuild();
    void addRowsOf(int document, std::vector<const Mark*>& shownMarks);
    void count();
    [[nodiscard]] bool fits(const Mark& mark) const;
    [[nodiscard]] std::vector<int> documentsInScope() const;
    [[nodiscard]] QString fileNameOf(int document) const;
    [[nodiscard]] std::pair<QString, QString> groupOf(const Row& row, const Mark& mark) const;  ///< key and title
    /// Found again only for documents that changed.
    [[nodiscard]] const QSet<QString>& overlapsOf(const QString& document) const;
    void sortRows(std::vector<const Mark*>& marks);
    void groupRows(const std::vector<const Mark*>& marks);
    void layOut();
    void layOutAnew();
    [[nodiscard]] const Group* headingAt(int row) const;
    [[nodiscard]] QVariant headingData(const Group& group, const QModelIndex& index, int role) const;
    [[nodiscard]] QString changeTimeOf(const Row& row) const;  ///< ISO, UTC; "" for a suggestion
    [[nodiscard]] QVariant wideData(const Row& row, const Mark& mark, int column) const;
    [[nodiscard]] QString textOf(const Mark& mark) const;
    /// "returned by Ben Okoro: too wide"; "" for any other.
    [[nodiscard]] QString returnedBy(const Row& row) const;
    [[nodiscard]] QString originOf(const Mark& mark, bool suggestion) const;
    [[nodiscard]] bool isUndecided(const Mark& mark, bool suggestion) const { return suggestion || mark.exemptions.empty(); }
    [[nodiscard]] bool isChanged(const casefile::CaseMark& mark) const;
    [[nodiscard]] const Mark* markOf(const Row& row) const;

    CaseModel& m_model;
    QString m_document;
    ListScope m_scope = ListScope::Document;
    std::array<int, 4> m_counts{};  ///< by MarkFilter
    std::vector<std::pair<QString, int>> m_codes;
    mutable QHash<QString, QSet<QString>> m_overlaps;  ///< by document
    MarkFilter m_filter = MarkFilter::All;
    QString m_code;
    QString m_words;
    int m_sortColumn = Page;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    MarkGrouping m_grouping = MarkGrouping::None;
    std::vector<Group> m_groups;
    QSet<QString> m_folded;  ///< keys
    std::vector<Row> m_rows;
    mutable QHash<QString, int> m_rowOf;  ///< filled when many rows are asked for
    mutable int m_asked = 0;
};

/// "Mark 45 of 118, page 7, phone, s.40(2), Personal information, by hand".
[[nodiscard]] QString spokenRow(const CaseModel& model, const Mark& mark, bool suggestion, int number, int count);

}  // namespace withheld::ui
