// Rows of the consistency board, and what is done with them. Strings are masked until they are asked for in clear.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "consistency/Board.h"

namespace withheld::ui {

class CaseModel;

enum class BoardFilter { Open, Readable, Paragraphs, Widths, Codes, Decided };

class ConsistencyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { String, Marked, Open, Where, Kind, Decision, ColumnCount };

    explicit ConsistencyModel(CaseModel& model, QObject* parent = nullptr);
    /// Keeps the filter.
    void setBoard(consistency::Board board);
    void setFilter(BoardFilter filter);
    [[nodiscard]] BoardFilter filter() const { return m_filter; }
    [[nodiscard]] int countOf(BoardFilter filter) const;
    void setRevealed(bool revealed);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// nullptr when there is no such row.
    [[nodiscard]] const consistency::Finding* findingAt(int row) const;
    [[nodiscard]] int rowOf(const std::string& finding) const;  ///< -1 if none
    /// The open place after `after`, from the first again at the end; of those on a page. nullptr if none.
    [[nodiscard]] const consistency::Place* nextPlace(int row, int& after) const;

    // Undoable. False: nothing was changed.
    /// Suggestions for all open places in one step; how many are new.
    int propose(int row);
    bool leaveOpen(int row, const QString& reason);
    bool differentPerson(int row);
    bool reopen(int row);

private:
    [[nodiscard]] bool fits(const consistency::Finding& finding, BoardFilter filter) const;
    [[nodiscard]] QString text(const consistency::Finding& finding, int column) const;
    [[nodiscard]] QString places(const consistency::Finding& finding) const;
    [[nodiscard]] QString decisionWords(const consistency::Finding& finding) const;
    [[nodiscard]] QString shown(const consistency::Finding& finding) const;
    void rebuild();

    CaseModel& m_model;
    consistency::Board m_board;
    std::vector<std::size_t> m_rows;
    BoardFilter m_filter = BoardFilter::Open;
    bool m_isRevealed = false;
};

}  // namespace withheld::ui
