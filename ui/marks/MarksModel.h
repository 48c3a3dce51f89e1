// Marks and open suggestions as rows of a table; 50,000 rows cost no more than what is on screen.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QString>
#include <optional>
#include <vector>

#include "common/CaseModel.h"

namespace withheld::ui {

enum class MarkFilter {
    All,
    Undecided,  ///< suggestions, and marks without a code
    Changed     ///< since the last submission, or returned by the reviewer
};

class MarksModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sign, Page, Text, Code, Origin, ColumnCount };
    enum Role { IdRole = Qt::UserRole, SuggestionRole, LookRole };

    explicit MarksModel(CaseModel& model, QObject* parent = nullptr);
    void setDocument(const QString& document);
    void setFilter(MarkFilter filter);
    /// "" = all codes; "–" = without a code.
    void setCode(const QString& code);
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] MarkFilter filter() const { return m_filter; }
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] int countOf(MarkFilter filter) const;
    /// Codes in use with how many marks have them.
    [[nodiscard]] std::vector<std::pair<QString, int>> codes() const;
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
        QString id;
        bool suggestion = false;
    };
    void rebuild();
    [[nodiscard]] bool isUndecided(const Mark& mark, bool suggestion) const { return suggestion || mark.exemptions.empty(); }
    [[nodiscard]] bool isChanged(const casefile::CaseMark& mark) const;
    [[nodiscard]] const Mark* markOf(const Row& row) const;

    CaseModel& m_model;
    QString m_document;
    MarkFilter m_filter = MarkFilter::All;
    QString m_code;
    std::vector<Row> m_rows;
    mutable QHash<QString, int> m_rowOf;  ///< filled when many rows are asked for
    mutable int m_asked = 0;
};

/// Draws a row of marks: swatch with the code's pattern, quiet page number and origin.
[[nodiscard]] QString spokenRow(const CaseModel& model, const Mark& mark, bool suggestion, int number, int count);

}  // namespace withheld::ui
